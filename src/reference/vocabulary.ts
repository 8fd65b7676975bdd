import type { Term } from "../model/term.ts";

/** The words of all fact tables, looked up by stems. */
export interface Vocabulary {
  /** Phrases that start at `stems[from]`, longest first; `length` counts the words taken, auxiliaries within the phrase among them. */
  at(stems: readonly string[], from: number): readonly { readonly length: number; readonly terms: readonly Term[] }[];
  /** True when a phrase goes round a name. */
  readonly hasGaps: boolean;
  /** Entity type → entity id → stem → weight (how telling the word is among the descriptions of its type, in (0, 1]; 1 for a word that one alone has). */
  readonly descriptions: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
}
