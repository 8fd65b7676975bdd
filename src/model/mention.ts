import type { Sentence } from "./article.ts";
import type { Decimal } from "./decimal.ts";
import type { Quantity } from "./quantity.ts";
import type { Quoted, Range } from "./span.ts";
import type { IsoDate, TimeInterval } from "./time.ts";
import type { Word } from "./word.ts";

interface MentionBase extends Quoted {
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** The same place in the sentence's text. */
  readonly range: Range;
}

/** A number with what it counts or measures. */
export interface QuantityMention extends MentionBase {
  readonly kind: "quantity";
  readonly quantity: Quantity;
  /** Where the part and the whole stand in "141 of 193", each a place of its own. */
  readonly parts?: { readonly n: Range; readonly m: Range } | undefined;
  /** The bare numbers in it, without hedge and unit; none for "doubled". Values are as stated, in the stated unit. */
  readonly numerals: readonly { readonly range: Range; readonly value: Decimal }[];
  /** Another unit that the words may mean ("pounds" are money or mass). */
  readonly otherUnit?: string | undefined;
  /** Set when the number is no claim by its shape: "identifier", "list-marker", "pronoun" ("no one"), "phone-number", "unit" … */
  readonly notAClaim?: string | undefined;
}

/** Hours of a local day, "07:30:00", half-open; null is unbounded. A moment lasts the minute that it names. */
export interface LocalClock {
  readonly from: string | null;
  readonly to: string | null;
}

/** A time, resolved to days with the article's date as anchor. Stage 3 makes all of one shape, with every member there. */
export interface TimeMention extends MentionBase {
  readonly kind: "time";
  readonly time: TimeInterval;
  /** "at" (in March), "since" (open end), "until" (open start), "duration" (how long, and not when). */
  readonly relation: "at" | "since" | "until" | "duration";
  /** The same place with the words that bound it: "since 2014", "before noon". */
  readonly phrase: Range;
  /** Set when the words name no day at all ("5 pm", "an hour and a half", "every Monday"): no claim is dated by them. */
  readonly dayless?: true | undefined;
  /** The time of day; of a stretch of days, that of its first and of its last. */
  readonly clock?: LocalClock | undefined;
  /** The part of a longer time that was named: "late" of March. */
  readonly part?: { readonly name: "early" | "mid" | "late"; readonly of: TimeInterval } | undefined;
  /** The two ends of a stretch as they were named: "from March to May 2020". */
  readonly ends?: { readonly first: TimeInterval; readonly last: TimeInterval } | undefined;
  /** The very day that counting leads to, where the period around it is meant: "two years ago". */
  readonly pivot?: IsoDate | undefined;
  /** For words that count from what was told last ("the next day", "a week later"), whose days are unknown: the days counted from the article's. */
  readonly deictic?: TimeInterval | undefined;
  /** Seconds from the moment of writing, half-open: "in 5 minutes". */
  readonly seconds?: { readonly from: number; readonly to: number } | undefined;
  /** How long, in seconds; a month as 30 days and a year as 365. */
  readonly length?: number | undefined;
  /** How often, as ISO 8601 duration: "every two days" is P2D. */
  readonly recurrence?: string | undefined;
}

/** True for a time that names days, or would if the article had a date. */
export function namesDays(mention: Mention): mention is TimeMention {
  return mention.kind === "time" && mention.dayless === undefined;
}

/** One entity of the reference that a name may stand for. */
export interface EntityCandidate {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** How the name led here: alias kind ("name", "demonym", "capital-for-country", "acronym" …) or "coreference". */
  readonly via: string;
  /** False for aliases that need context ("May", "Will"). */
  readonly strong: boolean;
  /**
   * Why it comes before the others, or is weaker than it looks: "strong-alias", "own-name" (before what stands for another), "written-alike", "more-rows" (of
   * the reference), "name-in-use", "type-of-context", "named-before-in-article", "former-name-outside-its-dates"; of a variant what agrees: "named-in-article",
   * "other-words-agree", "type-of-context"; of a short form what it goes back to: "surname-of-full-name", "subject-of-sentence-before" … Absent where nothing had to be decided.
   */
  readonly why: string | undefined;
}

/** What a name that the reference does not know names, as far as its words and its place say. */
export type NameType = "person" | "place" | "organisation" | "event" | "other";

/** A name, or words that stand for one. `candidates` is best first; empty for a name that the reference does not know. */
export interface EntityMention extends MentionBase {
  readonly kind: "entity";
  readonly candidates: readonly EntityCandidate[];
  /** Of a name without candidates; of one with candidates their types hold. */
  readonly nameType?: NameType | undefined;
}

export type Mention = QuantityMention | TimeMention | EntityMention;

/** One sentence with its words and mentions, in text order; mentions don't overlap. */
export interface ReadSentence {
  /** Index into the article's sentences. */
  readonly index: number;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** Descriptions of occurrences ("the 2014 general election"): each is made of mentions, which stay mentions of their own. */
  readonly events: readonly EntityMention[];
}
