import { fact } from "../../../../model/fact.ts";

/** What a word can be in a spoken number. `value` of a magnitude is its power of ten. */
export interface NumberWord {
  readonly kind:
    "unit" | "ten" | "magnitude" | "dozen" | "part" | "ordinal-unit" | "ordinal-ten" | "ordinal-magnitude" | "loose";
  readonly value: number;
  /** "millions", "fifths", "halves". */
  readonly plural: boolean;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ORDINAL_UNITS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
/** Short scale, and the Indian one. */
const MAGNITUDES: readonly (readonly [word: string, power: number])[] = [
  ["hundred", 2],
  ["thousand", 3],
  ["lakh", 5],
  ["million", 6],
  ["crore", 7],
  ["billion", 9],
  ["trillion", 12],
  ["quadrillion", 15],
];

function* entries(): Generator<readonly [string, NumberWord]> {
  for (const [value, word] of UNITS.split(" ").entries()) yield [word, { kind: "unit", value, plural: false }];
  for (const word of ["nought", "naught", "nil"]) yield [word, { kind: "unit", value: 0, plural: false }];
  for (const [k, word] of TENS.split(" ").entries()) {
    yield [word, { kind: "ten", value: (k + 2) * 10, plural: false }];
    const ordinal = word.replace(/y$/, "ieth");
    yield [ordinal, { kind: "ordinal-ten", value: (k + 2) * 10, plural: false }];
    yield [`${ordinal}s`, { kind: "ordinal-ten", value: (k + 2) * 10, plural: true }];
  }
  for (const [value, word] of ORDINAL_UNITS.split(" ").entries()) {
    yield [word, { kind: "ordinal-unit", value, plural: false }];
    if (value > 2) yield [`${word}s`, { kind: "ordinal-unit", value, plural: true }];
  }
  for (const [word, value] of MAGNITUDES) {
    yield [word, { kind: "magnitude", value, plural: false }];
    yield [`${word}s`, { kind: "magnitude", value, plural: true }];
    yield [`${word}th`, { kind: "ordinal-magnitude", value, plural: false }];
    yield [`${word}ths`, { kind: "ordinal-magnitude", value, plural: true }];
  }
  for (const word of ["several", "few", "couple", "tens"]) yield [word, { kind: "loose", value: 0, plural: false }];
  yield ["dozen", { kind: "dozen", value: 12, plural: false }];
  yield ["dozens", { kind: "dozen", value: 12, plural: true }];
  yield ["half", { kind: "part", value: 2, plural: false }];
  yield ["halves", { kind: "part", value: 2, plural: true }];
  yield ["quarter", { kind: "part", value: 4, plural: false }];
  yield ["quarters", { kind: "part", value: 4, plural: true }];
}

/** Every word that may stand in a number. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map(entries());

/** What a word of a text is in a spoken number; null for others. */
export const numberIn = fact(({ folded }): NumberWord | null => NUMBER_WORDS.get(folded) ?? null, null);

/** What a word (folded) is in a spoken number; undefined for others. */
export function numberWord(folded: string | undefined): NumberWord | undefined {
  return folded === undefined ? undefined : NUMBER_WORDS.get(folded);
}

/** Short magnitudes after digits. Case counts: "5M" is million, "5m" is metres or million as what stands around says. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["K", 3],
  ["mn", 6],
  ["mln", 6],
  ["M", 6],
  ["Mio", 6],
  ["Mrd", 9],
  ["mld", 9],
  ["mlrd", 9],
  ["b", 9],
  ["bn", 9],
  ["bln", 9],
  ["B", 9],
  ["G", 9],
  ["tn", 12],
  ["tln", 12],
  ["trn", 12],
  ["T", 12],
]);
