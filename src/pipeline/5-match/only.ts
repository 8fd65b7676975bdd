import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import type { EntityMention } from "../../model/mention.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import { exactly } from "../../model/quantity.ts";
import type { Predicate } from "../../model/query.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { GroupDefinition } from "../../reference/descriptor.ts";
import type { Table } from "../../reference/reference.ts";
import { bindDimensions, mayRecall } from "./bind.ts";
import { candidateOf, type List } from "./clause-parts.ts";
import { namedIn } from "./company.ts";
import { predicatesOf, reading } from "./compose.ts";
import { countsInUnknown } from "./counted-groups.ts";
import { groupsIn } from "./groups.ts";
import { subjectsOf } from "./subjects.ts";
import { subjectOf, type World } from "./world.ts";

/** "only A and B opposed it", "A was the only southern state that opposed it": those named have the value, and no other of the group. */
export function noOthers(
  claim: Claim,
  target: EntityMention,
  world: World,
  table: Table,
  hits: readonly TermHit[],
): Reading[] {
  return hits.flatMap((hit) => {
    const list = subjectsOf(claim.clause, hit.range, subjectOf(table).factmark.entity);
    if (list[0] !== target || hit.negated || countsInUnknown(claim.clause, target)) return [];
    return within(claim.clause, list, hit, table, world).flatMap((group) =>
      ofList(claim, world, table, hit, list, group),
    );
  });
}

const ONLY_BEFORE = /\b(?:only|just)\s+(?:the\s+)?$/i;

/** The sets outside which nobody has the value: the one that the words name, else all, or the one that was spoken of. Empty when the words do not say "only". */
function within(
  clause: Clause,
  list: List,
  hit: TermHit,
  table: Table,
  world: World,
): readonly (GroupDefinition | null)[] {
  const { text } = clause.sentence.sentence.text;
  const [first, last] = [list[0]?.range.from ?? 0, list.at(-1)?.range.to ?? 0];
  const types = subjectOf(table).factmark.entity;
  const [group] = groupsIn(clause, world, types).filter(({ range }) => range.from >= clause.range.from);
  const isLed = ONLY_BEFORE.test(text.slice(Math.max(0, first - 12), first));
  const between = text.slice(last, hit.range.from);
  const isOnly =
    /\bthe only\b/i.test(between) ||
    (first > hit.range.to && /\bonly\b[^,;]*$/i.test(text.slice(clause.range.from, hit.range.from)));
  if ((!isLed && !isOnly) || (isOnly && isOfUnknownKind(clause, hit.range))) return [];
  if (group !== undefined) return [group.definition];
  return world.group === null || !types.includes(world.group.of) ? [null] : [null, world.group];
}

/** "the only coastal state to agree": what kind of states, nothing here says. */
function isOfUnknownKind({ words, mentions, around, hits }: Clause, predicate: Range): boolean {
  const only = words.findLastIndex(({ folded, to }) => folded === "only" && to <= predicate.from);
  const known = [...mentions.filter((one) => one.kind !== "entity" || one.candidates.length > 0), ...around, ...hits];
  return words
    .slice(only + 1)
    .some(
      (word) =>
        word.to <= predicate.from &&
        !isFunctionWord(word.folded) &&
        !word.folded.endsWith("ly") &&
        !known.some(({ range }) => overlapsRange(range, word)),
    );
}

function ofList(
  claim: Claim,
  world: World,
  table: Table,
  hit: TermHit,
  list: List,
  group: GroupDefinition | null,
): Reading[] {
  const { clause, target } = claim;
  const subject = subjectOf(table);
  const says = hit.terms.find((term) => term.table === table.name && term.says.kind === "category")?.says;
  const named = list.flatMap((mention): Binding[] => {
    const candidate = candidateOf(mention, subject.factmark.entity);
    return candidate === null
      ? []
      : [{ field: subject.name, value: candidate.id, origin: "named", range: mention.range }];
  });
  const used = [hit.range, ...list.map((mention) => mention.range)];
  const others = bindDimensions(table, [subject.name], {
    world,
    clause,
    near: hit.range,
    used,
    recalls: mayRecall(clause, table, hit),
  });
  if (says?.kind !== "category" || others === null || named.length < list.length || world.asOf === null) return [];
  const apart = [...clause.exceptions, ...namedIn(clause, hit.range)];
  const except = apart.flatMap((mention) => candidateOf(mention, subject.factmark.entity)?.id ?? []);
  const set: Predicate[] =
    group === null ? [] : [{ op: "in-group", field: subject.name, group: group.id, at: world.asOf, except: [] }];
  const values = named.map(({ value }) => value).sort();
  const count = String(new Set(values).size);
  const rest = except.map((value): Predicate => ({ op: "is-not", field: subject.name, value }));
  return [
    reading({
      form: "universal",
      claim,
      table,
      query: {
        table: table.name,
        where: [...predicatesOf(table, others), { op: "is", field: says.field, value: says.value }, ...rest],
        select: {
          kind: "counts",
          of: subject.name,
          counts: [
            { name: "named", where: [{ op: "among", field: subject.name, values }] },
            { name: "all", where: set },
          ],
        },
      },
      expectation: {
        kind: "number",
        column: "named",
        interval: exactly(count),
        unit: null,
        whole: { column: "all", value: count },
      },
      bindings: [...named, ...others],
      predicate: hit.range,
      range: {
        from: Math.min(hit.range.from, target.range.from),
        to: Math.max(hit.range.to, list.at(-1)?.range.to ?? 0),
      },
      parts: [
        { range: target.range, role: "target", value: count },
        { range: hit.range, role: "whole", value: count },
      ],
      at: null,
      negated: false,
      sense: group?.id ?? "all",
      given: { unit: 1, named: 1 + others.filter((binding) => binding.origin === "named").length },
    }),
  ];
}
