import type { Term } from "../model/term.ts";
import type { Descriptions } from "./descriptions.ts";

/** The words of all fact tables, looked up by stems. */
export interface Vocabulary {
  /** Phrases that start at `stems[from]`, longest first; `length` counts the words taken, auxiliaries within the phrase among them. */
  at(stems: readonly string[], from: number): readonly { readonly length: number; readonly terms: readonly Term[] }[];
  /** The first stems of the phrases that go round a name. */
  readonly beforeGaps: ReadonlySet<string>;
  /** By entity type. */
  readonly descriptions: ReadonlyMap<string, Descriptions>;
}
