import type { Verdict } from "../../model/verdict.ts";

/** How a verdict is shown: a sign and a word, so that colour is never all there is. */
export const VERDICT_WORDS: Readonly<
  Record<Verdict, { readonly sign: string; readonly word: string; readonly class: string }>
> = {
  refuted: { sign: "✘", word: "refuted", class: "refuted" },
  conflicting: { sign: "≠", word: "sources conflict", class: "conflicting" },
  supported: { sign: "✔", word: "supported", class: "supported" },
  "not-enough-evidence": { sign: "?", word: "not enough evidence", class: "open" },
};

/** Worst first. */
export const VERDICT_ORDER: readonly Verdict[] = ["refuted", "conflicting", "supported", "not-enough-evidence"];
