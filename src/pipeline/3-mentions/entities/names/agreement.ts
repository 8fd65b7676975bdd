import type { NameType } from "../../../../model/mention.ts";
import type { FoundName } from "./names.ts";
import { addScores, NOTHING, scoresFor, typeOf, type Scores } from "./type.ts";
import { SURNAME } from "./weights.ts";

/** A name as the article writes it. */
export interface WrittenName {
  readonly text: string;
  readonly found: FoundName;
}

/** What an article's places say together of its names: what is written alike is of one type, and the last word of a person's name is that person. */
export class Agreement {
  readonly #sums = new Map<string, Scores>();
  readonly #surnames = new Set<string>();

  /** The names of each sentence. */
  constructor(sentences: readonly (readonly WrittenName[])[]) {
    for (const names of sentences) for (const name of names) this.#take(name);
  }

  #take({ text, found }: WrittenName): void {
    if (!found.isSure) return;
    this.#sums.set(text, addScores(found.scores, this.#sums.get(text) ?? NOTHING, 1));
    const blank = text.lastIndexOf(" ");
    if (blank > 0 && typeOf(found.scores) === "person") this.#surnames.add(text.slice(blank + 1));
  }

  /** The type of a name; null for one that nothing shows to be a name. */
  typeOf({ text, found }: WrittenName): NameType | null {
    const sum = this.#sums.get(text);
    if (this.#surnames.has(text)) return typeOf(addScores(sum ?? found.scores, scoresFor("person", SURNAME), 1));
    return sum === undefined ? null : typeOf(sum);
  }
}
