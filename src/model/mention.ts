import type { Sentence } from "./article.ts";
import type { Decimal } from "./decimal.ts";
import type { Quantity } from "./quantity.ts";
import type { Quoted, Range } from "./span.ts";
import type { TimeInterval } from "./time.ts";
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
  readonly parts?: { readonly n: Range; readonly m: Range };
  /** The bare numbers in it, without hedge and unit; none for "doubled". Values are as stated, in the stated unit. */
  readonly numerals: readonly { readonly range: Range; readonly value: Decimal }[];
  /** Another unit that the words may mean ("pounds" are money or mass). */
  readonly otherUnit?: string;
  /** Set when the number is no claim by its shape: "identifier", "list-marker", "pronoun" ("no one"), "phone-number", "unit" … */
  readonly notAClaim?: string;
}

/** A time, resolved to days with the article's date as anchor. */
export interface TimeMention extends MentionBase {
  readonly kind: "time";
  readonly time: TimeInterval;
  /** "at" (in March), "since" (open end), "until" (open start), "duration". */
  readonly relation: "at" | "since" | "until" | "duration";
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
   * "other-words-agree", "type-of-context", "title-of-context"; of a short form what it goes back to: "surname-of-full-name", "subject-of-sentence-before" … Absent where nothing had to be decided.
   */
  readonly why?: string;
}

/** What a name that the reference does not know names, as far as its words and its place say. */
export type NameType = "person" | "place" | "organisation" | "event" | "other";

/** A name, or words that stand for one. `candidates` is best first; empty for a name that the reference does not know. */
export interface EntityMention extends MentionBase {
  readonly kind: "entity";
  readonly candidates: readonly EntityCandidate[];
  /** Of a name without candidates; of one with candidates their types hold. */
  readonly nameType?: NameType;
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
