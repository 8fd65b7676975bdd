import type { ReadSentence } from "../../model/mention.ts";
import { isSaying } from "../../model/saying.ts";
import type { Range } from "../../model/span.ts";

/** Who says what the sentence says: the name before a verb of saying, or after "according to". In the article's words; null when the article speaks. */
export function attributionOf(read: ReadSentence): string | null {
  const { words } = read;
  for (const [at, word] of words.entries()) {
    if (isSaying(word.folded)) return lastNameBefore(read, word.from) ?? pronounBefore(read, at);
    if (word.folded === "according" && words[at + 1]?.folded === "to")
      return firstNameAfter(read, words[at + 1]?.to ?? word.to);
  }
  return null;
}

function lastNameBefore(read: ReadSentence, offset: number): string | null {
  const name = read.mentions
    .filter((mention) => mention.kind === "entity" && mention.range.to <= offset && offset - mention.range.to <= 2)
    .at(-1);
  return name?.quote ?? null;
}

function firstNameAfter(read: ReadSentence, offset: number): string | null {
  const name = read.mentions.find(
    (mention) => mention.kind === "entity" && mention.range.from >= offset && mention.range.from - offset <= 12,
  );
  return name?.quote ?? null;
}

function pronounBefore(read: ReadSentence, at: number): string | null {
  const word = read.words[at - 1];
  return word !== undefined && ["he", "she", "they"].includes(word.folded) ? textAt(read, word) : null;
}

function textAt(read: ReadSentence, range: Range): string {
  return read.sentence.text.text.slice(range.from, range.to);
}
