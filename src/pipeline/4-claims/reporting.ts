import type { TermHit } from "../../model/claim.ts";
import { fact } from "../../model/fact.ts";
import { isAuxiliary, isFunctionWord, isNegator } from "../../model/function-words.ts";
import type { ReadSentence } from "../../model/mention.ts";
import type { Word } from "../../model/word.ts";
import { hasMark, lastMark, nextMark, textOf } from "./marks.ts";
import { isBareVerb, type Stance, stanceOf, stanceOfNoun } from "./reporting-verbs.ts";

/** Words that hand on what somebody says ("the analyst said that", "according to the ministry"). All are indices of the sentence's words, half-open. */
export interface Frame {
  readonly first: number;
  readonly end: number;
  /** What is said: before the frame, behind it, or on both sides. */
  readonly content: readonly (readonly [first: number, end: number])[];
  /** Who says it, in the article's words; null for "it is said". */
  readonly speaker: string | null;
  readonly stance: Stance;
}

/** Most words of a speaker, and between a verb and its "that" ("said on Monday that"). */
const LONGEST_SPEAKER = 12;
const LONGEST_DETOUR = 6;

/** The frames of a sentence, in text order. */
export function framesOf(read: ReadSentence, hits: readonly TermHit[]): Frame[] {
  const frames: Frame[] = [];
  let after = 0;
  for (let at = 0; at < read.words.length; at += 1) {
    const word = read.words[at];
    if (at < after || !mayReport(word)) continue;
    const frame = word?.folded === "according" ? source(read, at) : (nounFrame(read, at) ?? verbFrame(read, at, hits));
    if (frame === null) continue;
    frames.push(frame);
    after = frame.end;
  }
  return frames;
}

const mayReport = fact(
  (word) => word.folded === "according" || stanceOfNoun(word.stem) !== null || stanceOf(word) !== null,
  false,
);

/** The innermost frame that hands on these words; null when the article says them itself. */
export function reportedBy(frames: readonly Frame[], read: ReadSentence, words: readonly Word[]): Frame | null {
  if (frames.length === 0) return null;
  const at = read.words.findIndex((word) => word.from === words.at(-1)?.from);
  return frames.findLast(({ content }) => content.some(([first, end]) => first <= at && at < end)) ?? null;
}

/** "according to X": up to the next mark. */
function source(read: ReadSentence, at: number): Frame | null {
  const { words } = read;
  if (words[at + 1]?.folded !== "to") return null;
  const end = nextMark(read, at);
  const speaker = textOf(read, at + 2, end);
  return { first: at, end, content: around(read, at, end), speaker, stance: "asserts" };
}

/** "the claim that …", "rumours that …": the noun and "that". */
function nounFrame({ words }: ReadSentence, at: number): Frame | null {
  const word = words[at];
  const stance = stanceOfNoun(word?.stem ?? "");
  if (word === undefined || stance === null || words[at + 1]?.folded !== "that") return null;
  if (stanceOf(word) !== null && !DETERMINERS.has(words[at - 1]?.folded ?? "")) return null;
  return { first: at, end: at + 2, content: [[at + 2, words.length]], speaker: null, stance };
}

/** Before a form that may be a verb too, these make it a noun. */
const DETERMINERS: ReadonlySet<string> = new Set("a the this any every his her its their 's".split(" "));

function verbFrame(read: ReadSentence, at: number, hits: readonly TermHit[]): Frame | null {
  const word = read.words[at];
  const stance = word === undefined ? null : stanceOf(word);
  if (word === undefined || stance === null) return null;
  return leading(read, at, stance, hits) ?? (isBareVerb(word.folded) ? closing(read, at, stance) : null);
}

/** "The analyst said (on Monday that) …": from where its subject begins to the verb, or to "that". */
function leading(read: ReadSentence, at: number, stance: Stance, hits: readonly TermHit[]): Frame | null {
  const { words } = read;
  const that = words.findIndex((word, k) => k > at && k <= at + LONGEST_DETOUR && word.folded === "that");
  const plain = that > at && !hits.some((hit) => isWithin(read, hit, at + 1, that)) && !hasMark(read, at, that);
  const bare = isBareVerb(words[at]?.folded ?? "") && isStatement(read, at + 1, hits);
  if (!plain && !bare) return null;
  const speaker = speakerBefore(read, at);
  if (speaker === null) return null;
  const end = plain ? that + 1 : at + 1;
  const content = [[end, words.length]] as const;
  if (words.slice(speaker.first, at).some((word) => isNegator(word.folded)))
    return { first: speaker.first, end, content, speaker: null, stance: opposite(stance) };
  return { first: speaker.first, end, content, speaker: speaker.text, stance };
}

/** "…, the analyst said", "… ,” said Smith": a stretch between two marks that holds no more than that. */
function closing(read: ReadSentence, at: number, stance: Stance): Frame | null {
  const { words } = read;
  const first = lastMark(read, at);
  const end = nextMark(read, at);
  if (first === 0 || end - first > LONGEST_SPEAKER) return null;
  const inverted = at === first;
  if (!inverted && words.slice(at + 1, end).some((word) => !isFunctionWord(word.folded) && !isTimed(read, word)))
    return null;
  const [from, to] = inverted ? [at + 1, end] : [first, at];
  const speaker = textOf(read, from, to);
  if (speaker === null || RELATIVE.has(words[first]?.folded ?? "")) return null;
  return { first, end, content: around(read, first, end), speaker, stance };
}

const RELATIVE: ReadonlySet<string> = new Set(["which", "who", "that", "and", "but", "as"]);

/** True for words that make a statement by themselves: something to speak of, and then a verb. */
function isStatement(read: ReadSentence, first: number, hits: readonly TermHit[]): boolean {
  const { words } = read;
  const opens = words[first];
  if (opens === undefined || (isFunctionWord(opens.folded) && !OPENERS.has(opens.folded))) return false;
  if (lastMark(read, first) === first) return false;
  const end = nextMark(read, first);
  return words
    .slice(first + 1, end)
    .some(
      (word) =>
        isAuxiliary(word.folded) ||
        hits.some(({ range, terms }) => range.from === word.from && terms.some(({ says }) => says.kind === "category")),
    );
}

/** Function words that a noun phrase begins with. */
const OPENERS: ReadonlySet<string> = new Set(
  "a an the this these those some all both each every another one he she it they his her its their most many few several no none there almost about".split(
    " ",
  ),
);

interface Speaker {
  readonly first: number;
  readonly text: string | null;
}

/** The subject of a verb of saying: what stands between the beginning of the clause and it. None where a verb stands there already ("A was the only state that"). */
function speakerBefore(read: ReadSentence, at: number): Speaker | null {
  const { words } = read;
  let verb = at;
  while (verb > 0 && isTense(words[verb - 1])) verb -= 1;
  let first = verb;
  while (
    first > 0 &&
    verb - first < LONGEST_SPEAKER &&
    !hasMark(read, first - 1, first) &&
    !opensAnew(words[first - 1])
  )
    first -= 1;
  const passive = words.slice(verb, at).some((word) => word.folded === "be" || BEING.has(word.folded));
  const [only] = words.slice(first, verb);
  if (only === undefined) return null;
  if (NOBODY.has(only.folded) && verb - first < 3) return { first, text: null };
  const isNoun = words.slice(first, verb).some((word) => BEING.has(word.folded));
  return passive || isNoun ? null : { first, text: textOf(read, first, verb) };
}

/** What a verb of saying begins with that names no speaker: "it is said", "let us suppose". */
const NOBODY: ReadonlySet<string> = new Set(["it", "let"]);

const BEING: ReadonlySet<string> = new Set("is are was were been being".split(" "));

const NOT: ReadonlySet<string> = new Set(["not", "'t", "never"]);

function isTense(word: Word | undefined): boolean {
  return word !== undefined && (isAuxiliary(word.folded) || NOT.has(word.folded) || word.folded.endsWith("ly"));
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(
  "but and yet while although though because as when that who which".split(" "),
);

function opensAnew(word: Word | undefined): boolean {
  return word !== undefined && CONJUNCTIONS.has(word.folded);
}

/** "Did not say", "nobody believes": what is reported is then asserted by no one; "does not deny" concedes it. */
function opposite(stance: Stance): Stance {
  return stance === "doubts" ? "asserts" : "doubts";
}

/** All words but the frame's. */
function around({ words }: ReadSentence, first: number, end: number): [number, number][] {
  return (
    [
      [0, first],
      [end, words.length],
    ] as [number, number][]
  ).filter(([from, to]) => from < to);
}

function isWithin({ words }: ReadSentence, { range }: TermHit, first: number, end: number): boolean {
  return range.from >= (words[first]?.from ?? 0) && range.from < (words[end]?.from ?? 0);
}

function isTimed({ mentions }: ReadSentence, word: Word): boolean {
  return mentions.some(({ kind, range }) => kind === "time" && range.from <= word.from && word.to <= range.to);
}
