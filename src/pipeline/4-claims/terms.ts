import type { ReadSentence } from "../../model/mention.ts";
import { fact } from "../../model/fact.ts";
import { isNegator } from "../../model/function-words.ts";
import type { TermHit } from "../../model/claim.ts";
import { overlapsRange, withinRange } from "../../model/span.ts";
import { GAP } from "../../reference/build-vocabulary.ts";
import type { Reference } from "../../reference/reference.ts";

/** How many words before a phrase a negator may stand and still govern it ("did not, in the end, abstain"). */
const NEGATION_REACH = 4;

/**
 * The phrases of the reference's vocabulary in a sentence. Of phrases that overlap, the one of more words wins, and of two equally long the later
 * one: "did not vote for" is a denied "vote for" and no "not vote". A phrase inside a name is part of the name.
 */
export function findTerms(read: ReadSentence, reference: Reference): TermHit[] {
  const stems = read.words.map(stemOf);
  const found: Found[] = [];
  for (let first = 0; first < stems.length; first += 1) {
    for (const { length, terms } of reference.vocabulary.at(stems, first)) {
      const from = read.words[first]?.from ?? 0;
      const to = read.words[first + length - 1]?.to ?? from;
      const range = { from, to };
      if (
        read.mentions.some(
          (mention) => mention.kind === "entity" && mention.candidates.length > 0 && withinRange(mention.range, range),
        )
      )
        continue;
      if (!isPhrasal(read, first + length)) found.push({ first, length, emphasised: false, hit: { range, terms } });
    }
  }
  found.push(...findAroundNames(read, stems, reference), ...findEmphasised(read, stems, reference));
  if (found.length > 1) found.sort((a, b) => b.length - a.length || b.first - a.first);
  const chosen: TermHit[] = [];
  for (const { hit, first, length, emphasised } of found) {
    const { range, terms } = hit;
    if (chosen.some((other) => overlapsRange(other.range, range))) continue;
    const negated = (isNegated(read, first) || leadsToNeither(read, first + length)) !== emphasised;
    chosen.push({ range, terms, negated });
  }
  return chosen.length < 2 ? chosen : chosen.sort((a, b) => a.range.from - b.range.from);
}

/** "belongs to neither", "voted for neither": denied behind the predicate. */
function leadsToNeither({ words }: ReadSentence, next: number): boolean {
  const at = LINKS.has(words[next]?.folded ?? "") ? next + 1 : next;
  return words[at]?.folded === "neither";
}

const LINKS: ReadonlySet<string> = new Set("to of in for from by with against at".split(" "));

/** True where "out" makes another verb of what stands before it: "ruled out", "left out"; not "moved out of". */
function isPhrasal({ words }: ReadSentence, next: number): boolean {
  return words[next]?.folded === "out" && words[next + 1]?.folded !== "of";
}

/** Words whose stem is that of another word: "found" is of "find", never of "to found". */
const SPELT: ReadonlyMap<string, string> = new Map([
  ["'t", "not"],
  ["found", "find"],
]);

const stemOf = fact(({ folded, stem }) => SPELT.get(folded) ?? stem, "");

interface Found {
  /** True for the contrary of a phrase. */
  readonly emphasised: boolean;
  readonly first: number;
  readonly length: number;
  readonly hit: Omit<TermHit, "negated">;
}

const EMPHATIC: ReadonlySet<string> = new Set(["do", "does", "did"]);

const isEmphatic = fact(({ folded }) => EMPHATIC.has(folded), false);

/** "did vote" is the contrary of what the vocabulary has as "not vote". */
function findEmphasised(read: ReadSentence, stems: readonly string[], reference: Reference): Found[] {
  const found: Found[] = [];
  for (let first = 0; first + 1 < read.words.length; first += 1) {
    const word = read.words[first];
    if (word === undefined || !isEmphatic(word)) continue;
    const denied = ["not", ...stems.slice(first + 1, first + 1 + LONGEST)];
    for (const { length, terms } of reference.vocabulary.at(denied, 0)) {
      const last = read.words[first + length - 1];
      if (length < 2 || last === undefined) continue;
      found.push({ first, length, emphasised: true, hit: { range: { from: word.from, to: last.to }, terms } });
    }
  }
  return found;
}

/** Words of the longest phrase behind an emphatic verb. */
const LONGEST = 8;

/** Words before and behind a name within which a phrase may go round it. */
const AROUND = 5;

/** Phrases that a name stands in the middle of ("sent in A troops"); their range has the name too. */
function findAroundNames(read: ReadSentence, stems: readonly string[], reference: Reference): Found[] {
  const found: Found[] = [];
  const { beforeGaps } = reference.vocabulary;
  if (!stems.some((stem) => beforeGaps.has(stem))) return found;
  for (const mention of read.mentions) {
    if (mention.kind !== "entity") continue;
    const at = read.words.findIndex((word) => word.from >= mention.range.from);
    const behind = read.words.findIndex((word) => word.from >= mention.range.to);
    if (at < 1 || behind < 0) continue;
    const from = Math.max(0, at - AROUND);
    const around = [...stems.slice(from, at), GAP, ...stems.slice(behind, behind + AROUND)];
    for (let k = 0; k < at - from; k += 1) {
      for (const { length, terms } of reference.vocabulary.at(around, k)) {
        const last = read.words[behind + k + length - 2 - (at - from)];
        if (k + length <= at - from + 1 || last === undefined) continue;
        const range = { from: read.words[from + k]?.from ?? 0, to: last.to };
        found.push({ first: from + k, length, emphasised: false, hit: { range, terms } });
      }
    }
  }
  return found;
}

function isNegated(read: ReadSentence, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - NEGATION_REACH); at -= 1) {
    const word = read.words[at];
    const next = read.words[at + 1];
    if (word === undefined || next === undefined) return false;
    if (/[,;:—–]/.test(read.sentence.text.text.slice(word.to, next.from))) return false;
    if (isNegator(word.folded)) return next.folded !== "only";
    if (word.folded === "non" && at === first - 1) return true;
  }
  return false;
}
