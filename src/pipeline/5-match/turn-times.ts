import type { Clause, TermHit } from "../../model/claim.ts";
import { namesDays, type TimeMention } from "../../model/mention.ts";
import { withinRange, type Range } from "../../model/span.ts";
import { phraseAround, unexplainedBetween } from "./clause-parts.ts";

/** "until his death in 2016", "until it was dissolved in 2010": the time of what ended it. */
const LAST = /\b(?:until|till)\s+(?:[\p{L}'’]+\s+){1,5}(?:in|on)\s+$/u;

export function isLast({ sentence }: Clause, { range, relation }: TimeMention): boolean {
  if (relation !== "at") return relation === "until";
  return LAST.test(sentence.sentence.text.text.slice(Math.max(0, range.from - 60), range.from));
}

/** "since 2010", and "from 2010" with an "until" behind it. */
export function isFirst({ sentence }: Clause, { range, relation }: TimeMention): boolean {
  if (relation !== "at") return relation === "since";
  const { text } = sentence.sentence.text;
  return isFrom(text, range) && /^\s*(?:until|till)\s/.test(text.slice(range.to));
}

function isFrom(text: string, { from }: Range): boolean {
  return /\bfrom\s+$/.test(text.slice(Math.max(0, from - 8), from));
}

/** Kinds of words that state something of their own. */
const STATING: ReadonlySet<string> = new Set(["category", "verb", "row", "start", "end", "measure", "attribute"]);

/** How many content words that nothing explains may stand between what begins and when: "joined during the last round of talks in 2017". */
const DETOUR = 4;

/** True when the time says when what the words state began or ended: in their phrase, or with no other statement and no other time between. */
export function isTimed(clause: Clause, hit: TermHit, target: TimeMention): boolean {
  const { range } = target;
  const from = Math.min(hit.range.to, range.to);
  const to = Math.max(hit.range.from, range.from);
  const isBetween = (one: { readonly range: Range }): boolean => one.range.from >= from && one.range.to <= to;
  const { text } = clause.sentence.sentence.text;
  const isFirstOfTwo = (one: { readonly range: Range }): boolean => isFrom(text, one.range) && isLast(clause, target);
  if (clause.mentions.some((one) => namesDays(one) && isBetween(one) && !isFirstOfTwo(one))) return false;
  const others = clause.hits.filter((one) => isBetween(one) && one.terms.some(({ says }) => STATING.has(says.kind)));
  if (others.some((one) => one.terms.some(({ says }) => says.kind === "start" || says.kind === "end"))) return false;
  if (range.to <= hit.range.from && (isTaken(clause, range) || hasOwnTime(clause, hit, range))) return false;
  if (withinRange(phraseAround(clause, hit.range), range)) return true;
  const isAlone = clause.mentions.filter(({ kind }) => kind === "time").length === 1;
  if (range.from < hit.range.from && !isAlone) return false;
  const known = clause.mentions.map((mention) => mention.range);
  return others.length === 0 && unexplainedBetween(clause, hit.range, range, known) <= DETOUR;
}

/** True for a time right behind words for a beginning or an end: it is of them, and not of others behind it ("joined in 1973 and left"). */
function isTaken(clause: Clause, { from }: Range): boolean {
  const before = clause.hits.findLast(
    (one) => one.range.to <= from && one.terms.some(({ says }) => says.kind === "start" || says.kind === "end"),
  );
  return (
    before !== undefined &&
    !clause.mentions.some((one) => one.kind === "time" && one.range.from >= before.range.to && one.range.to <= from)
  );
}

/** True for words with a time behind them, where the one before them opens no clause: "voted in 2016 and left in 2020". */
function hasOwnTime({ words, mentions }: Clause, hit: TermHit, { from }: Range): boolean {
  const isOpening = words.filter((word) => word.to <= from).length <= 2;
  return !isOpening && mentions.some((one) => one.kind === "time" && one.range.from >= hit.range.to);
}
