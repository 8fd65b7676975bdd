import { isSmallWord } from "../../../../model/function-words.ts";
import { nthWord } from "../../../../model/word.ts";
import { continuation, isLeadingParticle } from "./connectors.ts";
import { isGivenName } from "./vocabulary/given-names.ts";
import { typeOfHead } from "./vocabulary/heads.ts";
import { bondAfter, isNamePossessive, isNameWord, opensSentence, type NameText, type Run } from "./name-text.ts";
import { isStarter } from "./vocabulary/starters.ts";
import { hasField, isRole, isStyle, leadsRole } from "./vocabulary/roles.ts";
import { isAcronym, isCapital, isInitial, isOfBelonging, isRomanNumeral } from "./spelling.ts";

/** The runs of words that make one name each, left to right: words with capitals and the small words that hold them together. */
export function runsOf(name: NameText): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < name.words.length; at += 1) {
    if (!isNameWord(name, at) || !begins(name, at)) continue;
    const last = endOf(name, at);
    runs.push({ first: withParticles(name, at), last });
    at = last;
  }
  return runs;
}

/** A capital begins a name unless it is a small word's or an office's. "The" mid-sentence is a title's. */
function begins(name: NameText, at: number): boolean {
  const { words } = name;
  const word = words[at];
  if (isSmallWord(word))
    return (
      word?.folded === "the" &&
      isNameWord(name, at + 1) &&
      bondAfter(name, at) === "close" &&
      !opensSentence(name, at) &&
      !isOffice(name, at + 1)
    );
  if (isStarter(word) || words[at + 1]?.folded === "'t") return false;
  return !isOffice(name, at) && !isFieldOfOffice(name, at);
}

/** True for an office as such, so not for "General Assembly", "King County", "Justice Party", where a head follows. */
function isOffice(name: NameText, at: number): boolean {
  const { words } = name;
  const word = words[at];
  const next = words[at + 1];
  const isItself = isRole(word);
  if (!isItself && !leadsRole(word)) return false;
  const goesOn = isNameWord(name, at + 1) && bondAfter(name, at) === "close";
  if (isItself) return !(goesOn && typeOfHead(next) !== null && !isRole(next) && !isGivenName(next));
  return goesOn && isOffice(name, at + 1);
}

/** True for "State" in "Secretary of State": the field of an office is no name. */
function isFieldOfOffice({ words }: NameText, at: number): boolean {
  const link = nthWord(words, at - 1)?.folded;
  if (link !== "of" && link !== "for") return false;
  const office = nthWord(words, at - 2);
  return hasField(office) && isCapital(office);
}

/** The last word of the name that begins at `first`. */
function endOf(name: NameText, first: number): number {
  const { words } = name;
  let last = first;
  for (;;) {
    const bond = bondAfter(name, last);
    if (bond === "none") return last;
    if (isNamePossessive(name, last + 1) && isNameWord(name, last + 2) && bondAfter(name, last + 1) === "close") {
      last += 2;
      continue;
    }
    if (isNameWord(name, last + 1)) {
      if (bond === "dash" ? !spansDash(name, first, last) : isBoundary(name, first, last)) return last;
      last += 1;
      continue;
    }
    const part = afterHyphen(name, first, last);
    if (part > last) {
      last = part;
      continue;
    }
    const next = continuation(name, first, last);
    if (next < 0 || (isOffice(name, next) && !words[next]?.folded.endsWith("s"))) return last;
    last = next;
  }
}

/** "Co-operative Federation", "Kim Dae-jung": the last word of a part in small letters that a hyphen holds; `last` when there is none. */
function afterHyphen(name: NameText, first: number, last: number): number {
  const { words, text } = name;
  const here = words[last];
  const next = words[last + 1];
  if (here === undefined || next?.from !== here.to + 1 || !/[-‐‑]/.test(text[here.to] ?? "")) return last;
  if (PREFIXES.has(here.folded))
    return isNameWord(name, last + 2) && bondAfter(name, last + 1) === "close" ? last + 2 : last;
  return last > first &&
    /^\p{Ll}{2,5}$/u.test(next.text) &&
    !/(?:ed|ing|led|run|wide|held|born|era|style|like|elect|based|ism)$/.test(next.folded)
    ? last + 1
    : last;
}

const PREFIXES: ReadonlySet<string> = new Set(
  "co anti non pro ex self all inter multi post pre trans u e semi counter".split(" "),
);

/** "Northport - Southport", a place of two: after "of" or "in", without a head on the left. */
function spansDash({ words }: NameText, first: number, last: number): boolean {
  if (!/^(?:of|in|for|at)$/.test(nthWord(words, first - 1)?.folded ?? "") || last - first > 4) return false;
  for (let k = first; k <= last; k += 1) if (typeOfHead(words[k]) !== null) return false;
  return typeOfHead(words[last + 1]) === null;
}

/** True when another name, or an office, begins after the word at `last`. */
function isBoundary(name: NameText, first: number, last: number): boolean {
  const { words } = name;
  const next = words[last + 1];
  const here = words[last];
  if (next === undefined || here === undefined || !name.text.slice(here.to, next.from).endsWith(" ")) return false;
  if (isRomanNumeral(next)) return false;
  if (isAcronym(next) && isWhole(name, first, last)) return true;
  if (isInitial(here) && nthWord(words, last - 1)?.to !== here.from - 1) return false;
  if (isOffice(name, last + 1)) return !(next.folded.endsWith("s") && isWithinComplement(name, first, last));
  if (!isGivenName(next) || isGivenName(here) || isStyle(here)) return false;
  if (first === last && /^(?:of|in|from)$/.test(nthWord(words, first - 1)?.folded ?? "") && isNameWord(name, last + 2))
    return true;
  if (isWithinComplement(name, first, last)) return true;
  if (last > first) return typeOfHead(here) !== null || isOfBelonging(here) || isAcronym(here);
  return isOfBelonging(here) || isAcronym(here) || isKnown(name, last);
}

function isKnown({ words, known }: NameText, at: number): boolean {
  const word = words[at];
  return word !== undefined && known.some(({ range }) => range.from <= word.from && word.to <= range.to);
}

/** True for words that are one name of the reference: an acronym behind it ("X GDP") is a word of its own. */
function isWhole({ words, known, text }: NameText, first: number, last: number): boolean {
  const { to } = words[last] ?? { to: -1 };
  const end = text[to] === "." ? to + 1 : to;
  return known.some(({ range }) => range.from === words[first]?.from && (range.to === to || range.to === end));
}

/** True after "Board of" and the like: what follows belongs to it. */
function isWithinComplement({ words }: NameText, first: number, last: number): boolean {
  for (let k = last; k > first; k -= 1) if (words[k]?.folded === "of") return true;
  return false;
}

/** "van der Byl", "al-Assad": the small words before, when a name begins with them. */
function withParticles(name: NameText, first: number): number {
  let at = first;
  while (at > 0 && isLeadingParticle(name.words[at - 1]) && bondAfter(name, at - 1) === "close") at -= 1;
  return at;
}
