import type { Reading } from "../../model/reading.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Verdict } from "../../model/verdict.ts";
import { wordsOf } from "../../model/word.ts";
import type { Answer, AnswerRow } from "../../model/query.ts";
import { apartOutcome } from "./apart-outcome.ts";
import { open, type Of, type Outcome, type Period } from "./ending.ts";
import { closureOf, lackOf } from "./complete.ts";
import { figuresOutcome } from "./figures-outcome.ts";
import { numberOutcome } from "./number-outcome.ts";
import { whenOutcome } from "./when-outcome.ts";
import { NOT_CLOSED, rankOutcome } from "./group-outcome.ts";
import type { Reference } from "../../reference/reference.ts";
import { membersOf } from "../../reference/rows.ts";

/** Compares what the reference answers with what the claim expects. `context` is the time that the claim speaks of. */
export function outcomeOf(reading: Reading, answer: Answer, reference: Reference, context: Period): Outcome {
  const { expectation } = reading;
  switch (expectation.kind) {
    case "number":
      return numberOutcome(reading, expectation, answer, reference);
    case "rank":
      return rankOutcome(reading, expectation, answer, reference);
    case "figures":
      return figuresOutcome(reading, expectation, answer);
    case "equals":
      return equalsOutcome(reading, expectation, answer, reference);
    case "exists":
      return existsOutcome(reading, expectation.negated, answer, reference);
    case "every":
      return everyOutcome(reading, expectation, answer, reference);
    case "apart":
      return apartOutcome(expectation, answer);
    case "when":
      return whenOutcome(reading, expectation, answer, reference, context);
  }
}

/** What no row in a table that has all of them means. */
function absent(reading: Reading, reference: Reference, negated: boolean): Outcome {
  const closed = closureOf(reading, reference);
  return closed === null
    ? open("not-closed", "the reference has no such row, and does not say that it has all")
    : {
        verdict: negated ? "supported" : "refuted",
        rule: "the table holds all rows of this kind, and there is none",
        closed,
      };
}

function equalsOutcome(reading: Reading, expected: Of<"equals">, answer: Answer, reference: Reference): Outcome {
  if (answer.rows.length === 0) return absent(reading, reference, expected.negated);
  const equal = answer.rows.some((row) => row[expected.field] === expected.value);
  const rule = `${expected.field} ${equal ? "is" : "is not"} ${expected.value}`;
  if (equal !== expected.negated) return { verdict: "supported", rule };
  if (isNameOf(reading, expected.value, reference))
    return open("ambiguous", `${rule}, but it is another name of the same`);
  if (answer.rows.some((row) => isOneOf(row[expected.field] ?? null, expected.value, reading.at, reference)))
    return open("ambiguous", `${rule}, but it is one of them`);
  const stale = reading.at !== null && closureOf(reading, reference, answer.rows[0]) === null;
  return stale
    ? open("not-covered-period", `${rule}, but the reference does not vouch for that day`)
    : { verdict: "refuted", rule };
}

/** True for a member of the group that did or had something together: what the group did, the member may be said to have done. */
function isOneOf(group: string | null, id: string, at: IsoDate | null, reference: Reference): boolean {
  return group !== null && at !== null && reference.groups.has(group) && membersOf(group, at, reference).has(id);
}

/** True for a text that is a name of what the reading is about. */
function isNameOf({ bindings }: Reading, text: string, reference: Reference): boolean {
  if (reference.entities.has(text)) return false;
  const words = wordsOf(text);
  return reference.aliases
    .at(words, 0)
    .some(
      ({ length, aliases }) =>
        length === words.length && aliases.some(({ entity }) => bindings.some(({ value }) => value === entity)),
    );
}

function existsOutcome(reading: Reading, negated: boolean, answer: Answer, reference: Reference): Outcome {
  if (answer.rows.length > 0) return { verdict: negated ? "refuted" : "supported", rule: "there is such a row" };
  if (lackOf(reading, answer, reference)?.closed === false) return NOT_CLOSED;
  return absent(reading, reference, negated);
}

function everyOutcome(reading: Reading, expected: Of<"every">, answer: Answer, reference: Reference): Outcome {
  if (answer.rows.length === 0) return open("no-reference", "the group has no rows there");
  const outsiders = expected.exceptions.filter((id) => !answer.rows.some((row) => row[expected.subject] === id));
  if (outsiders.length > 0)
    return open("ambiguous", `${outsiders.join(", ")} is taken out of a group that it is not in`);
  if (closureOf(reading, reference) === null)
    return open("not-closed", "the table does not say that it holds all rows");
  const holds = (row: AnswerRow): boolean => (row[expected.field] === expected.value) !== expected.negated;
  const isException = (row: AnswerRow): boolean => expected.exceptions.includes(row[expected.subject] ?? "");
  const wrong = answer.rows.filter((row) => holds(row) === isException(row));
  const rest = wrong.filter((row) => !isException(row));
  const parts = reading.parts.map((part): Verdict => {
    if (part.role === "exception")
      return wrong.some((row) => row[expected.subject] === part.value) ? "refuted" : "supported";
    return rest.length > 0 ? "refuted" : "supported";
  });
  const rule =
    wrong.length === 0
      ? `each has ${expected.field} ${expected.value}, and no exception has`
      : `against it: ${wrong.map((row) => `${row[expected.subject] ?? ""} ${row[expected.field] ?? "nothing"}`).join(", ")}`;
  return { verdict: wrong.length === 0 ? "supported" : "refuted", rule, parts };
}
