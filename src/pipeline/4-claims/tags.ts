import { createRequire } from "node:module";

/** A word with the parts of speech that compromise gives it; offsets in the text that was tagged. */
export interface TaggedWord {
  readonly from: number;
  readonly to: number;
  readonly tags: ReadonlySet<string>;
}

interface CompromiseTerm {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}
type Compromise = (text: string) => { json(options: object): readonly { readonly terms: readonly CompromiseTerm[] }[] };

let compromise: Compromise | null = null;

/** Loaded on the first sentence that needs it: it takes longer to load than a short article takes to check. */
function load(): Compromise {
  compromise ??= createRequire(import.meta.url)("compromise/two") as Compromise;
  return compromise;
}

/** Parts of speech of a sentence's words (compromise's second stage: tagging without phrases). */
export function tagWords(text: string): TaggedWord[] {
  const sentences = load()(text).json({ offset: true, terms: { offset: true, tags: true, text: true } });
  return sentences.flatMap((sentence) =>
    sentence.terms.map((term) => ({
      from: term.offset.start,
      to: term.offset.start + term.offset.length,
      tags: new Set(term.tags),
    })),
  );
}
