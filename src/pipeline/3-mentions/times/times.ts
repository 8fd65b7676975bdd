import type { Sentence } from "../../../model/article.ts";
import type { TimeMention } from "../../../model/mention.ts";
import { quoteAt } from "../../../model/text.ts";
import type { IsoDate } from "../../../model/time.ts";
import type { Word } from "../../../model/word.ts";
import { phraseAt } from "./compose/phrase.ts";
import { lexemesOf, maySayTime, type TimeLine } from "./lexemes/lexemes.ts";

/**
 * The times of a sentence, in text order, resolved to days by the article's own. "early March" is one mention, the preposition before it none of it.
 * One pass: a word that begins no phrase costs one look-up, and a sentence without digits or a word of time one a word.
 */
export function readTimes(
  sentence: Sentence,
  index: number,
  source: string,
  words: readonly Word[],
  anchor: IsoDate | null,
): TimeMention[] {
  if (!maySayTime(words)) return [];
  const { text } = sentence.text;
  const line: TimeLine = { text, words, lexemes: lexemesOf(text, words), anchor };
  const found: TimeMention[] = [];
  for (let at = 0; at < line.lexemes.length;) {
    const phrase = mayBegin(line, at) ? phraseAt(line, at) : null;
    if (phrase === null) {
      at += 1;
      continue;
    }
    const { said, range, phrase: place } = phrase;
    found.push({
      ...quoteAt(source, sentence.text, range),
      kind: "time",
      sentence: index,
      range,
      ...said,
      phrase: place,
    });
    at = phrase.next;
  }
  return found;
}

/** True when a phrase may begin at the lexeme: it has a meaning, and if that is only to open a phrase, so has the next. */
function mayBegin({ lexemes }: TimeLine, at: number): boolean {
  const lexeme = lexemes[at];
  if (lexeme === undefined) return false;
  if (lexeme.digits) return true;
  const { meaning, folded } = lexeme;
  if (meaning === undefined) return folded === "q" || folded === "h";
  if (meaning.opens === undefined) return true;
  const next = lexemes[at + 1];
  return (
    meaning.telling === true ||
    (next !== undefined && (next.digits || next.meaning !== undefined || next.folded === "q"))
  );
}
