import { directionOf } from "../../model/change-words.ts";
import type { Clause, TermHit } from "../../model/claim.ts";
import { isDependentPronoun, isFunctionWord } from "../../model/function-words.ts";
import type { Mention, QuantityMention } from "../../model/mention.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import { wordsOf, type Word } from "../../model/word.ts";
import type { Table } from "../../reference/reference.ts";
import { METONYM } from "./bind.ts";
import { candidateOf } from "./clause-parts.ts";
import { yearBehind } from "./periods.ts";
import { degreeOf, placeOf } from "./degrees.ts";

/**
 * True when a number and the words of a measure speak of the measure as the table has it: not of a part of it, a change of it, or the measure of something
 * that the table has no rows of.
 */
export function isOfTheWhole(
  clause: Clause,
  target: QuantityMention,
  measure: Range,
  table: Table,
  owns: Owner = nobody,
): boolean {
  return !(
    isChange(clause, target) ||
    isOfAnother(clause, measure, table, owns) ||
    isNarrowed(clause, measure) ||
    isTurned(clause, measure) ||
    isLabelOfMore(clause, target, measure) ||
    isStretch(clause, target, measure) ||
    (table.by.start.length === 0 && countsSome(clause, target, measure))
  );
}

/** Which names, besides those of the table's rows, may own a measure: groups, where they are added up. */
export type Owner = (mention: Mention) => boolean;
const nobody: Owner = () => false;

/** True when the words of a measure speak of a whole row's, by themselves: of no part, and of nothing that the table has no rows of. */
export function isOfKnown(clause: Clause, measure: Range, table: Table, owns: Owner = nobody): boolean {
  return !isOfAnother(clause, measure, table, owns) && !isNarrowed(clause, measure) && !isTurned(clause, measure);
}

/** Verbs, by stem, that say no more than that there is what was counted. */
const STATIVE: ReadonlySet<string> = new Set(
  wordsOf(
    "together combine jointly altogether live inhabit reside number count contain comprise include home dwell exist know show say",
  ).map(({ stem }) => stem),
);

/** Words before a noun by which it is of some more, not of all. */
const PART: ReadonlySet<string> = new Set("other others another more further additional extra such".split(" "));

/**
 * True for "20,000 people …", "hundreds of people" whose clause says more of them than that they are there ("20,000 other people"): then they are some of those
 * that the measure counts.
 */
function countsSome(clause: Clause, target: QuantityMention, measure: Range): boolean {
  if (measure.from < target.range.to || target.quantity.unit !== null) return false;
  const nouns = clause.hits.filter((hit) => hit.terms.some(({ says }) => says.kind === "noun"));
  const known = [measure, ...[...clause.mentions, ...nouns].map((one) => one.range)];
  const isNarrow = clause.words.some(
    (word) =>
      word.from >= target.range.to &&
      word.to <= measure.from &&
      (PART.has(word.folded) || !isFunctionWord(word.folded)) &&
      !WHOLE.has(word.folded) &&
      !known.some((range) => overlapsRange(range, word)),
  );
  if (isNarrow) return true;
  const segment = segmentAround(clause, target.range, measure);
  const isInserted = segment[0]?.from === target.range.from && segment[0] !== clause.words[0];
  if (isInserted && segment.length < clause.words.length) return true;
  return segment.some(
    (word) =>
      !isFunctionWord(word.folded) && !STATIVE.has(word.stem) && !known.some((range) => overlapsRange(range, word)),
  );
}

/**
 * The words around a number and its measure up to the next marks: "home to 5 million people" of "X, home to 5 million people, is …". What a subject has is said when an
 * "and" goes on: "X has 5 million people and borders Y".
 */
function segmentAround({ words, sentence, mentions }: Clause, number: Range, measure: Range): readonly Word[] {
  const { text } = sentence.sentence.text;
  const isCut = (at: number): boolean => {
    const [before, word] = [words[at - 1], words[at]];
    if (before === undefined || word === undefined) return true;
    // "… were A with 5 million people and B with": what the name has is said by itself.
    if (isOwnerWith(mentions, text, word, number)) return true;
    const isWithin = mentions.some(({ range }) => range.from < word.from && word.to <= range.to);
    if (/[,;:()–—]/.test(text.slice(before.to, word.from))) return !isWithin;
    return word.folded === "and" && before.to === measure.to && HAVING.has(wordBefore(words, number)?.folded ?? "");
  };
  let from = words.findIndex((word) => word.from >= number.from);
  let to = words.findIndex((word) => word.to >= measure.to);
  if (from < 0 || to < 0) return words;
  while (from > 0 && !isCut(from)) from -= 1;
  while (to + 1 < words.length && !isCut(to + 1)) to += 1;
  return words.slice(from, to + 1);
}

function isOwnerWith(mentions: readonly Mention[], text: string, { from }: Word, number: Range): boolean {
  const name = mentions.find(({ kind, range }) => kind === "entity" && range.from === from);
  return name !== undefined && /^\s+with\s+$/.test(text.slice(name.range.to, number.from));
}

const HAVING: ReadonlySet<string> = new Set(["has", "have", "had"]);

function wordBefore(words: readonly Word[], { from }: Range): Word | undefined {
  return words.findLast((word) => word.to <= from);
}

/** True for a name of what the table's rows are of, a time or a number; a capital has figures of its own. */
function canOwn(mention: Mention, table: Table): boolean {
  if (mention.kind !== "entity") return true;
  const best = candidateOf(
    mention,
    table.by.dimension.flatMap((field) => field.factmark.entity),
  );
  return best !== null && best.via !== METONYM;
}

/** True for "rose from 3 to 5 million": of two times, of which the clause's is one at most. A level alone ("rose to 5 million in 2020") is a figure of its time. */
export function isLevelOfChange(clause: Clause, target: QuantityMention): boolean {
  const before = wordBefore(clause.words, target.range);
  if (before?.folded !== "from" && before?.folded !== "to") return false;
  if (
    before.folded === "from" &&
    yearBehind(clause, target.range) !== null &&
    !clause.words.some((word) => word.from > target.range.to && word.folded === "to")
  )
    return false;
  const times = clause.mentions.filter((mention) => mention.kind === "time");
  const isPlain = times.every((mention) => mention.time.granularity === "year") && times.length < 2;
  return clause.words.some((word) => directionOf(word) !== null) && (before.folded === "from" || !isPlain);
}

/** True for "(grew) by 3 million": the number is a difference, not the measure. */
function isChange(clause: Clause, target: QuantityMention): boolean {
  return wordBefore(clause.words, target.range)?.folded === "by";
}

/** Words before a measure that leave it what it is. */
const WHOLE: ReadonlySet<string> = new Set(
  "combined joint collective total overall whole entire annual yearly average official current estimated nominal national headline put".split(
    " ",
  ),
);

function isGroup({ terms }: TermHit): boolean {
  return terms.some(({ says }) => says.kind === "group");
}

/** True for a noun with a word before it that makes it another: "core inflation", "the male population". */
function isNarrowed(clause: Clause, measure: Range): boolean {
  const at = clause.words.findIndex((word) => word.from === measure.from);
  const word = clause.words[at - 1];
  if (word === undefined || isFunctionWord(word.folded) || WHOLE.has(word.folded)) return false;
  if (degreeOf(word) !== null || placeOf(word) !== null) return false;
  if ([...clause.mentions, ...clause.hits.filter(isGroup)].some(({ range }) => overlapsRange(range, word)))
    return false;
  // "the working-age population"
  if (clause.words[at - 2]?.to === word.from - 1 && clause.sentence.sentence.text.text[word.from - 1] === "-")
    return true;
  const article = clause.words[at - 2];
  return at === 1 || article === undefined || isFunctionWord(article.folded);
}

/** Nouns behind a measure that make another of it: "population density", "GDP growth". */
const TURNING: ReadonlySet<string> = new Set(
  "density growth change increase decrease decline rise fall drop gap target forecast projection estimate deflator pyramid explosion movement transfer exchange".split(
    " ",
  ),
);

function isTurned(clause: Clause, measure: Range): boolean {
  return TURNING.has(clause.words.find((word) => word.from >= measure.to)?.folded ?? "");
}

/** True for "the last 44 days": a stretch of time, and no statement of how long something was. */
function isStretch(clause: Clause, target: QuantityMention, measure: Range): boolean {
  const before = wordBefore(clause.words, measure);
  const next = clause.words.find((word) => word.from >= measure.to);
  return next?.from === target.range.from && DETERMINERS.has(before?.folded ?? "");
}

/** True for a label with more words than the measure before its colon: "area under forest: 300 km²". A time leaves it what it is. */
function isLabelOfMore({ sentence, mentions }: Clause, { range: { from } }: QuantityMention, { to }: Range): boolean {
  const gap = sentence.sentence.text.text.slice(to, from);
  const label = gap.slice(0, Math.max(0, gap.indexOf(":")));
  const isDated = mentions.some(
    (one) => one.kind === "time" && one.range.from >= to && one.range.to <= to + label.length + 1,
  );
  return /\p{L}/u.test(label) && !isDated;
}

const DETERMINERS: ReadonlySet<string> = new Set("the its their his her this these those in over within of".split(" "));

/** True for a measure of what no name stands for: "the population of the region around X", "of X's north". */
function isOfAnother(clause: Clause, measure: Range, table: Table, owns: Owner): boolean {
  const rest = clause.words.filter((word) => word.from >= measure.to);
  if (rest[0]?.folded !== "of") return false;
  let content = 0;
  for (const word of rest.slice(1)) {
    if (isDependentPronoun(word.folded)) continue;
    const owner = clause.mentions.find((mention) => overlapsRange(mention.range, word));
    if (owner?.kind === "entity" && owner.candidates[0]?.via === "demonym") content += 1;
    else if (owner !== undefined)
      return (
        !(canOwn(owner, table) || owns(owner)) ||
        rest.some((next) => next.folded === "'s" && next.from === owner.range.to)
      );
    if (!isFunctionWord(word.folded)) content += 1;
    else if (content > 0) return true;
  }
  return content > 0;
}
