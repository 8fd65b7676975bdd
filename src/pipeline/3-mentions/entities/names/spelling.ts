import { remembered } from "../../../../model/remembered.ts";

const UPPER = /^['’]?\p{Lu}/u;
const DIGITS = /^\d+$/;

/** True for a word that begins with a capital, after an apostrophe too ("O'Brien" is "O" and "'Brien"). */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return (code >= 65 && code <= 90) || UPPER.test(text);
}

/** True for "NDP", "MpS", "PvdA": capitals that stand for words. */
export const isAcronym = remembered(
  (text) => /^\p{Lu}[\p{Lu}\d]{1,7}s?$/u.test(text) || /^\p{Lu}[\p{L}\d]{0,3}\p{Lu}$/u.test(text),
);

/** True for one capital letter: an initial, or a part of "U.S." */
export function isInitial(text: string): boolean {
  return text.length === 1 && isCapital(text);
}

/** True for what counts the bearers of a name ("Henry IV", "World War II"). */
export function isRomanNumeral(text: string): boolean {
  return text.length <= 5 && /^[IVX]+$/.test(text);
}

/** True for a year in digits. */
export function isYear(text: string): boolean {
  return text.length === 4 && DIGITS.test(text) && text >= "1000" && text < "2200";
}

/** Endings of words that say where somebody is from or what somebody holds with. */
const BELONGING =
  /(?:[a-z]{2}[ci]an|[a-z]{2}[ci]ans|[a-z]{2}ean|[a-z]{2}ish|[a-z]{2}ese|[a-z]{2}ist|[a-z]ists|[a-z]{2}ians|[a-z]{3}ites?|[a-z]{2}crat|[a-z]{2}crats)$/;

/** Words with such an ending that say what somebody is or does. */
const OCCUPATION = /(?:[ei]tarian|ntarian|ician|^civilian|^historian|^comedian|^guardian)s?$/;

/** True for an adjective or noun of belonging (folded) by its ending: of a people, a faith, a doctrine. */
export const isOfBelonging = remembered(
  (folded) => folded.length > 4 && BELONGING.test(folded) && !OCCUPATION.test(folded),
);

/** True for a word (folded) whose ending makes a quality or a doing of it ("Progress" is not one by form; "Freedom", "Development" are). */
export const isAbstract = remembered((folded) =>
  /(?:[a-z]{3}(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|dom|cy|logy|ics|ture|alth|ing))$/.test(folded),
);

/** True for a word (folded) that by its ending qualifies another ("Democratic", "Strategic", "Returned"). */
export const isQualifying = remembered((folded) =>
  /(?:[a-z]{2}(?:ic|al|ed|ive|ary|ent|ous|able|an|less|ese|ish))$/.test(folded),
);
