import type { NameType } from "../../../../model/mention.ts";
import type { Word } from "../../../../model/word.ts";
import { introducedAs } from "./introductions.ts";
import { rangeOf, type NameText, type Run } from "./name-text.ts";
import { isAcronym } from "./spelling.ts";
import { DOINGS, OF_BODIES, PERSONAL, PLACE_NOUNS, PLACING, WITH_BODIES } from "./vocabulary/nouns-around.ts";
import { isRole } from "./vocabulary/roles.ts";
import type { Cue } from "./weights.ts";

const AMONG: Readonly<Record<NameType, Cue | null>> = {
  organisation: "among organisations",
  place: "among places",
  person: "among people",
  event: "among events",
  other: null,
};

/** What the neighbourhood of a name says of its type. */
export function outerCues(name: NameText, run: Run): Cue[] {
  const { words, text } = name;
  const { from, to } = rangeOf(name, run);
  const cues: Cue[] = [];
  const before = words[run.first - 1];
  const after = words[run.last + 1];
  if (before === undefined) cues.push("opens sentence");
  else {
    const cue = cueBefore(text.slice(before.to, from), before, words[run.first - 2], words[run.first]);
    if (cue !== null) cues.push(cue);
    const type = introducedAs(name, run);
    const among = type === null ? null : AMONG[type];
    if (among !== null) cues.push(among);
  }
  if (after === undefined) return cues;
  if (after.folded === "'s") cues.push("possessive");
  const cue = cueAfter(text.slice(to, after.from), after);
  return cue === null ? cues : [...cues, cue];
}

function cueBefore(gap: string, before: Word, earlier: Word | undefined, first: Word | undefined): Cue | null {
  const { folded } = before;
  if (gap.endsWith("(")) return isAcronym(first?.text ?? "") ? "acronym in brackets" : "in brackets";
  if (isRole(folded) && (gap === " " || gap === ". ")) return "after role";
  if (gap !== " ") return null;
  if (folded === "the") return "after the";
  if (folded === "a" || folded === "an") return "after a";
  if (folded === "of")
    return PLACE_NOUNS.has(earlier?.folded ?? "")
      ? "after place of"
      : earlier?.folded === "member"
        ? "after member of"
        : "after of";
  if (PLACING.has(folded)) return "after in";
  if (PERSONAL.has(folded)) return "after by";
  return WITH_BODIES.has(folded) ? "after joined" : null;
}

function cueAfter(gap: string, { text, folded }: Word): Cue | null {
  if (gap === " (") return isAcronym(text) ? "before acronym" : null;
  if (gap !== " ") return null;
  if (PLACE_NOUNS.has(folded)) return "before place's";
  if (OF_BODIES.has(folded)) return "before body's";
  if (DOINGS.has(folded)) return "before doing";
  return isRole(folded) ? "before role" : null;
}
