import type { Clause, TermHit } from "../../model/claim.ts";
import { isDependentPronoun } from "../../model/function-words.ts";
import type { Mention } from "../../model/mention.ts";
import { overlapsRange } from "../../model/span.ts";

/** True for the whole of a part: "three quarters of the 193 members", "half the 193 members", "Of the union's 27 members, two …". */
export function isWhole(clause: Clause, { range }: Mention): boolean {
  const before = clause.words.filter((word) => word.to <= range.from);
  const [half, the] = before.slice(-2);
  if (the?.folded === "the" && clause.mentions.some((one) => isFraction(one) && one.range.to === half?.to)) return true;
  const of = before.findLastIndex((word) => word.folded === "of");
  if (of < 0 || before.length - of > 4) return false;
  const isPart =
    of === 0 ||
    PARTS.has(before[of - 1]?.folded ?? "") ||
    clause.mentions.some(({ kind, range: { to } }) => kind === "quantity" && to === before[of - 1]?.to);
  const between = before.slice(of + 1);
  return isPart && (between.at(-1)?.folded === "'s" || between.every((word) => word.folded === "the"));
}

function isFraction(mention: Mention): boolean {
  return mention.kind === "quantity" && mention.quantity.kind === "fraction";
}

const PARTS: ReadonlySet<string> = new Set("most half some many none all each any several few majority".split(" "));

/** True for the number of those that an "all but" takes out. */
export function isTakenOut(clause: Clause, { range }: Mention): boolean {
  const { words } = clause;
  const but = words.findLastIndex((word) => word.to <= range.from);
  return but > 0 && words[but]?.folded === "but" && words[but - 1]?.folded === "all";
}

/** Words before a number that make it the whole: "has six members", "the six members", "its six members". */
const WHOLE: ReadonlySet<string> = new Set(
  "the its their 's has have had having with of comprises comprise comprised counts counted numbers numbered unites united includes included was is".split(
    " ",
  ),
);

/** True for a number that says how many there are, not how many of them did what the clause says: "six members left" counts those who left. */
export function countsAll(clause: Clause, target: Mention, noun: TermHit): boolean {
  const before = clause.words.filter((word) => word.to <= target.range.from).at(-1);
  return before !== undefined && WHOLE.has(before.folded) && !isQualified(clause, noun);
}

const QUALIFIERS: ReadonlySet<string> = new Set("in of from on at with among who that which whose without".split(" "));

/** True for a noun with more said of it than a name or a time: "members in its network", "members with a coast". */
export function isQualified(clause: Clause, noun: TermHit): boolean {
  const rest = clause.words.filter((word) => word.from >= noun.range.to);
  if (!QUALIFIERS.has(rest[0]?.folded ?? "")) return false;
  const first = rest.slice(1).find((word) => word.folded !== "the");
  if (first === undefined || isDependentPronoun(first.folded)) return first !== undefined;
  return !clause.mentions.some((mention) => overlapsRange(mention.range, first));
}
