import type { ReadSentence } from "../../../model/mention.ts";
import { withinRange } from "../../../model/span.ts";
import type { Tellings } from "../../../reference/tellings.ts";

/** A stretch of a sentence that speaks of one thing: half-open, by index of word. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** True when it is opened by "who" or "which": it speaks of the name before it. */
  readonly relative: boolean;
  readonly frames: ReadonlySet<string>;
}

const OPENERS: ReadonlySet<string> = new Set(
  "while who which whom whose where but although though whereas because however meanwhile".split(" "),
);
const RELATIVES: ReadonlySet<string> = new Set("who which whom whose where".split(" "));
/** These part clauses only when a subject follows: "as she spoke", "and the council voted". */
const JOINTS: ReadonlySet<string> = new Set(["as", "and", "when", "with", "then"]);

/** The segments of a sentence in order. A segment without words of a frame is in the frames of the one before it. */
export function segmentsOf(read: ReadSentence, tellings: Tellings): Segment[] {
  const starts = [0];
  read.words.forEach((word, at) => {
    if (at === 0) return;
    if (OPENERS.has(word.folded)) starts.push(at);
    else if (JOINTS.has(word.folded) && isSubject(read, at + 1, word.folded)) starts.push(at);
  });
  let before: ReadonlySet<string> = new Set();
  return starts.map((from, k) => {
    const to = starts[k + 1] ?? read.words.length;
    const own = framesIn(read, from, to, tellings);
    before = own.size > 0 ? own : before;
    return { from, to, relative: RELATIVES.has(read.words[from]?.folded ?? ""), frames: before };
  });
}

const PRONOUNS: ReadonlySet<string> = new Set("he she it they this".split(" "));

/** True when a subject stands there: a pronoun, or for a conjunction a name with a verb somewhere behind it, after a comma. */
function isSubject(read: ReadSentence, at: number, joint: string): boolean {
  const word = read.words[at];
  if (word === undefined) return false;
  if (PRONOUNS.has(word.folded)) return true;
  const named = word.folded === "the" ? read.words[at + 1] : word;
  const isName = read.mentions.some((one) => one.kind === "entity" && one.range.from === named?.from);
  const before = read.words[at - 2];
  const conjunction = read.words[at - 1];
  if (!isName || before === undefined || conjunction === undefined) return false;
  if (joint === "with") return isParticiple(read, at);
  return joint === "as" || read.sentence.text.text.slice(before.to, conjunction.from).includes(",");
}

/** True for a name with a participle behind it: "with the Harbour recording 21 calls". */
function isParticiple({ words, mentions }: ReadSentence, at: number): boolean {
  const first = words[at]?.folded === "the" ? words[at + 1] : words[at];
  const name = mentions.find((one) => one.kind === "entity" && one.range.from === first?.from);
  const behind = words.find((word) => word.from >= (name?.range.to ?? Infinity));
  return behind?.folded.endsWith("ing") === true;
}

function framesIn({ words, mentions }: ReadSentence, from: number, to: number, { frames }: Tellings): Set<string> {
  const found = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined || mentions.some((one) => one.kind === "entity" && withinRange(one.range, word))) continue;
    for (const { frame, stems } of frames.get(word.stem) ?? [])
      if (at + stems.length <= to && stems.every((stem, k) => words[at + k]?.stem === stem)) found.add(frame);
  }
  return found;
}
