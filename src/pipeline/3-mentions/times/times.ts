import type { Sentence } from "../../../model/article.ts";
import type { TimeMention } from "../../../model/mention.ts";
import { quoteAt } from "../../../model/text.ts";
import type { IsoDate } from "../../../model/time.ts";
import type { Word } from "../../../model/word.ts";
import { phraseAt } from "./compose/phrase.ts";
import { maySayTime, timeLine, type Lexeme, type TimeLine } from "./lexemes/lexemes.ts";

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
  const { text } = sentence.text;
  if (!maySayTime(text, words)) return [];
  const line = timeLine(text, words, anchor);
  const found: TimeMention[] = [];
  for (let at = 0; at < line.lexemes.length;) {
    const phrase = mayBegin(line, at) ? phraseAt(line, at) : null;
    if (phrase === null || endsWithinWord(line, phrase.next)) {
      at += 1;
      continue;
    }
    const { said, range, phrase: place } = phrase;
    const { start, end, quote } = quoteAt(source, sentence.text, range);
    found.push({
      kind: "time",
      start,
      end,
      quote,
      sentence: index,
      range,
      time: said.time,
      relation: said.relation,
      phrase: place,
      dayless: said.dayless,
      clock: said.clock,
      part: said.part,
      ends: said.ends,
      pivot: said.pivot,
      deictic: said.deictic,
      seconds: said.seconds,
      length: said.length,
      recurrence: said.recurrence,
    });
    at = phrase.next;
  }
  return found;
}

/** True for digits that a sign joins to the next ("4/22", "7:30", "23.04.2021"), and for those with letters of a time ("5th", "7pm", "90s"); "1.5" is a number. */
function isJoined(next: Lexeme | undefined, third: Lexeme | undefined): boolean {
  if (next === undefined) return false;
  if (next.gap === "") return next.meaning !== undefined || LETTERS.has(next.folded);
  if (next.gap === ".") return next.to - next.from === 2 || third?.gap === ".";
  return SIGNS.has(next.gap);
}

const LETTERS: ReadonlySet<string> = new Set(["a", "p", "s"]);
const SIGNS: ReadonlySet<string> = new Set(["-", "–", "/", ":", "~", "'", " - ", " – ", " / ", ": ", " : ", "- "]);

/** True when the word goes on after the phrase, as the key "3am3io" after "3am". */
function endsWithinWord({ lexemes }: TimeLine, next: number): boolean {
  const after = lexemes[next];
  return after?.gap === "" && after.word === lexemes[next - 1]?.word;
}

/**
 * True when a phrase may begin at the lexeme: it, or one that words of time alone part from it, tells a time (a word that every time has, a year,
 * digits that a sign joins, or that a "Q" does). What it is, the grammar says.
 */
function mayBegin({ lexemes }: TimeLine, at: number): boolean {
  const { glue, holiday } = lexemes[at]?.meaning ?? {};
  if (glue === true && holiday !== true) return false;
  for (let k = at; k < lexemes.length; k += 1) {
    const lexeme = lexemes[k];
    if (lexeme === undefined) return false;
    if (lexeme.digits) {
      const digits = lexeme.to - lexeme.from;
      if (digits === 4 || digits === 8 || isJoined(lexemes[k + 1], lexemes[k + 2])) return true;
      if (lexeme.gap === "" && lexemes[k - 1]?.folded === "q") return true;
    } else if (lexeme.meaning === undefined) return false;
    else if (lexeme.meaning.telling === true) return true;
  }
  return false;
}
