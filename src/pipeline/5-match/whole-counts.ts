import type { Claim } from "../../model/claim.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf } from "./clause-parts.ts";
import { hasValidity, predicatesOf, validOn } from "./compose.ts";
import type { Counted } from "./counting.ts";
import { isThing } from "./noun-phrase.ts";
import { dayOf, subjectOf, type World } from "./world.ts";

/** Behind a name, what says of how many it is: "X, an alliance of 30 states", "X is a union of 27 countries". */
const MADE_OF = /^\s*(?:\([^)]*\)\s*)?(?:,\s*|\s+is\s+)(?:an?|the)\s+(?:[\p{L}-]+\s+){0,3}?([\p{L}-]+)\s+of\s+$/iu;
/** The noun of those that are counted, with nothing more said of them. */
const COUNTED =
  /^\s+(?:independent\s+|sovereign\s+|member\s+)?(\p{L}+?)(?:ies|s)(?=\s*(?:$|[,.;:)]|(?:that|which|has|is|and)\b))/iu;

/** True for a number right behind "of". */
export function isBehindOf({ clause, target }: Claim): boolean {
  return clause.words.filter((word) => word.to <= target.range.from).at(-1)?.folded === "of";
}

/** "X, an alliance of 30 states": how many rows a whole has on the clause's day. */
export function ofWhole({ clause, target }: Claim, world: World, table: Table): Counted[] {
  const subject = subjectOf(table);
  const whole = table.by.dimension.find(({ name, factmark }) => factmark.required && name !== subject.name);
  const at = dayOf(clause, world);
  if (whole === undefined || !hasValidity(table) || at === null || table.by.category.length > 0) return [];
  const { text } = clause.sentence.sentence.text;
  const owner = clause.mentions.findLast(
    (one) => one.range.to <= target.range.from && candidateOf(one, whole.factmark.entity) !== null,
  );
  const id = owner === undefined ? undefined : candidateOf(owner, whole.factmark.entity)?.id;
  if (owner === undefined || id === undefined) return [];
  const kind = MADE_OF.exec(text.slice(owner.range.to, target.range.from))?.[1];
  const [, stem = ""] = COUNTED.exec(text.slice(target.range.to)) ?? [];
  const isCounted = [stem, `${stem}y`].some((noun) => isThing(noun, subject.factmark.entity, world.reference));
  if (kind === undefined || !isThing(kind, whole.factmark.entity, world.reference) || !isCounted) return [];
  const bindings = [{ field: whole.name, value: id, origin: "named" as const, range: owner.range }];
  const where = [...predicatesOf(table, bindings), ...validOn(table, at)];
  return [{ table, where, category: null, bindings, predicate: target.range, unit: true, negated: false, at }];
}
