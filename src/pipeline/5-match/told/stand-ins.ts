import type { EntityMention, QuantityMention, ReadSentence } from "../../../model/mention.ts";
import type { Range } from "../../../model/span.ts";
import { sourceSpan } from "../../../model/text.ts";
import type { StatedNumber } from "./stated-number.ts";

/** The mention that holds a number, or one for a number that is none by itself: the "an" of "an aide". */
export function numberMention({ mention, interval, value, range }: StatedNumber, read: ReadSentence): QuantityMention {
  if (mention !== null && mention.range.from === range.from && mention.range.to >= range.to) return mention;
  const quantity = { ...interval, kind: "cardinal", value, comparator: "exact", unit: null } as const;
  return { ...place(read, range), kind: "quantity", quantity, numerals: [] };
}

/** A mention for words that state something of one who is not named there. */
export function wordsMention(read: ReadSentence, range: Range, id: string): EntityMention {
  const candidate = { id, type: "", name: id, via: "coreference", strong: true, why: "told-of-subject" };
  return { ...place(read, range), kind: "entity", candidates: [candidate] };
}

function place(
  read: ReadSentence,
  range: Range,
): Pick<EntityMention, "start" | "end" | "quote" | "sentence" | "range"> {
  const { text } = read.sentence;
  return { ...sourceSpan(text, range), quote: text.text.slice(range.from, range.to), sentence: read.index, range };
}
