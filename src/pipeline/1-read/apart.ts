import { verbatim } from "../../model/text.ts";
import type { RawBlock } from "./raw-block.ts";

/**
 * What may reach over a blank line, or mean something elsewhere (CommonMark 0.31 §§ 4 and 5, GFM's footnotes): indented code, lists, fences, HTML, definitions. A
 * carriage return is a line break, and a byte order mark a blank, that little else here expects.
 */
const REACHING = /[\r\uFEFF]|\]:|^(?: {0,3}\t| {4}| {0,3}(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|[~`<]))/m;

/** What may be markup within a block, its line breaks with blanks around among it, or make it another than a paragraph. */
const MARKUP = /[*_`<>[\\&~|]|[ \t]\n|\n[ \t]|!\[|^ {0,3}[-=#]/m;

const BLANK_LINES = /\n[ \t]*(?:\n[ \t]*)+/g;

/** True when blank lines alone part a Markdown text's blocks, and each means the same without the others. */
export function isApart(text: string): boolean {
  return !REACHING.test(text);
}

/**
 * The blocks of a text that is apart, `from` its offset in the source. Most are paragraphs of plain words: only the others are given to the parser, with the
 * offset that they stand at.
 */
export function readApart(
  text: string,
  from: number,
  parse: (chunk: string, from: number) => readonly RawBlock[],
): RawBlock[] {
  const blocks: RawBlock[] = [];
  const read = (start: number, end: number): void => {
    const chunk = text.slice(start, end);
    if (MARKUP.test(chunk)) blocks.push(...parse(chunk, from + start));
    else addParagraph(blocks, chunk, from + start);
  };
  let start = 0;
  for (const gap of text.matchAll(BLANK_LINES)) {
    read(start, gap.index);
    start = gap.index + gap[0].length;
  }
  read(start, text.length);
  return blocks;
}

/** A paragraph as it stands; its line breaks are blanks. */
function addParagraph(blocks: RawBlock[], chunk: string, from: number): void {
  const text = chunk.trim();
  if (text === "") return;
  const start = from + chunk.indexOf(text);
  const end = start + text.length;
  blocks.push({ kind: "paragraph", start, end, text: verbatim(text.replaceAll("\n", " "), start), tags: [] });
}
