import type { Reading } from "../../model/reading.ts";
import type { Compared, Reason, Verdict } from "../../model/verdict.ts";
import type { Answer } from "../../model/query.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import { nameOf } from "./compared.ts";
import { rowOf } from "./rows.ts";

/** One sentence for people on a decided claim: what the article says, and what the reference has. */
export function explainDecided(
  reading: Reading,
  verdict: Verdict,
  sides: { readonly claimed: Compared; readonly reference: Compared },
  answer: Answer,
  reference: Reference,
): string {
  const where = subjectText(reading, reference);
  const row = rowText(reading, answer, reference);
  const has = `${sides.reference.text}${where}${row}`;
  if (verdict === "supported") return `The article says ${sides.claimed.text}; the reference agrees: ${has}.`;
  return `The article says ${sides.claimed.text}; the reference has ${has}.`;
}

const OPEN: Readonly<Record<Reason, string>> = {
  "no-reference": "The reference holds nothing that this could be checked against.",
  ambiguous: "This can be read in more than one way, and the readings end differently.",
  "not-covered-period": "The reference does not vouch for the time that this speaks of.",
  "not-closed": "The reference has no such row, but does not claim to have all of them.",
  "opinion-or-forecast": "This is no statement of fact: it asks, supposes or foresees.",
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
  const row = rowOf(table, key);
  return row === null ? "" : `: ${sentenceOf(table, row, reference)}`;
}

/** The table's sentence with its places filled. */
function sentenceOf(table: Table, row: Readonly<Record<string, string | null>>, reference: Reference): string {
  return table.meaning.sentence.replace(/\{([a-z_0-9-]+)\}/g, (_, field: string) => {
    const cell = row[field] ?? null;
    const delimiter =
      table.columns.get(field)?.field.type === "list" ? (table.columns.get(field)?.field.delimiter ?? ",") : null;
    if (cell === null) return "—";
    return delimiter === null
      ? nameOf(reference, cell)
      : cell
          .split(delimiter)
          .map((item) => nameOf(reference, item))
          .join(", ");
  });
}
