import type { Reading } from "../../model/reading.ts";
import type { Range, Quoted } from "../../model/span.ts";
import { quoteAt } from "../../model/text.ts";
import { evaluate } from "../../reference/evaluate.ts";
import { contains } from "../../model/quantity.ts";
import type { Reference } from "../../reference/reference.ts";
import { nameOf } from "./compared.ts";
import type { Court, Judged } from "./court.ts";

/** Statements of one named subject that must be wrong before its name may be. */
const LEAST_WRONG = 2;

/**
 * Where several things are told of one name, and are wrong of it but all right of exactly one other of its table, the name may be what is wrong: one mistake
 * explains what would take several. It is when the name plays both parts ("A beat A"), when the article has told the same of it before and rightly, or when words
 * are wrong and no number is.
 */
export function blameNames(judged: readonly Judged[], court: Court): Judged[] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const blamed = new Map<Judged, Judged>();
  for (const group of groups.values()) {
    const wrong = group.filter(isRefuted);
    if (wrong.length < LEAST_WRONG) continue;
    const other = otherOf(group, wrong, judged, court.reference);
    if (other === null) continue;
    const names = wrongNames(group, other, court);
    for (const one of wrong)
      if (holdsFor(other, one.reading, court.reference)) blamed.set(one, withWrong(one, names, other, court.reference));
  }
  return judged.map((one) => blamed.get(one) ?? one);
}

/** The sentence and place of the name that something is told of. */
function keyOf({ reading, claim }: Judged): string | null {
  const place = reading?.told?.place ?? null;
  return reading === null || place === null ? null : `${claim.clause.sentence.index}:${place.from}:${reading.table}`;
}

function isRefuted({ report }: Judged): boolean {
  return report.verdict === "refuted";
}

/** The only other one of whom it would be true, each of the two in the other's place; null when there is none, or too little speaks for it. */
function otherOf(
  group: readonly Judged[],
  wrong: readonly Judged[],
  judged: readonly Judged[],
  reference: Reference,
): string | null {
  const [first] = group;
  const subject = first?.reading?.told?.subject ?? "";
  const table = reference.tables.get(first?.reading?.table ?? "");
  const subjects = table?.columns.get(subject);
  if (first === undefined || table === undefined || subjects === undefined) return null;
  const isItsOwn = group.some(({ reading }) => valueOf(reading) === idOf(reading));
  if (!isItsOwn && !isAllWrong(group, wrong) && !isToldRightly(group, wrong, judged)) return null;
  const ids = new Set(Array.from({ length: table.rowCount }, (_, row) => subjects.cell(row) ?? ""));
  ids.delete(idOf(first.reading));
  const mistakes = (id: string): number => group.filter(({ reading }) => !holdsFor(id, reading, reference)).length;
  const numbersHold = (id: string): boolean =>
    group.every(({ claim, reading }) => claim.target.kind !== "quantity" || holdsFor(id, reading, reference));
  const fitting = [...ids].filter((id) =>
    isItsOwn ? mistakes(id) < wrong.length && numbersHold(id) : mistakes(id) === 0,
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** True when nothing that is told of the name itself is right, and a word is among it. */
function isAllWrong(group: readonly Judged[], wrong: readonly Judged[]): boolean {
  const own = group.filter(({ reading }) => !isName(reading));
  return (
    wrong.length >= own.length && wrong.some(({ claim, reading }) => claim.target.kind === "entity" && !isName(reading))
  );
}

/** True when the article tells the same of it in another place up to there, and rightly. */
function isToldRightly(group: readonly Judged[], wrong: readonly Judged[], judged: readonly Judged[]): boolean {
  return wrong.every(({ reading, claim }) =>
    judged.some(
      (other) =>
        other.report.verdict === "supported" &&
        !group.includes(other) &&
        other.claim.clause.sentence.index <= claim.clause.sentence.index &&
        idOf(other.reading) === idOf(reading) &&
        columnOf(other.reading) === columnOf(reading),
    ),
  );
}

/** Whom a reading is of. */
function idOf(reading: Reading | null): string {
  return reading?.bindings.find(({ field }) => field === reading.told?.subject)?.value ?? "";
}

function columnOf(reading: Reading | null): string {
  const expectation = reading?.expectation;
  return expectation?.kind === "number" ? expectation.column : expectation?.kind === "equals" ? expectation.field : "";
}

/** The one that a name in another place of the pattern means; null for numbers and words. */
function valueOf(reading: Reading | null): string | null {
  return reading?.expectation.kind === "equals" ? reading.expectation.value : null;
}

function isName(reading: Reading | null): boolean {
  return (
    reading?.claim.target.kind === "entity" &&
    reading.claim.target.range.from === reading.range.from &&
    reading.claim.target.candidates[0]?.id === valueOf(reading)
  );
}

function holdsFor(id: string, reading: Reading | null, reference: Reference): boolean {
  if (reading === null) return false;
  const { expectation, query, told } = reading;
  const where = query.where.map((one) =>
    one.op === "is" && one.field === told?.subject ? { ...one, value: id } : one,
  );
  const cell = evaluate({ ...query, where }, reference).rows[0]?.[columnOf(reading)] ?? null;
  if (expectation.kind === "number") return cell !== null && contains(expectation.interval, cell);
  return expectation.kind === "equals" && cell === (expectation.value === id ? idOf(reading) : expectation.value);
}

/** The subject's name, and the other's where it stands in the place of somebody else. */
function wrongNames(group: readonly Judged[], other: string, { article }: Court): Quoted[] {
  const ranges = new Map<number, Range>();
  const text = group[0]?.claim.clause.sentence.sentence.text;
  for (const { reading } of group) {
    const place = reading?.told?.place ?? null;
    if (place !== null) ranges.set(place.from, place);
    if (reading?.expectation.kind === "equals" && reading.expectation.value === other)
      ranges.set(reading.range.from, reading.range);
  }
  return text === undefined
    ? []
    : [...ranges.values()].sort((a, b) => a.from - b.from).map((range) => quoteAt(article.source, text, range));
}

function withWrong(one: Judged, wrong: readonly Quoted[], other: string, reference: Reference): Judged {
  const explanation = `${one.report.explanation} All that is told of it here is true of ${nameOf(reference, other)}.`;
  return { ...one, report: { ...one.report, wrong, explanation } };
}
