import type { Verdict } from "../../src/model/verdict.ts";

/**
 * A text, words of it that a claim of the form covers, and how that claim ends. "none": no claim of the form on these words is decided; it may stay open,
 * or there may be none. The text is of 12 April 2022.
 */
export type SpecRow = readonly [text: string, words: string, end: Exclude<Verdict, "not-enough-evidence"> | "none"];
