import { fact } from "../../../../model/fact.ts";
import type { NameType } from "../../../../model/mention.ts";
import { nthWord, type Word } from "../../../../model/word.ts";
import { introducedAs } from "./introductions.ts";
import { rangeOf, type NameText, type Run } from "./name-text.ts";
import { isAcronym } from "./spelling.ts";
import { DOINGS, OF_BODIES, PERSONAL, PLACE_NOUNS, PLACING, WITH_BODIES } from "./vocabulary/nouns-around.ts";
import { isRole, ROLES } from "./vocabulary/roles.ts";
import type { Cue } from "./weights.ts";

const AMONG: Readonly<Record<NameType, Cue | null>> = {
  organisation: "among organisations",
  place: "among places",
  person: "among people",
  event: "among events",
  other: null,
};

type Vocabulary = readonly [Cue, Iterable<string>];

/** Cues by word; a word of several vocabularies has that of the first. */
function cuesByWord(vocabularies: readonly Vocabulary[]): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const [cue, words] of vocabularies) for (const word of words) if (!cues.has(word)) cues.set(word, cue);
  return cues;
}

/** Words just before a name. */
const BEFORE = cuesByWord([
  ["after role", ROLES],
  ["after the", ["the"]],
  ["after a", ["a", "an"]],
  ["after in", PLACING],
  ["after by", PERSONAL],
  ["after joined", WITH_BODIES],
]);

/** Words just after a name. */
const AFTER = cuesByWord([
  ["before place's", PLACE_NOUNS],
  ["before body's", OF_BODIES],
  ["before doing", DOINGS],
  ["before role", ROLES],
]);

const ownCueBefore = fact(({ folded }) => BEFORE.get(folded) ?? null, null);
const ownCueAfter = fact(({ folded }) => AFTER.get(folded) ?? null, null);

/** What the neighbourhood of a name says of its type. */
export function outerCues(name: NameText, run: Run): Cue[] {
  const { words, text } = name;
  const { from, to } = rangeOf(name, run);
  const cues: Cue[] = [];
  const before = nthWord(words, run.first - 1);
  const after = words[run.last + 1];
  if (before === undefined) cues.push("opens sentence");
  else {
    const cue = cueBefore(text.slice(before.to, from), before, nthWord(words, run.first - 2), words[run.first]);
    if (cue !== null) cues.push(cue);
    const type = introducedAs(name, run);
    const among = type === null ? null : AMONG[type];
    if (among !== null) cues.push(among);
  }
  if (after === undefined) return cues;
  if (after.folded === "'s") cues.push("possessive");
  const cue = cueAfter(text.slice(to, after.from), after);
  if (cue !== null) cues.push(cue);
  return cues;
}

function cueBefore(gap: string, before: Word, earlier: Word | undefined, first: Word | undefined): Cue | null {
  const { folded } = before;
  if (gap.endsWith("(")) return isAcronym(first) ? "acronym in brackets" : "in brackets";
  if (gap !== " ") return gap === ". " && isRole(before) ? "after role" : null;
  if (folded === "of")
    return PLACE_NOUNS.has(earlier?.folded ?? "")
      ? "after place of"
      : earlier?.folded === "member"
        ? "after member of"
        : "after of";
  return ownCueBefore(before);
}

function cueAfter(gap: string, after: Word): Cue | null {
  if (gap === " (") return isAcronym(after) ? "before acronym" : null;
  return gap === " " ? ownCueAfter(after) : null;
}
