import type { Reading } from "../../model/reading.ts";
import { plusDays, type IsoDate } from "../../model/time.ts";
import { evaluate } from "../../reference/evaluate.ts";
import type { Reference } from "../../reference/reference.ts";

/** Days of one claimed time on which a state is asked for again. */
const MOST_DAYS = 50;

/**
 * A state that is said of a stretch of time holds if it did on any of its days, and it only changes where a row begins: the reading on each such day of the
 * time that its clause names, and on the last.
 */
export function onOtherDays(reading: Reading, reference: Reference): Reading[] {
  const { at, claim, query, table } = reading;
  const said = claim.clause.mentions.find((mention) => mention.kind === "time" && mention.time.from === at);
  const [start] = reference.tables.get(table)?.by.start ?? [];
  if (at === null || start === undefined || said?.kind !== "time" || said.time.to === null) return [];
  const { to } = said.time;
  const where = query.where.filter((one) => one.op !== "valid" && one.op !== "in-group");
  const rows = evaluate({ ...query, where, select: { kind: "rows", fields: [start.name] } }, reference).rows;
  const begun = rows.flatMap((row) => row[start.name] ?? []).filter((day) => day > at && day < to);
  const days = new Set([...begun.slice(0, MOST_DAYS), plusDays(to, -1)]);
  days.delete(at);
  return [...days].map((day) => onDay(reading, day));
}

/** True for a state that the rows have of an earlier time, whatever they have of the day that was asked for. */
export function heldBefore({ at, expectation, query, table }: Reading, reference: Reference): boolean {
  const [start] = reference.tables.get(table)?.by.start ?? [];
  if (at === null || start === undefined || expectation.kind !== "equals" || expectation.negated) return false;
  const { field, value } = expectation;
  const where = query.where.filter(({ op }) => op !== "valid");
  const { rows } = evaluate({ ...query, where, select: { kind: "rows", fields: [start.name, field] } }, reference);
  return rows.some((row) => row[field] === value && (row[start.name] ?? at) < at);
}

/** The reading with its state asked for on another day. */
export function onDay(reading: Reading, at: IsoDate): Reading {
  const where = reading.query.where.map((one) => (one.op === "valid" || one.op === "in-group" ? { ...one, at } : one));
  const over = reading.over === undefined ? {} : { over: { ...reading.over, at } };
  return { ...reading, ...over, at, query: { ...reading.query, where } };
}
