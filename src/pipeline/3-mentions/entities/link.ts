import type { Article } from "../../../model/article.ts";
import type { EntityMention } from "../../../model/mention.ts";
import { quoteAt } from "../../../model/text.ts";
import type { Word } from "../../../model/word.ts";
import type { Reference } from "../../../reference/reference.ts";
import { chooseByContext } from "./context.ts";
import { isOneName } from "./gaps.ts";
import { meaningOf, type Meaning } from "./meaning.ts";
import { linkVariants, type LinkedName, type SentenceWords } from "./variants.ts";
import { namesAt, type WrittenHit } from "./written-forms.ts";

/**
 * Names that the reference knows, for each sentence: leftmost and longest first, never overlapping. Case counts: a name with a capital needs
 * one in the text, an acronym needs all of them ("US" is not "us"); names that the reference writes small match in any case. What is not
 * written as any name is then tried as another spelling of one.
 */
export function linkEntities(
  article: Article,
  sentences: readonly SentenceWords[],
  reference: Reference,
): EntityMention[][] {
  const named = new Set<string>();
  const linked = sentences.map((read, index) => linkExactly(article, read, index, reference, named));
  const variants = linkVariants(article, sentences, linked, reference);
  return linked.map((names, index) => {
    const mentions = names.map((name) => name.mention);
    const others = variants.get(index);
    return others === undefined ? mentions : [...mentions, ...others].sort((a, b) => a.range.from - b.range.from);
  });
}

/** `named` gathers the entities that were named without a rival: they speak for a name that has some. */
function linkExactly(
  article: Article,
  { sentence, words }: SentenceWords,
  index: number,
  reference: Reference,
  named: Set<string>,
): LinkedName[] {
  const { text } = sentence.text;
  const names: LinkedName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const hit of namesAt(text, words, at, reference.aliases)) {
      const linked = meaningAt(text, words, at, hit, article, reference);
      if (linked === null) continue;
      const { from, to, meaning } = linked;
      const candidates = chooseByContext(meaning, words, at, at + hit.length, named, reference);
      const [best] = candidates;
      if (best !== undefined && meaning.rivals === 1 && best.strong) named.add(best.id);
      const range = { from, to };
      const { start, end, quote } = quoteAt(article.source, sentence.text, range);
      names.push({
        mention: { kind: "entity", start, end, quote, sentence: index, range, candidates, nameType: undefined },
        at,
        end: at + hit.length,
      });
      at += hit.length - 1;
      break;
    }
  }
  return names;
}

/** What the words of a hit mean as they are written; null when they are no name there. */
function meaningAt(
  text: string,
  words: readonly Word[],
  at: number,
  hit: WrittenHit,
  article: Article,
  reference: Reference,
): { readonly from: number; readonly to: number; readonly meaning: Meaning } | null {
  const first = words[at];
  const last = words[at + hit.length - 1];
  if (first === undefined || last === undefined || isNewer(text, first.from)) return null;
  if (!isOneName(text, words, at, hit.length)) return null;
  const { from } = first;
  const { to } = last;
  const meaning = meaningOf(hit, text.slice(from, to), article.published, reference);
  if (meaning.candidates.length === 0) return null;
  const takesPoint = text[to] === "." && (meaning.endsWithPoint || hit.form === "pointed");
  return { from, to: takesPoint ? to + 1 : to, meaning };
}

/** "New X" is not X, unless a name of the reference begins with the "New". */
function isNewer(text: string, from: number): boolean {
  return (
    text.startsWith("New", from - 4) && /^(?:|.*[^\p{L}\p{N}])New[\s-]$/su.test(text.slice(Math.max(0, from - 5), from))
  );
}
