import type { Claim } from "../../model/claim.ts";
import { isNegator } from "../../model/function-words.ts";
import type { Predicate } from "../../model/query.ts";
import type { Reading } from "../../model/reading.ts";
import { coverageOf } from "../../reference/coverage.ts";
import type { GroupDefinition } from "../../reference/descriptor.ts";
import { hitsOn } from "./clause-parts.ts";
import { reading } from "./compose.ts";
import { wordsBetween } from "./counted-groups.ts";
import { groupsIn, type NamedGroup } from "./groups.ts";
import { dayOf, type World } from "./world.ts";

/** "Three of the five southern states are members of the union": how many of one group are in another, and how many there are. */
export function ofSharedMembers(claim: Claim, world: World): Reading[] {
  const { clause, target } = claim;
  if (target.kind !== "quantity" || target.quantity.of === undefined || target.parts === undefined) return [];
  const { of, value } = target.quantity;
  const [whole, part, ...others] = groupsIn(clause, world, typesOf(world)).filter(
    ({ range }) => range.from >= target.range.to,
  );
  const at = dayOf(clause, world);
  if (whole === undefined || part === undefined || others.length > 0 || at === null) return [];
  if (wordsBetween(clause, target.range, whole.range) > 0 || !isState(claim, part, world)) return [];
  const table = world.reference.tables.get(whole.definition.table);
  if (table === undefined || part.definition.of !== whole.definition.of || !isKnown(part.definition, at, world))
    return [];
  const { field, where } = whole.definition;
  const isDenied = clause.words.some(
    ({ folded, from }) => from >= whole.range.to && from < part.range.from && isNegator(folded),
  );
  const inPart: Predicate = { op: "in-group", field, group: part.definition.id, at, except: [] };
  const [key, values] = Object.entries(where)[0] ?? [];
  return [
    reading({
      form: "n-of-m",
      claim,
      table,
      query: {
        table: table.name,
        where: Object.entries(where).map(([name, list]): Predicate => ({ op: "among", field: name, values: list })),
        select: {
          kind: "counts",
          of: field,
          counts: [
            { name: "n", where: [isDenied ? { op: "not", of: [inPart] } : inPart] },
            { name: "m", where: [] },
          ],
        },
      },
      expectation: {
        kind: "number",
        column: "n",
        interval: target.quantity,
        unit: null,
        whole: { column: "m", value: of },
      },
      bindings: [
        { field: key ?? field, value: values?.[0] ?? whole.definition.id, origin: "named", range: whole.range },
        { field: `${field} in`, value: part.definition.id, origin: "named", range: part.range },
      ],
      predicate: part.range,
      range: target.range,
      parts: [
        { range: target.parts.n, role: "target", value: value ?? "" },
        { range: target.parts.m, role: "whole", value: of },
      ],
      at,
      negated: false,
      given: { unit: 1, unexplained: 0 },
    }),
  ];
}

function typesOf({ reference }: World): string[] {
  return [...reference.types.keys()];
}

/** Before what says that they are members. */
const COPULA =
  /\b(?:is|are|was|were|remain|remained|became)\s+(?:(?:not|also|all|now|still|currently|both|full)\s+)*(?:the\s+)?$/i;

/** True where the words say that they are of the second group: "are members of the union", "belong to the union". */
function isState({ clause }: Claim, { definition, range }: NamedGroup, { reference }: World): boolean {
  const { text } = clause.sentence.sentence.text;
  const isGroup = clause.mentions.some(
    (one) =>
      one.kind === "entity" &&
      one.range.from === range.from &&
      one.candidates.some(({ id }) => id === definition.id && reference.entities.get(id)?.type === "group"),
  );
  if (isGroup) return COPULA.test(text.slice(0, range.from));
  return hitsOn(clause, definition.table, ["noun", "row", "verb"]).some(
    (hit) =>
      hit.range.to <= range.from &&
      /^\s+(?:of\s+)?(?:the\s+)?$/.test(text.slice(hit.range.to, range.from)) &&
      (hit.terms.some(({ says }) => says.kind === "verb") || COPULA.test(text.slice(0, hit.range.from))),
  );
}

/** True when the reference says that it has all members of the group on that day. */
function isKnown({ table, where }: GroupDefinition, at: string, { reference }: World): boolean {
  const period = { from: at, to: at };
  return Object.entries(where).every(([field, values]) =>
    values.every((value) => coverageOf(reference, table, new Map([[field, value]]), period) !== null),
  );
}
