import { fact } from "./fact.ts";

/**
 * The closed classes of English (Quirk et al. 1985, § 2.34 ff.): words that bind others and name nothing. What a reading leaves
 * unexplained is counted without them.
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    "a an the this that these those such some any each every both either all other another same own",
    "i me my we us our you your he him his she her it its they them their one who whom whose which what there here",
    "of in on at by for with from to into onto over under about against between among through during after before since until within without",
    "across along alongside around behind below beside besides beyond despite except inside near off out outside per than toward towards up upon via",
    "and or but nor so yet as if when while although though because whereas where whether",
    "be am is are was were been being do does did done have has had having will would shall should can could may might must ought",
    "not no never none neither 's 't 're 've 'll 'd 'm",
    "very too also only even just still then now again already ever once more most less least much many few several almost quite rather",
    "however therefore thus meanwhile instead otherwise moreover exception apart regard respect total altogether",
    "according addition result part time end beginning",
  ].flatMap((line) => line.split(" ")),
);

/** True for a word (folded) of a closed class, and for manner adverbs in "-ly", which say how and not what. */
export function isFunctionWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded) || (folded.length > 5 && folded.endsWith("ly"));
}

/** The same of a word of a text. */
export const isSmallWord = fact(({ folded }) => isFunctionWord(folded), false);

/** Forms of do, be and have, also as they stand before "n't": they carry tense, not meaning, and phrases are matched across them. */
export const AUXILIARIES: readonly string[] =
  "do does did be is are was were been being am have has had having don doesn didn isn aren wasn weren haven hasn hadn".split(
    " ",
  );
const AUXILIARY: ReadonlySet<string> = new Set(AUXILIARIES);

export function isAuxiliary(folded: string): boolean {
  return AUXILIARY.has(folded);
}

/** Words that turn a statement into its opposite. */
const NEGATORS: ReadonlySet<string> = new Set("not 't never no none neither nor nobody without cannot".split(" "));

export function isNegator(folded: string): boolean {
  return NEGATORS.has(folded);
}

/** Third-person pronouns by what they may do in a clause (Quirk et al. 1985, § 6.2 ff.); "her" and "it" may be objects too. */
const PRONOUNS: ReadonlyMap<string, "subject" | "dependent"> = new Map([
  ["he", "subject"],
  ["she", "subject"],
  ["it", "subject"],
  ["they", "subject"],
  ["his", "dependent"],
  ["her", "dependent"],
  ["its", "dependent"],
  ["their", "dependent"],
] as const);

/** True for a pronoun (folded) that stands for a thing or person named elsewhere. */
export function isPronoun(folded: string): boolean {
  return PRONOUNS.has(folded);
}

/** True for a pronoun (folded) that is no subject, nor one of a list: "its", "his". */
export function isDependentPronoun(folded: string): boolean {
  return PRONOUNS.get(folded) === "dependent";
}
