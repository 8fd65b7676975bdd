import type { Clause } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import { overlapsRange } from "../../model/span.ts";
import type { Word } from "../../model/word.ts";

/** Openings of a clause that goes on with what another states, as folded words. */
const INSERTED: readonly string[] = [
  "including",
  "includes",
  "such as",
  "among them",
  "among these",
  "among those",
  "among whom",
  "namely",
  "notably",
  "most notably",
  "particularly",
  "in particular",
  "for example",
];
const LIKEWISE: ReadonlySet<string> = new Set(["as", "so", "nor", "neither"]);
const AUXILIARIES: ReadonlySet<string> = new Set("did do does were was are is had have has".split(" "));
/** Openings of a sentence that goes on with what the one before states. */
const RESUMING =
  /^(?:and |but |the )*(?:others?|these|they|those|them|among (?:them|these|those|the)|include[sd]?|including)\b/;
const OPENERS: ReadonlySet<string> = new Set(INSERTED.map((phrase) => phrase.split(" ")[0] ?? ""));

/** True for a word (folded) that may open one. */
export function mayElaborate(folded: string): boolean {
  return OPENERS.has(folded) || LIKEWISE.has(folded);
}
/** How many words of an opening are looked at. */
const OPENING = 5;

/** True for a word that opens such an insertion behind a comma or bracket ("…, including"), or "as did". */
export function opensElaboration(words: readonly Word[], at: number, gap: string): boolean {
  const [first, second] = [words[at]?.folded ?? "", words[at + 1]?.folded ?? ""];
  if (LIKEWISE.has(first) && AUXILIARIES.has(second)) return true;
  return (
    OPENERS.has(first) &&
    /[,(–—]/.test(gap) &&
    INSERTED.some((phrase) => phrase === first || phrase === `${first} ${second}`)
  );
}

/**
 * The clause whose statement this one goes on with: of its sentence, that which it is inserted in; at the head of a sentence, what the one before states
 * mainly. `earlier` are the clauses of its sentence before it, `before` those of the sentence before.
 */
export function elaboratedBy(clause: Clause, earlier: readonly Clause[], before: readonly Clause[]): Clause | null {
  if (states(clause)) return null;
  const { words, parent } = clause;
  const [first, second] = [words[0]?.folded ?? "", words[1]?.folded ?? ""];
  if (LIKEWISE.has(first) && AUXILIARIES.has(second)) return earlier.findLast(states) ?? mainOf(before);
  if (parent !== null && isOfNoun(clause)) return null;
  if (parent !== null && (isMarkedOff(clause) || INSERTED.some((phrase) => openingOf(words).startsWith(phrase))))
    return elaboratedThrough(parent, earlier);
  if (earlier.length > 0) return null;
  const isAnswer = before.some(({ modality }) => modality === "question");
  return isAnswer || RESUMING.test(openingOf(words)) ? mainOf(before) : null;
}

function openingOf(words: readonly Word[]): string {
  let opening = words[0]?.folded ?? "";
  for (let at = 1; at < Math.min(words.length, OPENING); at += 1) opening += ` ${words[at]?.folded ?? ""}`;
  return opening;
}

/** True when a noun in the plural that states nothing stands right before: the names are some of those ("…, a step that its critics, including A, …"). */
function isOfNoun({ sentence: { words, mentions }, parent, range }: Clause): boolean {
  const before = words.findLast((word) => word.to <= range.from);
  if (
    before === undefined ||
    !/\p{Ll}s$/u.test(before.text) ||
    /^\p{Lu}/u.test(before.text) ||
    isFunctionWord(before.folded)
  )
    return false;
  const known = [...mentions, ...(parent?.hits ?? [])];
  return !known.some((one) => overlapsRange(one.range, before));
}

/** A clause, or what it goes on with itself: "34 states, including: A, B". */
function elaboratedThrough(parent: Clause, earlier: readonly Clause[]): Clause {
  const known = earlier.find(({ words }) => words[0] === parent.words[0]);
  return states(parent) ? parent : (known?.elaborates ?? parent);
}

/** True for a clause that a bracket, colon or dash opens with a name. */
function isMarkedOff({ sentence, words, mentions }: Clause): boolean {
  const [word] = words;
  if (word === undefined || !/[:(–—]\s*(?:the\s+)?$|\s-\s$/.test(sentence.sentence.text.text.slice(0, word.from)))
    return false;
  const named = word.folded === "the" ? words[1] : word;
  return mentions.some(({ kind, range }) => kind === "entity" && range.from === named?.from);
}

/** What a sentence states mainly: the one clause that hangs on no other. */
function mainOf(clauses: readonly Clause[]): Clause | null {
  const main = clauses.filter((one) => one.parent === null && (states(one) || one.elaborates !== null));
  const [only] = main;
  if (only === undefined || main.length > 1) return null;
  return states(only) ? only : only.elaborates;
}

/** True for a clause with words that state something of its names. */
function states({ hits }: Clause): boolean {
  return hits.some(({ terms }) =>
    terms.some(({ says }) => says.kind === "category" || says.kind === "verb" || says.kind === "row"),
  );
}
