import { decimal, type Decimal } from "../../model/decimal.ts";
import { exactly, type Interval } from "../../model/quantity.ts";
import type { Reading } from "../../model/reading.ts";
import { dayAfter, periodOf, plusDays } from "../../model/time.ts";
import type { Compared } from "../../model/verdict.ts";
import type { Answer } from "../../model/query.ts";
import { daysApart } from "./apart-outcome.ts";
import { answeredText, wantedText } from "./figures-text.ts";
import type { Reference } from "../../reference/reference.ts";

/** Both sides of the comparison, as people read them and as numbers or days. */
export function comparedOf(
  reading: Reading,
  answer: Answer,
  reference: Reference,
): { readonly claimed: Compared; readonly reference: Compared } {
  return { claimed: claimedOf(reading, reference), reference: referenceOf(reading, answer, reference) };
}

/** Name of an entity id, or the cell itself. */
export function nameOf(reference: Reference, cell: string | null): string {
  return cell === null ? "—" : (reference.entities.get(cell)?.name ?? cell);
}

export function claimedOf(reading: Reading, reference: Reference): Compared {
  const { expectation } = reading;
  switch (expectation.kind) {
    case "number": {
      const of = expectation.whole === undefined ? "" : ` of ${grouped(expectation.whole.value)}`;
      return number(expectation.interval, expectation.unit, of);
    }
    case "rank":
      return number(expectation.places, null, "");
    case "figures":
      return names(
        `${reading.negated ? "not " : ""}${wantedText(reading.query, expectation, reference.tables.get(reading.table))}`,
        [],
      );
    case "equals":
      return names(`${expectation.negated ? "not " : ""}${nameOf(reference, expectation.value)}`, [expectation.value]);
    case "exists":
      return names(
        expectation.negated ? `not: ${negatedNames(reading, reference)}` : boundNames(reading, reference),
        reading.bindings.map((binding) => binding.value),
      );
    case "every": {
      const group = reading.parts[0]?.value ?? "";
      const except = expectation.exceptions.map((id) => nameOf(reference, id));
      const text = `each of ${nameOf(reference, group)}${except.length > 0 ? ` except ${except.join(", ")}` : ""}: ${expectation.negated ? "not " : ""}${expectation.value}`;
      return names(text, [group, ...expectation.exceptions]);
    }
    case "apart":
      return number(expectation.days, "days", "");
    case "when":
      return {
        kind: "time",
        text: period(expectation.time.from, expectation.time.to),
        from: expectation.time.from,
        to: expectation.time.to,
      };
  }
}

function referenceOf(reading: Reading, answer: Answer, reference: Reference): Compared {
  const { expectation } = reading;
  switch (expectation.kind) {
    case "number": {
      const value = answer.rows.at(-1)?.[expectation.column] ?? null;
      const whole = expectation.whole === undefined ? null : (answer.rows[0]?.[expectation.whole.column] ?? null);
      const exact: Interval = { low: value, high: value, lowInclusive: true, highInclusive: true };
      return value === null
        ? names("nothing", [])
        : number(exact, expectation.unit, whole === null ? "" : ` of ${grouped(whole)}`);
    }
    case "rank": {
      const { rank = null, best = null, worst = null, among } = answer.rows[0] ?? {};
      if (rank === null) return names("nothing", []);
      const off = best === worst ? "" : ` (${best ?? ""} to ${worst ?? ""} within revisions)`;
      return number(exactly(rank), null, ` among ${among ?? ""}${off}`);
    }
    case "figures":
      return names(answeredText(reading.query, expectation, answer, reference.tables.get(reading.table)), answer.keys);
    case "equals": {
      const cells = [...new Set(answer.rows.map((row) => row[expectation.field] ?? null))];
      return names(
        cells.length === 0 ? "no such row" : cells.map((cell) => nameOf(reference, cell)).join(", "),
        cells.filter((cell) => cell !== null),
      );
    }
    case "exists":
      return names(answer.rows.length === 0 ? "no such row" : boundNames(reading, reference), answer.keys);
    case "every":
      return names(
        answer.rows
          .map((row) => `${nameOf(reference, row[expectation.subject] ?? null)}: ${row[expectation.field] ?? "—"}`)
          .join("; "),
        answer.rows.flatMap((row) => row[expectation.subject] ?? []),
      );
    case "apart": {
      const days = daysApart(expectation, answer);
      return days === null ? names("nothing", []) : number(exactly(String(days)), "days", "");
    }
    case "when": {
      const row = answer.rows[0];
      const start = row?.[expectation.start] ?? null;
      const end = expectation.end === null ? start : (row?.[expectation.end] ?? null);
      const to = end === null ? null : dayAfter(end);
      const all = answer.rows.map((one) => {
        const [first, last] = [one[expectation.start] ?? null, one[expectation.end ?? expectation.start] ?? null];
        return first === null && last === null ? "no such day yet" : period(first, endOf(last));
      });
      return { kind: "time", text: all.length === 0 ? "no such row" : [...new Set(all)].join("; "), from: start, to };
    }
  }
}

function endOf(day: string | null): string | null {
  return day === null ? null : dayAfter(day);
}

/** With the group that a denial is of, first. */
function negatedNames(reading: Reading, reference: Reference): string {
  const group = reading.over === undefined ? "" : `any of ${nameOf(reference, reading.over.id)}, `;
  return `${group}${boundNames(reading, reference)}`;
}

function boundNames(reading: Reading, reference: Reference): string {
  return reading.bindings.map((binding) => nameOf(reference, binding.value)).join(", ");
}

function names(text: string, list: readonly string[]): Compared {
  return { kind: "names", text, names: list };
}

function number(interval: Interval, unit: string | null, suffix: string): Compared {
  const { low, high, lowInclusive, highInclusive } = interval;
  return {
    kind: "number",
    text: `${numberText(interval)}${suffix}${unit === null || unit === "person" ? "" : ` ${unit}`}`,
    low,
    high,
    lowInclusive,
    highInclusive,
    unit,
  };
}

function numberText({ low, high, lowInclusive, highInclusive }: Interval): string {
  if (low !== null && low === high) return grouped(brief(low));
  if (low === null)
    return high === null ? "any number" : `${highInclusive ? "at most" : "less than"} ${grouped(brief(high))}`;
  if (high === null) return `${lowInclusive ? "at least" : "more than"} ${grouped(brief(low))}`;
  return `${grouped(brief(low))} to ${grouped(brief(high))}`;
}

/** For the eye: a number that a conversion or a division gave is cut at two places beyond its first digit that is no zero; the report's own bounds stay exact. */
function brief(value: Decimal): Decimal {
  const [whole = "", fraction = ""] = value.split(".");
  if (fraction.length <= 6) return value;
  const zeros = /^-?0$/.test(whole) ? (/^0*/.exec(fraction)?.[0].length ?? 0) : 0;
  return decimal(`${whole}.${fraction.slice(0, zeros + 2)}`) ?? value;
}

/** "3250000" as "3,250,000". */
export function grouped(value: string): string {
  const [whole = "", fraction] = value.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length);
  let groups = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) groups = `${digits.slice(Math.max(0, end - 3), end)},${groups}`;
  return `${sign}${groups}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** "2022-03-01 to 2022-03-10" of the half-open period. */
function period(from: string | null, to: string | null): string {
  if (from === null && to === null) return "at no stated time";
  if (from === null) return `before ${to ?? ""}`;
  if (to === null) return `from ${from} on`;
  if (to === periodOf(from.slice(0, 4)).to && from.endsWith("-01-01")) return from.slice(0, 4);
  if (to === periodOf(from.slice(0, 7)).to && from.endsWith("-01")) return from.slice(0, 7);
  const last = plusDays(to, -1);
  return last === from ? from : `${from} to ${last}`;
}
