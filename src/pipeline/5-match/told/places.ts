import type { EntityMention, ReadSentence } from "../../../model/mention.ts";
import type { Range } from "../../../model/span.ts";
import { wordsOf, type Word } from "../../../model/word.ts";
import type { Bound, Element } from "../../../reference/pattern.ts";
import type { Table } from "../../../reference/reference.ts";
import { numberAt, type StatedNumber } from "./stated-number.ts";

/** What stands in a place of a pattern. */
export interface Filled {
  /** What it is of; of several, one is meant. */
  readonly fields: readonly string[];
  readonly bound: Bound;
  readonly range: Range;
  readonly number?: StatedNumber;
  readonly name?: EntityMention;
  readonly value?: string;
}

/** Words that an element takes, by index: half-open. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly filled?: Filled;
}

type Place = Omit<Extract<Element, { kind: "place" }>, "kind">;

/** What a place takes at a word: the number, name or value that its first field can have; null when none stands there. */
export function takePlace({ fields, bound }: Place, read: ReadSentence, at: number, table: Table): Step | null {
  const [field = ""] = fields;
  const role = table.columns.get(field)?.field.factmark;
  switch (role?.role) {
    case "dimension":
    case "attribute": {
      const from = read.words[at]?.from;
      const name = read.mentions.find(
        (one): one is EntityMention =>
          one.kind === "entity" &&
          one.range.from === from &&
          one.candidates.some(({ type }) => role.entity.includes(type)),
      );
      if (name === undefined) return null;
      const end = read.words.findIndex((word) => word.from >= name.range.to);
      return { from: at, to: end < 0 ? read.words.length : end, filled: { fields, bound, range: name.range, name } };
    }
    case "category":
      return takeValue({ fields, bound }, role.values, read, at);
    default: {
      const number = numberAt(read.words, at, read.mentions);
      return number === null
        ? null
        : { from: at, to: number.end, filled: { fields, bound, range: number.range, number } };
    }
  }
}

function takeValue(
  place: Place,
  values: Readonly<Record<string, readonly string[]>>,
  read: ReadSentence,
  at: number,
): Step | null {
  let best: Step | null = null;
  for (const [value, phrases] of Object.entries(values)) {
    for (const phrase of phrases) {
      const stems = wordsOf(phrase).map(({ stem }) => stem);
      const to = at + stems.length;
      if (to <= (best?.to ?? at) || !stems.every((stem, k) => read.words[at + k]?.stem === stem)) continue;
      best = { from: at, to, filled: { ...place, range: rangeOf(read.words, at, to), value } };
    }
  }
  return best;
}

export function rangeOf(words: readonly Word[], from: number, to: number): Range {
  return { from: words[from]?.from ?? 0, to: words[to - 1]?.to ?? 0 };
}
