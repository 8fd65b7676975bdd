import { fact } from "../../../../model/fact.ts";
import { rangeOf, type NameText, type Run } from "./name-text.ts";
import { isAcronym, isInitial, isOfBelonging, isRomanNumeral } from "./spelling.ts";
import { isGivenName } from "./vocabulary/given-names.ts";
import { typeOfHead, type HeadType } from "./vocabulary/heads.ts";
import { isStyle } from "./vocabulary/roles.ts";
import type { Cue } from "./weights.ts";

const COMPLEMENTS: ReadonlySet<string> = new Set(["of", "for", "in", "on", "to", "against"]);
const PARTICLES: ReadonlySet<string> = new Set("de del della di da do du van von der al el bin ibn".split(" "));
const QUARTERS: ReadonlySet<string> = new Set(
  "north south east west northern southern eastern western new upper lower central greater saint st san santa mount lake port fort cape".split(
    " ",
  ),
);
/** Endings of place names in English, and of those that English took over. */
const PLACE_ENDING =
  /[a-z]{2}(?:stan|lands?|shire|ville|burg|burgh|grad|ford|ham|ton|bury|wick|mouth|field|abad|pur|dorf|furt|polis|onia|aria|esia)$/;

const isComplement = fact(({ folded }) => COMPLEMENTS.has(folded), false);
const isParticle = fact(({ folded }) => PARTICLES.has(folded), false);
const isQuarter = fact(({ folded }) => QUARTERS.has(folded), false);
const endsAsPlace = fact(({ folded }) => PLACE_ENDING.test(folded), false);

/** What the words of a name say of its type. */
export function innerCues(name: NameText, run: Run): Cue[] {
  const { words } = name;
  const first = words[run.first];
  const last = words[run.last];
  if (first === undefined || last === undefined) return [];
  const head = headType(name, run);
  const cues: Cue[] = head === null ? headless(name, run) : [`${head}'s noun`];
  const second = run.last > run.first ? words[run.first + 1] : undefined;
  const isStyled = second !== undefined && isStyle(first);
  if (isStyled && head === null) cues.push("style");
  if (isGivenName(isStyled ? second : first)) cues.push("given name");
  if (second === undefined) return cues;
  if (hasInitial(name, run)) cues.push("initial");
  if (isRomanNumeral(last)) cues.push("numeral");
  if (hasParticle(name, run)) cues.push("particle");
  if (isQuarter(first)) cues.push("quarter");
  if (first.folded === "the") cues.push("capital article");
  return cues;
}

function hasInitial({ words }: NameText, run: Run): boolean {
  for (let at = run.first + 1; at <= run.last; at += 1) {
    const word = words[at];
    if (isInitial(word) && !isRomanNumeral(word)) return true;
  }
  return false;
}

function hasParticle({ words }: NameText, run: Run): boolean {
  for (let at = run.first; at <= run.last; at += 1) if (isParticle(words[at])) return true;
  return false;
}

/** What the form says where no noun does. */
function headless(name: NameText, run: Run): Cue[] {
  const first = name.words[run.first];
  const last = name.words[run.last];
  if (first === undefined || last === undefined) return [];
  const cues: Cue[] = [];
  const count = run.last - run.first + 1;
  if (count === 1) {
    if (isAcronym(first)) cues.push("acronym");
    else if (isOfBelonging(first)) cues.push("belonging");
    else cues.push(first.folded.endsWith("ism") ? "doctrine" : "one word");
  } else if (isOfBelonging(first)) cues.push("belonging first");
  else if (isOfBelonging(last)) cues.push("belonging last");
  else cues.push(count <= 3 ? "few words" : "many words");
  if (endsAsPlace(last)) cues.push("place's ending");
  const { from, to } = rangeOf(name, run);
  if (name.text.slice(from, to).includes(" - ")) cues.push("dash");
  return cues;
}

/** The type of the noun that heads a name: its last word, or the last before a complement, or any within. */
function headType({ words }: NameText, { first, last }: Run): HeadType | null {
  let head = first;
  while (head < last && !isComplement(words[head + 1])) head += 1;
  const type = typeOfHead(words[head]) ?? typeOfHead(words[last]);
  if (type !== null) return first === last && type === "other" ? null : type;
  for (let at = first; at <= last; at += 1) {
    const inner = typeOfHead(words[at]);
    if (inner !== null && inner !== "other") return inner;
  }
  return null;
}
