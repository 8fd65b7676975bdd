import { divide } from "../../../model/decimal.ts";
import { isFunctionWord } from "../../../model/function-words.ts";
import type { Claim, Clause } from "../../../model/claim.ts";
import type { QuantityMention } from "../../../model/mention.ts";
import { exactly, type Interval } from "../../../model/quantity.ts";
import type { Query } from "../../../model/query.ts";
import type { Reading } from "../../../model/reading.ts";
import { overlapsRange, type Range } from "../../../model/span.ts";
import { wordsOf } from "../../../model/word.ts";
import { ratioOf, times } from "../amounts.ts";
import { candidateOf } from "../clause-parts.ts";
import { countedShares } from "../counted-shares.ts";
import { holdersOf, ownersOf } from "../subjects.ts";
import { reading } from "../compose.ts";
import { groupsIn, type NamedGroup } from "../groups.ts";
import { namedMeasures, type Meant } from "../measures.ts";
import { periodsOf, type Period } from "../periods.ts";
import { subjectOf, type World } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** "X accounts for 18 percent of the world's population", "a third of the union's GDP": one figure among the sum of a group's; or "half of the states abstained". */
export const share: FormSpec = {
  form: "share",
  targets: ["quantity"],
  readings(claim, world) {
    const { clause, target } = claim;
    if (target.kind !== "quantity" || target.notAClaim !== undefined) return [];
    const interval = percentOf(clause, target);
    if (interval === null) return [];
    const counted = countedShares(claim, world, interval);
    if (counted.length > 0 || !isHeld(clause, target)) return counted;
    return namedMeasures(clause, world).flatMap((meant) => {
      const group = wholeBehind(clause, target, meant, world);
      return group === null ? [] : ofGroup(claim, world, meant, group, interval);
    });
  },
};

/** The share as percent; null for a number that is none. */
function percentOf(clause: Clause, target: QuantityMention): Interval | null {
  const { kind, of, value } = target.quantity;
  if (kind === "percent") return target.quantity;
  if (kind === "fraction") return times(ratioOf(clause, target) ?? target.quantity, "100");
  if (kind !== "n-of-m" || of === undefined || value !== "1") return null;
  const ratio = ratioOf(clause, target) ?? exactly(divide(value, of));
  return times(ratio, "100");
}

/** What may stand before a share that somebody has: "accounts for", "makes up", "is home to", "with". */
const HOLDING: ReadonlySet<string> = new Set(
  wordsOf(
    "account make made hold held represent equal equivalent correspond comprise constitute contain contribute generate produce hold home has have had with is was",
  ).map(({ stem }) => stem),
);
const HEDGING: ReadonlySet<string> = new Set(
  "up about around roughly nearly almost only just some more less than over to for up an estimated approximately".split(
    " ",
  ),
);

function isHeld(clause: Clause, { range }: QuantityMention): boolean {
  const before = clause.words.filter((word) => word.to <= range.from && !HEDGING.has(word.folded)).at(-1);
  return before !== undefined && HOLDING.has(before.stem);
}

/** The group of "of the group's measure" or "of the measure of the group" right behind the number, with nothing more said of it. */
function wholeBehind(
  clause: Clause,
  { range }: QuantityMention,
  { table, hit }: Meant,
  world: World,
): NamedGroup | null {
  const behind = clause.words.filter((word) => word.from >= range.to);
  if (behind[0]?.folded !== "of" || hit.range.from < range.to) return null;
  const types = table.by.dimension.flatMap((field) => field.factmark.entity);
  const group = groupsIn(clause, world, types).find((one) => one.range.from >= range.to);
  if (group === undefined) return null;
  const to = Math.max(group.range.to, hit.range.to);
  const isKnown = (word: { readonly from: number; readonly to: number; readonly folded: string }): boolean =>
    isFunctionWord(word.folded) ||
    overlapsRange(group.range, word) ||
    overlapsRange(hit.range, word) ||
    (word.from >= to &&
      clause.mentions.some((mention) => mention.kind === "time" && overlapsRange(mention.range, word)));
  const next = behind.filter((word) => word.from >= to).slice(0, 3);
  return behind.filter((word) => word.to <= to).every(isKnown) && next.every(isKnown) ? group : null;
}

function ofGroup(
  claim: Claim,
  world: World,
  { table, field, hit }: Meant,
  group: NamedGroup,
  interval: Interval,
): Reading[] {
  const { clause, target } = claim;
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  const subjects = holdersOf(clause, target.range, types);
  const holders = subjects.length > 0 ? subjects : ownersOf(clause, target.range, types);
  const parts = new Map(
    holders.flatMap((holder): [string, Range][] => {
      const candidate = candidateOf(holder, types);
      return candidate === null ? [] : [[candidate.id, holder.range]];
    }),
  );
  const meant = periodsOf(table, clause, world);
  const isOfEach = parts.size > 1 && clause.words.some(({ folded }) => folded === "each");
  if (parts.size === 0 || parts.size < holders.length || isOfEach || meant === null || !field.factmark.sums) return [];
  const { definition } = group;
  const ask = ({ where, at }: Period): Query => ({
    table: table.name,
    where: [...where, { op: "in-group", field: subject.name, group: definition.id, at: at ?? "", except: [] }],
    select: {
      kind: "figures",
      figures: [
        {
          name: "part",
          of: field.name,
          how: "sum",
          where: [{ op: "among", field: subject.name, values: [...parts.keys()].sort() }],
        },
        { name: "whole", of: field.name, how: "sum", where: [] },
      ],
      derived: [{ name: "percent", how: "percent", of: "part", to: "whole" }],
    },
  });
  const [first, ...others] = meant.periods.filter((period) => period.at !== null);
  if (first === undefined || first.at === null) return [];
  const { revision } = field.factmark;
  return [
    reading({
      form: "share",
      claim,
      table,
      query: ask(first),
      otherwise: others.map(ask),
      over: { id: definition.id, at: first.at, member: subject.name, figure: field.name },
      expectation: {
        kind: "number",
        column: "percent",
        interval,
        unit: "%",
        ...(revision === undefined ? {} : { revision }),
      },
      bindings: [...parts].map(([value, range]) => ({ field: subject.name, value, origin: "named", range })),
      predicate: hit.range,
      range: { from: target.range.from, to: Math.max(group.range.to, hit.range.to) },
      parts: [
        { range: target.range, role: "target", value: target.kind === "quantity" ? (target.quantity.value ?? "") : "" },
      ],
      at: null,
      negated: hit.negated,
      given: { unit: 1, timeFit: meant.stated ? 1 : 0, unexplained: 0 },
    }),
  ];
}
