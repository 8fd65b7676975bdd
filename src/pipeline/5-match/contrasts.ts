import type { Claim, Clause } from "../../model/claim.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf, hitsOn, unexplainedBetween } from "./clause-parts.ts";
import { hasValidity, reading, rowsUnder, validOn } from "./compose.ts";
import { attachedList, subjectsOf } from "./subjects.ts";
import { dayOf, subjectOf, type World } from "./world.ts";

/** A clause that says the contrary of another thing alone: "… but not of the union", "…, but to the pact". */
const CONTRARY = /^\s*(?:but|and|yet)\s+(not\s+)?(?:yet\s+)?(?:(?:of|to|in|with)\s+)?(?:the\s+)?$/i;

/** True for a clause that may be one. */
export function isContrast({ words, hits }: Clause): boolean {
  return hits.length === 0 && OPENERS.has(words[0]?.folded ?? "");
}

const OPENERS: ReadonlySet<string> = new Set(["but", "and", "yet"]);

/** "X belongs to A but not to B", "X is not a member of A but of B": what is said of A is denied of B, or what is denied of A is said of B. */
export function byContrast({ clause, target }: Claim, world: World, table: Table): Reading[] {
  const { parent } = clause;
  const subject = subjectOf(table);
  const field = table.by.dimension.find(({ name, factmark }) => factmark.required && name !== subject.name);
  const object = field === undefined ? null : candidateOf(target, field.factmark.entity);
  if (parent === null || field === undefined || object === null || target.kind !== "entity" || !hasValidity(table))
    return [];
  const { text } = clause.sentence.sentence.text;
  const head = CONTRARY.exec(text.slice(clause.range.from, target.range.from));
  const end = { from: clause.range.to, to: clause.range.to };
  const rest = unexplainedBetween(clause, target.range, end, []);
  const hit = hitsOn(parent, table.name, ["verb", "row", "noun"]).at(-1);
  const denies = head?.[1] !== undefined;
  if (head === null || hit === undefined || rest > 0 || clause.hits.length > 0 || denies === hit.negated) return [];
  const isVerb = hit.terms.some(({ table: name, says }) => name === table.name && says.kind === "verb");
  const types = subject.factmark.entity;
  const [holder, ...others] = isVerb ? subjectsOf(parent, hit.range, types) : attachedList(parent, hit.range, types);
  const own = holder === undefined ? null : candidateOf(holder, types);
  if (holder === undefined || own === null || others.length > 0) return [];
  const bindings: Binding[] = [
    { field: subject.name, value: own.id, origin: "named", range: holder.range },
    { field: field.name, value: object.id, origin: "named", range: target.range },
  ];
  const at = dayOf(parent, world);
  return [
    reading({
      form: "relation",
      claim: { clause, target },
      table,
      query: rowsUnder(table, bindings, table.primaryKey, validOn(table, at)),
      expectation: { kind: "exists", negated: denies },
      bindings,
      predicate: null,
      range: { from: clause.range.from, to: target.range.to },
      parts: [{ range: target.range, role: "target", value: object.id }],
      at,
      negated: denies,
      given: { vocabulary: 1, unexplained: 0 },
    }),
  ];
}
