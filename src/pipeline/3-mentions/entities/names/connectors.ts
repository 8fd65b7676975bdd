import { fact } from "../../../../model/fact.ts";
import type { Word } from "../../../../model/word.ts";
import { typeOfHead } from "./vocabulary/heads.ts";
import { bondAfter, isNameWord, type NameText } from "./name-text.ts";
import { isGivenName } from "./vocabulary/given-names.ts";
import { isAbstract, isAcronym, isOfBelonging, isQualifying } from "./spelling.ts";

/** Small words of other languages that stand inside names only; two may follow each other ("de la"). */
const PARTICLES: ReadonlySet<string> = new Set(
  "de del della delle di du des da das dos do la le les van von der den het ter zu zur al el bin ibn ben y e i en et und og fur pour ni na ul un v".split(
    " ",
  ),
);

/** The same that may begin a name. */
const LEADING: ReadonlySet<string> = new Set("van von de der den al el bin ibn ben di da du della le la".split(" "));

const isParticle = fact(({ folded }) => PARTICLES.has(folded), false);
export const isLeadingParticle = fact(({ folded }) => LEADING.has(folded), false);

/** Heads that "on" follows: a committee on a matter. */
const ON: ReadonlySet<string> = new Set(
  "council conference committee commission convention caucus treaty forum".split(" "),
);

/**
 * The word with which a name goes on after the small words that follow its word at `last`; -1 when it ends there. `first` is where the
 * name begins.
 */
export function continuation(name: NameText, first: number, last: number): number {
  const { words } = name;
  const connector = words[last + 1];
  if (connector === undefined || bondAfter(name, last) !== "close") return -1;
  if (isParticle(connector)) return afterParticles(name, last);
  if (!JOINING.has(connector.folded)) return -1;
  const at = words[last + 2]?.folded === "the" ? last + 3 : last + 2;
  for (let k = last + 1; k < at; k += 1) if (bondAfter(name, k) !== "close") return -1;
  if (!isNameWord(name, at)) return -1;
  return joins(name, connector.folded, first, last, at) ? at : -1;
}

function afterParticles(name: NameText, last: number): number {
  let at = last + 1;
  while (at < last + 4 && isParticle(name.words[at])) {
    if (bondAfter(name, at) !== "close") return -1;
    at += 1;
  }
  return isNameWord(name, at) ? at : -1;
}

/** Small words that `joins` knows. */
const JOINING: ReadonlySet<string> = new Set(["of", "for", "on", "and"]);

function joins(name: NameText, connector: string, first: number, last: number, at: number): boolean {
  switch (connector) {
    case "of":
      return takesOf(name, first, last, at);
    case "for":
      return takesFor(name, first, last, at);
    case "on":
      return ON.has(name.words[last]?.folded ?? "");
    case "and":
      return (
        name.words[last + 2]?.folded !== "the" &&
        (pairsComplement(name, first, last, at) || pairsQualifiers(name, first, last, at))
      );
    default:
      return false;
  }
}

/** "of" goes on after a head ("Bank of", "Republic of"), and after what is within a complement already. */
function takesOf(name: NameText, first: number, last: number, at: number): boolean {
  const { words } = name;
  const left = words[last];
  if (words[at - 1]?.folded === "the" && namesBody(name, at)) return false;
  if (typeOfHead(left) !== null) return true;
  if (first === last) return isSoleHead(left?.folded ?? "");
  return isAbstract(left) && hasWord(words.slice(first, last), "of", "for");
}

/** Nouns that head a name only with their complement: "Friends of …", "Horn of …". */
const SOLE: ReadonlySet<string> = new Set(
  "people rose house shield sons daughters horn tower statue museum knights bay gulf alliance rally treaty peace declaration action choice pact making return bridge future isle".split(
    " ",
  ),
);

function isSoleHead(folded: string): boolean {
  return SOLE.has(folded);
}

function takesFor(name: NameText, first: number, last: number, at: number): boolean {
  const { words } = name;
  const left = words[last];
  if (namesBody(name, at) && !hasWord(words.slice(first, last), "of")) return false;
  const type = typeOfHead(left);
  if (type === "organisation" || type === "event" || type === "other") return true;
  if (left?.folded.endsWith("s") !== true) return false;
  return last > first ? hasWord(words.slice(first, last), "of", "for") : isOfBelonging(left);
}

/** True when the words with capitals from `at` on end in the noun of one body or event: they are a name of their own. */
function namesBody(name: NameText, at: number): boolean {
  for (let k = at; isNameWord(name, k); k += 1) {
    const head = name.words[k];
    const type = typeOfHead(head);
    if ((type === "organisation" || type === "event") && head?.folded.endsWith("s") !== true && k > at) return true;
    if (bondAfter(name, k) !== "close") return false;
  }
  return false;
}

function hasWord(words: readonly { readonly folded: string }[], ...sought: readonly string[]): boolean {
  return words.some((word) => sought.includes(word.folded));
}

/** "Party of Freedom and Progress", "Academy of Arts and Sciences": two matters of one complement. */
function pairsComplement(name: NameText, first: number, last: number, at: number): boolean {
  const { words } = name;
  const left = words[last];
  const right = words[at];
  if (left === undefined || right === undefined || isAcronym(right) || isGivenName(right)) return false;
  const inside = words
    .slice(first, last)
    .some((word) => word.folded === "of" || word.folded === "for" || word.folded === "on");
  if (!inside || namesBody(name, at)) return false;
  return (
    isMatter(left) && (isMatter(right) || isAbstract(left) || right.folded.length < 9) && typeOfHead(left) !== "place"
  );
}

function isMatter(word: Word): boolean {
  return isAbstract(word) || word.folded.endsWith("s") || isQualifying(word);
}

/** "Social Democratic and Labour Party": what is paired qualifies one head after both. */
function pairsQualifiers(name: NameText, first: number, last: number, at: number): boolean {
  const { words } = name;
  const left = words[last];
  if (
    left === undefined ||
    !(isQualifying(left) || isAbstract(left) || left.folded.endsWith("ce")) ||
    isAcronym(left) ||
    isGivenName(words[first])
  )
    return false;
  for (let k = first; k <= last; k += 1) if (typeOfHead(words[k]) !== null) return false;
  if (
    first === last &&
    (isOfBelonging(left) || name.known.some(({ range }) => range.from <= left.from && left.to <= range.to))
  )
    return false;
  for (let k = at; isNameWord(name, k); k += 1) {
    const head = words[k];
    if (k > at && typeOfHead(head) !== null) return first < last || head?.folded.endsWith("ies") !== true;
    if (bondAfter(name, k) !== "close") return false;
  }
  return false;
}
