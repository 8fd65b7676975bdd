import { once } from "../../model/once.ts";
import type { Reading } from "../../model/reading.ts";
import type { Compared, Reason } from "../../model/verdict.ts";
import type { Answer } from "../../model/query.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import { grouped, nameOf } from "./compared.ts";
import type { Tried } from "./court.ts";
import { sourceOfOpinion } from "./second-opinion.ts";

/** One sentence for people on a decided claim: what the article says, and what the reference has. */
export function explainDecided(
  { reading, outcome: { verdict, closed }, answer, dissent }: Tried,
  sides: { readonly claimed: Compared; readonly reference: Compared },
  reference: Reference,
): string {
  const where = subjectText(reading, reference);
  const row = closed === undefined ? rowText(reading, answer, reference) : `: ${withoutPoint(closed.note)}`;
  const has = `${sides.reference.text}${where}${row}`;
  const said = saidText(reading, sides.claimed);
  if (dissent !== null) {
    const other = sourceOfOpinion(dissent, reference)?.title ?? dissent.alternative.source;
    return `The article says ${said}; one source has ${has}; another, ${dissent.alternative.value} (${other}).`;
  }
  if (reading.form === "internal")
    return `The article says ${said}; its own numbers ${verdict === "supported" ? "agree:" : "give"} ${sides.reference.text}.`;
  return `The article says ${said}; the reference ${verdict === "supported" ? "agrees:" : "has"} ${has}.`;
}

function withoutPoint(sentence: string): string {
  return sentence.replace(/\.$/, "");
}

/** A number or time in the article's own words, with what they allow: "“$3.9 trillion” (3,850,000,000,000 to 3,950,000,000,000 USD)". */
function saidText({ claim: { target } }: Reading, claimed: Compared): string {
  if (claimed.kind === "names" || claimed.text.startsWith(target.quote)) return claimed.text;
  return `“${target.quote}” (${claimed.text})`;
}

const OPEN: Readonly<Record<Reason, string>> = {
  "no-reference": "The reference holds nothing that this could be checked against.",
  ambiguous: "This can be read in more than one way, and the readings end differently.",
  "not-covered-period": "The reference does not vouch for the time that this speaks of.",
  "not-closed": "The reference has no such row, but does not claim to have all of them.",
  "opinion-or-forecast": "This is no statement of fact: it asks, doubts, supposes or foresees.",
  "within-revision": "The figures differ by no more than editions of the source do.",
  "no-date": "The article bears no date, and what it says depends on one.",
};

/** One sentence for people on a claim that stays open; `detail` says what was found. */
export function explainOpen(reason: Reason, detail: string | null): string {
  return detail === null ? OPEN[reason] : `${OPEN[reason]} (${detail})`;
}

/** What the figures are of: "(A/RES/ES-11/1)". */
function subjectText(reading: Reading, reference: Reference): string {
  if (reading.expectation.kind === "exists" || reading.bindings.length === 0) return "";
  const named = reading.bindings.map((binding) => nameOf(reference, binding.value));
  return ` (${[...new Set(named)].join(", ")})`;
}

/** The answering row in the package's own words, when there is one. */
function rowText(reading: Reading, answer: Answer, reference: Reference): string {
  const table = reference.tables.get(reading.table);
  const [key] = answer.keys;
  if (table === undefined || key === undefined || answer.keys.length > 1) return "";
  const row = table.rowWithKey(key);
  return row === null ? "" : `: ${sentenceOf(table, row, reference)}`;
}

/** What stands in a table's sentence before each of its places, the place's field, and so on; text comes first and last. */
const partsOf = once(({ meaning }: Table): readonly string[] => meaning.sentence.split(/\{([a-z_0-9-]+)\}/g));

/** The table's sentence with its places filled. */
function sentenceOf(table: Table, row: number, reference: Reference): string {
  let sentence = "";
  for (const [k, part] of partsOf(table).entries())
    sentence += k % 2 === 0 ? part : filled(table, row, part, reference);
  return sentence;
}

function filled(table: Table, row: number, name: string, reference: Reference): string {
  const column = table.columns.get(name);
  const cell = column?.cell(row) ?? null;
  if (column === undefined || cell === null) return "—";
  switch (column.field.type) {
    case "number":
    case "integer":
      return grouped(cell);
    case "list":
      return cell
        .split(column.field.delimiter ?? ",")
        .map((item) => nameOf(reference, item))
        .join(", ");
    default:
      return nameOf(reference, cell);
  }
}
