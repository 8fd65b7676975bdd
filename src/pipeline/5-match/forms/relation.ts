import type { Claim, Clause, TermHit } from "../../../model/claim.ts";
import type { EntityMention } from "../../../model/mention.ts";
import type { Binding, Reading } from "../../../model/reading.ts";
import type { Range } from "../../../model/span.ts";
import type { Term } from "../../../model/term.ts";
import type { Table } from "../../../reference/reference.ts";
import { byAgent } from "../agents.ts";
import { describedAs, describedByGroup, describedTogether, isOfSubjectAlone, tablesOfGroups } from "../described-as.ts";
import { byObjects, counterpartOf } from "../objects.ts";
import { byRoster } from "../rosters.ts";
import { byApposition } from "../apposition.ts";
import { ofSeveral } from "../several-objects.ts";
import { byContrast, isContrast } from "../contrasts.ts";
import { byTurn, byTurnAround } from "../turned.ts";
import { bindDimensions, mayRecall } from "../bind.ts";
import { candidateOf, hitsOn, tablesIn } from "../clause-parts.ts";
import { attachedList, subjectsOf } from "../subjects.ts";
import { carriedBindings, carriedBy, carriedNames } from "../carried.ts";
import { namedIn } from "../company.ts";
import { hasValidity, reading, rowsUnder, validOn } from "../compose.ts";
import { dayOf, subjectOf, type World } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** "A voted against", "B is a member of the union": a row exists for the subject, with the value that the predicate states. */
export const relation: FormSpec = {
  form: "relation",
  targets: ["entity"],
  readings(claim, world) {
    const { elaborates } = claim.clause;
    const found = byRoster(claim, world);
    const isContrary = claim.clause.parent !== null && isContrast(claim.clause);
    const spoken = tablesIn(claim.clause, world.reference);
    const grouped = tablesOfGroups([claim.target], world);
    const described = tablesOfGroups(claim.clause.mentions, world);
    for (const table of world.reference.tables.values()) {
      if (isContrary) found.push(...byContrast(claim, world, table));
      const isSpoken = spoken.includes(table);
      if (isSpoken) found.push(...byAgent(claim, world, table), ...ofSeveral(claim, world, table));
      if (grouped.length > 0 && grouped.includes(table.name)) found.push(...describedByGroup(claim, world, table));
      if (described.length > 0 && described.includes(table.name)) found.push(...describedTogether(claim, world, table));
      if (!isSpoken && elaborates === null && table.meaning.apposition.length === 0) continue;
      const candidate = candidateOf(claim.target, subjectOf(table).factmark.entity);
      if (candidate === null) continue;
      if (table.meaning.apposition.length > 0) found.push(...byApposition(claim, world, table));
      if (elaborates !== null)
        found.push(...byCarried(claim, world, table, candidate.id), ...byTurnAround(claim, world, table));
      if (!isSpoken) continue;
      found.push(...byObjects(claim, table), ...describedAs(claim, world, table), ...byTurn(claim, world, table));
      for (const hit of hitsOn(claim.clause, table.name, ["category", "verb", "row", "noun"])) {
        let isStated = false;
        for (const term of hit.terms) {
          const isValued = term.says.kind === "category";
          if (term.table !== table.name || (isStated && !isValued)) continue;
          const read = byPredicate(claim, world, table, candidate.id, hit, term);
          found.push(...read);
          isStated ||= !isValued && read.length > 0;
        }
      }
    }
    return found;
  },
};

function byPredicate(claim: Claim, world: World, table: Table, id: string, hit: TermHit, term: Term): Reading[] {
  const { clause, target } = claim;
  if (term.says.kind === "row" && table.by.category.length > 0 && !hasValidity(table)) return [];
  if (term.says.kind === "noun" && (term.says.field !== table.meaning.subject || !hasValidity(table))) return [];
  if (term.says.kind === "verb" && counterpartOf(table) !== null) return [];
  if (term.says.kind === "category" && isOfSubjectAlone(table)) return [];
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  const subjects =
    term.says.kind === "verb" || (term.says.kind === "category" && !hasValidity(table))
      ? subjectsOf(clause, hit.range, types)
      : attachedList(clause, hit.range, types);
  if (target.kind !== "entity" || !subjects.includes(target) || isCountedAside(clause, target.range, hit.range))
    return [];
  // Nobody "voted against A" who is A: of such words it is not sure what they say.
  const said = namedIn(clause, hit.range).map((mention) => candidateOf(mention, types)?.id);
  if (subjects.some((mention) => said.includes(candidateOf(mention, types)?.id ?? ""))) return [];
  const at = hasValidity(table) ? dayOf(clause, world) : null;
  const used = [...subjects.map((mention) => mention.range), hit.range];
  const others = bindDimensions(table, [subject.name], {
    world,
    clause,
    // What a verb or a noun is of stands behind it: "of the union's members, A does not belong to the pact".
    near: term.says.kind === "category" ? target.range : { from: hit.range.to, to: hit.range.to },
    used,
    recalls: mayRecall(claim.clause, table, hit),
  });
  if (others === null) return [];
  const bindings: Binding[] = [{ field: subject.name, value: id, origin: "named", range: target.range }, ...others];
  const range = clause.mentions.includes(target) ? rangeOf(target, subjects, hit.range) : hit.range;
  const category = term.says.kind === "category" && !hasValidity(table) ? term.says : null;
  const shown = category === null ? table.primaryKey : [...table.primaryKey, category.field];
  return [
    reading({
      form: "relation",
      claim,
      table,
      query: rowsUnder(table, bindings, shown, validOn(table, at)),
      expectation:
        category === null
          ? { kind: "exists", negated: hit.negated }
          : { kind: "equals", field: category.field, value: category.value, negated: hit.negated },
      bindings,
      predicate: hit.range,
      range,
      parts: [
        { range: target.range, role: "target", value: id },
        { range: hit.range, role: "predicate", value: category?.value ?? term.phrase },
      ],
      at,
      negated: hit.negated,
    }),
  ];
}

/** "A left, with 58 abstentions": a number counts those who did it, and A is not said to be one of them. */
function isCountedAside({ sentence, mentions }: Clause, name: Range, predicate: Range): boolean {
  const { text } = sentence.sentence.text;
  const isCounted = mentions.some(
    ({ kind, range }) => kind === "quantity" && predicate.from - range.to === 1 && range.from >= name.to,
  );
  return isCounted && !AMONG.test(text.slice(name.to, predicate.from));
}

const AMONG = /\b(?:among|amongst|one|part|of)\b/i;

/** "…, including A", "Others were B": what another clause states. */
function byCarried(claim: Claim, world: World, table: Table, id: string): Reading[] {
  const { clause, target } = claim;
  const carried = carriedBy(clause, table);
  const subject = subjectOf(table);
  if (carried === null || target.kind !== "entity") return [];
  const isKind = (word: string): boolean =>
    subject.factmark.entity.some((type) => world.reference.types.get(type)?.nouns.includes(word));
  if (!carriedNames(clause, subject.factmark.entity, isKind).includes(target)) return [];
  const others = carriedBindings(carried, clause, world);
  if (others === null) return [];
  const at = hasValidity(table) ? dayOf(carried.clause, world) : null;
  const { category, negated } = carried;
  const bindings: Binding[] = [{ field: subject.name, value: id, origin: "named", range: target.range }, ...others];
  const shown = category === null ? table.primaryKey : [...table.primaryKey, category.field];
  return [
    reading({
      form: "relation",
      claim,
      table,
      query: rowsUnder(table, bindings, shown, validOn(table, at)),
      expectation: category === null ? { kind: "exists", negated } : { kind: "equals", ...category, negated },
      bindings,
      predicate: null,
      range: target.range,
      parts: [{ range: target.range, role: "target", value: id }],
      at,
      negated,
      given: { vocabulary: 1 },
    }),
  ];
}

/** From the name to the predicate, or the name alone when others of its list stand between: each name of a list is a claim of its own. */
function rangeOf(target: EntityMention | Claim["target"], list: readonly EntityMention[], predicate: Range): Range {
  const from = Math.min(target.range.from, predicate.from);
  const to = Math.max(target.range.to, predicate.to);
  const crowded = list.some(
    (mention) => mention.range.from !== target.range.from && mention.range.from >= from && mention.range.to <= to,
  );
  return crowded ? target.range : { from, to };
}
