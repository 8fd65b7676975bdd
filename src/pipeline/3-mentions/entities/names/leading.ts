import { isSmallWord } from "../../../../model/function-words.ts";
import { isStarter } from "./vocabulary/starters.ts";
import { isGivenName } from "./vocabulary/given-names.ts";
import { typeOfHead } from "./vocabulary/heads.ts";
import { bondAfter, isNameWord, opensSentence, type NameText, type Run } from "./name-text.ts";
import { isAbstract, isAcronym, isOfBelonging } from "./spelling.ts";

/** Verbs that a bare singular noun can't have before them, so that what stands there is a name (with those in "-ed"). */
const FINITE: ReadonlySet<string> = new Set(
  (
    "is was has had does did will would could can may might must 's said says won lost ran became led took made held gave left met told went came began " +
    "wrote rose grew spoke stood sought kept got fought thought saw knew served voted also then later first who whose"
  ).split(" "),
);
/** The same for the plural: "Democrats were" is no sign of a name. */
const SINGULAR: ReadonlySet<string> = new Set(["is", "was", "has", "does", "'s"]);

/** A run of which it is settled where it begins. */
export interface Settled {
  readonly run: Run;
  /** False where nothing here shows that it is a name. */
  readonly isSure: boolean;
}

/** A run without what has its capital from its place at the head of a sentence alone; null when nothing is left. */
export function settleStart(name: NameText, run: Run): Settled | null {
  if (!opensSentence(name, run.first)) return { run, isSure: true };
  const { words } = name;
  const first = words[run.first];
  const next = words[run.first + 1];
  if (first === undefined) return null;
  if (isSmallWord(first) || isStarter(first)) return run.last > run.first ? withoutFirst(run) : null;
  if (run.last > run.first) {
    if (next === undefined || !isNameWord(name, run.first + 1)) return { run, isSure: true };
    const isNamed = isGivenName(next) && !isGivenName(first) && run.last - run.first >= 2;
    const isKnown = /(?:ing|ed)$/.test(first.folded) && name.known.some(({ range }) => range.from === next.from);
    return isNamed || isKnown ? withoutFirst(run) : { run, isSure: true };
  }
  if (isAcronym(first) || isGivenName(first) || isOfBelonging(first)) return { run, isSure: true };
  return { run, isSure: showsName(name, run.first) };
}

function withoutFirst({ first, last }: Run): Settled {
  return { run: { first: first + 1, last }, isSure: true };
}

/** A lone word that opens a sentence is a name when a finite verb follows that a common noun would not stand bare before. */
function showsName(name: NameText, at: number): boolean {
  const { words, text } = name;
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || typeOfHead(word) !== null) return false;
  if (isAbstract(word)) return false;
  const gap = text.slice(word.to, next.from);
  if (gap === " (" || gap === ", ") return false;
  if (bondAfter(name, at) !== "close" && gap !== "") return false;
  const { folded } = next;
  if (word.folded.endsWith("s") && !word.folded.endsWith("ss")) return SINGULAR.has(folded);
  return FINITE.has(folded) || (folded.length > 4 && folded.endsWith("ed"));
}
