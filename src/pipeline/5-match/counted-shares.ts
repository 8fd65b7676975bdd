import type { Claim, Clause } from "../../model/claim.ts";
import type { Mention } from "../../model/mention.ts";
import type { Interval } from "../../model/quantity.ts";
import type { Figure, Predicate } from "../../model/query.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import { reading, type Proposal } from "./compose.ts";
import { countedBy, type Counted } from "./counting.ts";
import { groupsIn, type NamedGroup } from "./groups.ts";
import { isQualified } from "./wholes.ts";
import { subjectOf, type World } from "./world.ts";

/** Percentage points by which a share in words may be off before it is wrong. */
const OFF = "3";

/**
 * How many of a table's rows of a kind have a value, as a share: "almost half of the southern states abstained" of the group's, "17, nearly half of those that
 * abstained" of those with the value.
 */
export function countedShares(claim: Claim, world: World, interval: Interval): Reading[] {
  const { clause, target } = claim;
  const whole = wholeBehind(clause, target);
  if (whole === null) return [];
  const parted = { ...claim, target: { ...target, range: whole.range } };
  return countedBy(parted, world).flatMap((counted): Reading[] => {
    const { category, table } = counted;
    if (category === null || counted.negated) return [];
    const group = whole.qualified ? groupBefore(clause, target, world, subjectOf(table).factmark.entity) : null;
    const day = counted.at ?? world.asOf;
    if (whole.qualified && (group === null || day === null)) return [];
    const within: Predicate[] =
      group === null || day === null
        ? []
        : [{ op: "in-group", field: subjectOf(table).name, group: group.definition.id, at: day, except: [] }];
    const figure = (name: string, where: readonly Predicate[]): Figure => ({
      name,
      of: subjectOf(table).name,
      how: "count",
      where,
    });
    return [
      reading({
        form: "share",
        claim,
        table,
        query: {
          table: table.name,
          where: counted.where,
          select: {
            kind: "figures",
            figures: [figure("part", [category, ...within]), figure("whole", group === null ? [] : [category])],
            derived: [{ name: "percent", how: "percent", of: "part", to: "whole" }],
          },
        },
        expectation: { kind: "number", column: "percent", interval, unit: "%", spread: { part: OFF, of: null } },
        ...boundOf(claim, counted, group),
      }),
    ];
  });
}

type Bound = Pick<Proposal, "bindings" | "predicate" | "range" | "parts" | "at" | "negated" | "given">;

/** What the words of a counted share bind. */
function boundOf({ target }: Claim, { bindings, predicate, at, negated }: Counted, group: NamedGroup | null): Bound {
  const named: Binding[] =
    group === null ? [] : [{ field: "in", value: group.definition.id, origin: "named", range: group.range }];
  return {
    bindings: [...bindings, ...named],
    predicate,
    range: { from: Math.min(target.range.from, predicate.from), to: Math.max(target.range.to, predicate.to) },
    parts: [{ range: target.range, role: "target", value: target.quote }],
    at,
    negated,
    given: { unit: 1, unexplained: 0 },
  };
}

interface Whole {
  /** From the share to the words before what it is of. */
  readonly range: Range;
  /** True when a clause says which are meant: "of those that abstained". */
  readonly qualified: boolean;
}

const NOWHERE: Range = { from: -1, to: -1 };
const OF: ReadonlySet<string> = new Set("of the all those its their".split(" "));
const WHICH: ReadonlySet<string> = new Set("that who which".split(" "));

/** What a share is of: "of the states", "of all those that …", "half the 193 states"; null without an "of" or "the" right behind it. */
function wholeBehind(clause: Clause, { range }: Mention): Whole | null {
  const behind = clause.words.filter((word) => word.from >= range.to);
  if (behind[0]?.folded !== "of" && behind[0]?.folded !== "the") return null;
  const counts = clause.mentions.filter(({ kind }) => kind === "quantity");
  let at = 0;
  while (OF.has(behind[at]?.folded ?? "")) at += 1;
  while (counts.some((count) => overlapsRange(count.range, behind[at] ?? NOWHERE))) at += 1;
  const last = behind[at - 1];
  const noun = clause.hits.find((hit) => overlapsRange(hit.range, behind[at] ?? NOWHERE));
  const next = behind.find((word) => word.from >= (noun?.range.to ?? last?.to ?? 0));
  const qualified = WHICH.has(next?.folded ?? "");
  return last === undefined || (noun !== undefined && !qualified && isQualified(clause, noun))
    ? null
    : { range: { from: range.from, to: last.to }, qualified };
}

/** The one group that the clause, or the one that it goes on from, names before the share. */
function groupBefore(clause: Clause, { range }: Mention, world: World, types: readonly string[]): NamedGroup | null {
  const groups = [clause, ...(clause.parent === null ? [] : [clause.parent])]
    .map((one) => groupsIn(one, world, types).filter((group) => group.range.to <= range.from))
    .find((found) => found.length > 0);
  return groups?.length === 1 ? (groups[0] ?? null) : null;
}
