import { verbatim } from "../../model/text.ts";
import type { RawBlock } from "./raw-block.ts";

const BLANK_LINES = /\r?\n[ \t]*\r?\n\s*/g;

/** Blocks of a plain text: what blank lines part, without the blanks around. Line breaks inside stay as they are. */
export function readPlainText(source: string, from: number): RawBlock[] {
  const blocks: RawBlock[] = [];
  let start = from;
  const add = (end: number): void => {
    const chunk = source.slice(start, end);
    const lead = chunk.length - chunk.replace(/^[\s\uFEFF]+/, "").length;
    const text = chunk.trim();
    if (text !== "")
      blocks.push({
        kind: "paragraph",
        start: start + lead,
        end: start + lead + text.length,
        text: verbatim(text, start + lead),
        tags: [],
      });
  };
  BLANK_LINES.lastIndex = from;
  for (let match = BLANK_LINES.exec(source); match !== null; match = BLANK_LINES.exec(source)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(source.length);
  return blocks;
}
