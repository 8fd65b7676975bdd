import { wordsOf } from "../../model/word.ts";

/** How somebody stands to what his verb reports: he asserts it, or it is doubt or supposition. */
export type Stance = "asserts" | "doubts" | "supposes";

/** Verbs that take a clause as what is said, thought or doubted (Quirk et al. 1985, § 16.31), by what they do with its truth. */
const VERBS: Readonly<Record<Stance, string>> = {
  asserts:
    "say tell claim announce state declare report add warn argue insist explain recall note confirm write remark observe stress acknowledge admit concede maintain assert reveal disclose reply answer emphasize emphasise underline conclude show find",
  doubts: "deny doubt dispute question reject refute disbelieve contest",
  supposes:
    "suppose imagine assume hope wish fear expect predict think believe suspect guess feel hypothesize speculate suggest dream pretend forecast",
};

/** Forms that Porter's stem doesn't lead back to the verb. */
const IRREGULAR: ReadonlyMap<string, Stance> = new Map([
  ["said", "asserts"],
  ["told", "asserts"],
  ["wrote", "asserts"],
  ["found", "asserts"],
  ["shown", "asserts"],
  ["thought", "supposes"],
  ["felt", "supposes"],
] as const);

const STANCES: ReadonlyMap<string, Stance> = new Map(
  (Object.keys(VERBS) as Stance[]).flatMap((stance) => wordsOf(VERBS[stance]).map(({ stem }) => [stem, stance])),
);

/** What a verb does with the truth of the clause that it takes; null for a word that is no verb of saying or thinking. */
export function stanceOf(word: { readonly folded: string; readonly stem: string }): Stance | null {
  return IRREGULAR.get(word.folded) ?? STANCES.get(word.stem) ?? null;
}

/** Present forms that are no nouns too: with these, and with past ones, "that" may be left out. */
const BARE: ReadonlySet<string> = new Set(
  "say says think thinks believe believes insist insists argue argues suppose imagine".split(" "),
);

/** True for a form (folded) that may take a clause without "that". */
export function isBareVerb(folded: string): boolean {
  return BARE.has(folded) || IRREGULAR.has(folded) || folded.endsWith("ed");
}

/** Nouns that with "that" name a clause ("the claim that …"), by what the article thereby does with its truth. */
const NOUNS: ReadonlyMap<string, Stance> = new Map(
  (
    [
      [
        "supposes",
        "assumption idea suggestion possibility hope fear belief prospect chance risk hypothesis notion theory scenario",
      ],
      ["doubts", "claim rumour rumor allegation assertion myth falsehood lie accusation contention charge"],
    ] as const
  ).flatMap(([stance, nouns]) => wordsOf(nouns).map(({ stem }) => [stem, stance] as const)),
);

/** What a noun before "that" does with the truth of the clause behind it; null for a noun that names no clause. */
export function stanceOfNoun(stem: string): Stance | null {
  return NOUNS.get(stem) ?? null;
}
