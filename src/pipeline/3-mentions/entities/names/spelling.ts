import { fact } from "../../../../model/fact.ts";

const UPPER = /^['’]?\p{Lu}/u;

/** True for a word that begins with a capital, after an apostrophe too ("O'Brien" is "O" and "'Brien"). */
export const isCapital = fact(({ text }) => UPPER.test(text), false);

/** True for "NDP", "MpS", "PvdA": capitals that stand for words. */
export const isAcronym = fact(
  ({ text }) => /^\p{Lu}[\p{Lu}\d]{1,7}s?$/u.test(text) || /^\p{Lu}[\p{L}\d]{0,3}\p{Lu}$/u.test(text),
  false,
);

/** True for one capital letter: an initial, or a part of "U.S." */
export const isInitial = fact(({ text }) => text.length === 1 && UPPER.test(text), false);

/** True for what counts the bearers of a name ("Henry IV", "World War II"). */
export const isRomanNumeral = fact(({ text }) => /^[IVX]{1,5}$/.test(text), false);

/** True for a year in digits. */
export const isYear = fact(({ text }) => /^(?:1\d|20|21)\d\d$/.test(text), false);

/** Endings of words that say where somebody is from or what somebody holds with. */
const BELONGING =
  /(?:[a-z]{2}[ci]an|[a-z]{2}[ci]ans|[a-z]{2}ean|[a-z]{2}ish|[a-z]{2}ese|[a-z]{2}ist|[a-z]ists|[a-z]{2}ians|[a-z]{3}ites?|[a-z]{2}crat|[a-z]{2}crats)$/;

/** Words with such an ending that say what somebody is or does. */
const OCCUPATION = /(?:[ei]tarian|ntarian|ician|^civilian|^historian|^comedian|^guardian)s?$/;

/** True for an adjective or noun of belonging by its ending: of a people, a faith, a doctrine. */
export const isOfBelonging = fact(
  ({ folded }) => folded.length > 4 && BELONGING.test(folded) && !OCCUPATION.test(folded),
  false,
);

/** True for a word whose ending makes a quality or a doing of it ("Progress" is not one by form; "Freedom", "Development" are). */
export const isAbstract = fact(
  ({ folded }) =>
    /(?:[a-z]{3}(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|dom|cy|logy|ics|ture|alth|ing))$/.test(folded),
  false,
);

/** True for a word that by its ending qualifies another ("Democratic", "Strategic", "Returned"). */
export const isQualifying = fact(
  ({ folded }) => /(?:[a-z]{2}(?:ic|al|ed|ive|ary|ent|ous|able|an|less|ese|ish))$/.test(folded),
  false,
);
