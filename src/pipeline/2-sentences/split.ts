import type { Range } from "../../model/span.ts";
import { isDigit } from "../../model/characters.ts";
import { credit } from "./credit.ts";
import { divider } from "./dividers.ts";
import { face } from "./emoticons.ts";
import { END_MARKS } from "./end-marks.ts";
import { lineBreak } from "./line-breaks.ts";
import { isScheme, link } from "./links.ts";
import { bullet, readMarker } from "./list-items.ts";
import { BULLETS } from "./list-marker.ts";
import { address, formula, stamp } from "./mail.ts";
import { Pass, type Cue } from "./pass.ts";
import { sentenceEnd } from "./sentence-end.ts";

/** What may end a sentence, by the characters that give the sign. */
const CUES: readonly (readonly [characters: string, cue: Cue])[] = [
  [END_MARKS, sentenceEnd],
  ["\n", lineBreak],
  [")", (pass, at) => (readMarker(pass, at) ? at + 1 : credit(pass, at))],
  [BULLETS, bullet],
  ["*_-~#", divider],
  ["=", (pass, at) => face(pass, at) ?? divider(pass, at)],
  [":", colon],
  // The high surrogates of emoji stand for them.
  [";<^\uD83D\uD83E☺", (pass, at) => face(pass, at) ?? at + 1],
  [",", formula],
  ["@", address],
];

/** For each code unit the number of its cue in `CUES`, counted from 1; 0 for those that end nothing. */
const CUE_OF = new Uint8Array(0x10000);
CUES.forEach(([characters], k) => {
  for (let at = 0; at < characters.length; at += 1) CUE_OF[characters.charCodeAt(at)] = k + 1;
});

/** Sentences of a text as trimmed ranges, in order. Linear: every cue looks a bounded way around, or reads on past what it looked at. */
export function splitText(text: string): readonly Range[] {
  const pass = new Pass(text);
  let at = pass.start;
  while (at < text.length) {
    const number = CUE_OF[text.charCodeAt(at)] ?? 0;
    at = number === 0 ? at + 1 : (CUES[number - 1]?.[1](pass, at) ?? text.length);
  }
  pass.cut(text.length);
  return pass.sentences;
}

/** A colon is a web address's, a time's or a face's. */
function colon(pass: Pass, at: number): number {
  const { text } = pass;
  if (isScheme(text, at)) return link(pass, at);
  if (isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at - 1))) return stamp(pass, at);
  return face(pass, at) ?? at + 1;
}
