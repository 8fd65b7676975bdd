import { exactly, type Interval } from "../../../model/quantity.ts";
import type { Expectation } from "../../../model/reading.ts";
import type { Table } from "../../../reference/reference.ts";
import type { Filled } from "./places.ts";
import { isListed, othersListed } from "./memory.ts";
import type { StatedNumber } from "./stated-number.ts";
import { ownerOf, ownersIn, TOPIC, type Scene } from "./scene.ts";
import type { Cast } from "./cast.ts";

/** What must hold of a field for what stands in its place; null when that can't be told. */
export function expectedIn(
  field: string,
  { number, name, value, bound }: Filled,
  table: Table,
  cast: Cast,
): Expectation | null {
  if (number !== undefined)
    return bound === "exact" ? ofNumber(field, number.interval, table) : limit(field, number, bound, table);
  if (value !== undefined) return { kind: "equals", field, value, negated: false };
  const role = table.columns.get(field)?.field.factmark;
  if (name === undefined || (role?.role !== "attribute" && role?.role !== "dimension")) return null;
  const meant = name.candidates.filter(({ type }) => role.entity.includes(type));
  const ids = new Set(meant.map(({ id }) => id));
  const told = [...ids].filter((id) => cast.has(id));
  const [one] = ids.size === 1 ? ids : told;
  if (one === undefined || (ids.size > 1 && told.length > 1)) return null;
  return { kind: "equals", field, value: one, negated: false };
}

/**
 * What words state of a field: "1", "..3" (at most three), "10.." (at least ten), "..#" (a place right behind those that the list has told of), "*" (the one
 * whom the text speaks of), else a value. Null when it can't be told.
 */
export function statedBy(field: string, text: string, table: Table, id: string, scene: Scene): Expectation | null {
  if (text === TOPIC) {
    const topic = topicOf(field, table, scene);
    return topic === null ? null : { kind: "equals", field, value: topic, negated: false };
  }
  if (table.columns.get(field)?.field.factmark?.role !== "measure")
    return { kind: "equals", field, value: text, negated: false };
  if (text.includes("#") && (isListed(scene.memory, table.name, id) || !belongs(table, id, scene))) return null;
  const counted = text.replace("#", String(1 + othersListed(scene.memory, table.name)));
  const [low = "", high = ""] = counted.includes("..") ? counted.split("..") : [counted, counted];
  const bound = (one: string): string | null => (one === "" ? null : one);
  return ofNumber(field, { low: bound(low), high: bound(high), lowInclusive: true, highInclusive: true }, table);
}

function ofNumber(field: string, interval: Interval, table: Table): Extract<Expectation, { kind: "number" }> {
  const role = table.columns.get(field)?.field.factmark;
  const unit = role?.role === "measure" && role.unit !== "item" ? role.unit : null;
  return { kind: "number", column: field, interval, unit };
}

/** What can't be otherwise when the words are true; nothing is shown by it. */
function limit(field: string, { value }: StatedNumber, bound: "at-least" | "at-most", table: Table): Expectation {
  const { low, high } = exactly(value);
  const interval: Interval = { low: null, high: null, lowInclusive: true, highInclusive: true };
  const side = bound === "at-least" ? { ...interval, low } : { ...interval, high };
  return { ...ofNumber(field, side, table), isLimit: true };
}

/** Whom the sentences before spoke of, when this one names none of that type and they left no doubt. */
function topicOf(field: string, table: Table, { memory, spoken }: Scene): string | null {
  const role = table.columns.get(field)?.field.factmark;
  const types = role?.role === "attribute" || role?.role === "dimension" ? role.entity : [];
  if (spoken.some((one) => one.mention !== null && types.includes(one.type))) return null;
  const [topic] = types.flatMap((type) => memory.topics.get(type) ?? []);
  return topic?.sole === true ? topic.id : null;
}

/** False for a subject that belongs to another than the text speaks of: it is in no list of theirs. */
function belongs(table: Table, id: string, scene: Scene): boolean {
  return ownersIn(table).every((field) => {
    const topic = topicOf(field, table, scene);
    return topic === null || ownerOf(table, id, field)?.id === topic;
  });
}
