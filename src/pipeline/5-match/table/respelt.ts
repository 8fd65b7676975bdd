import { isOneLetterOff } from "../../../reference/sound.ts";
import { COMPARATIVES, SUPERLATIVES } from "./degrees.ts";
import { BASES } from "./lexicon.ts";
import type { TableIndex } from "./table-index.ts";
import type { Token } from "./tokens.ts";
import { isBinding, isVague, operatorOf } from "./word-classes.ts";

/** Shorter stems have neighbours that are words of their own. */
const LEAST_LENGTH = 7;

/** The tokens with each word that nothing knows read as the only word of the table that one letter parts from it; `respelt` are the places of those. */
export function respell(
  tokens: readonly Token[],
  index: TableIndex,
): { readonly tokens: readonly Token[]; readonly respelt: readonly number[] } {
  const respelt: number[] = [];
  const read = tokens.map((token, place) => {
    if (token.kind !== "word" || token.value !== null || isKnown(token, index)) return token;
    const near = [...index.words].filter(
      (stem) => Math.max(stem.length, token.stem.length) >= LEAST_LENGTH && isOneLetterOff(token.stem, stem),
    );
    const [stem] = near;
    if (stem === undefined || near.length > 1) return token;
    respelt.push(place);
    return { ...token, stem };
  });
  return { tokens: read, respelt };
}

function isKnown(token: Token, { words }: TableIndex): boolean {
  const { folded, stem } = token;
  return (
    words.has(stem) ||
    isBinding(token) ||
    isVague(token) ||
    operatorOf(token) !== undefined ||
    SUPERLATIVES.has(folded) ||
    COMPARATIVES.has(folded) ||
    BASES.has(folded)
  );
}
