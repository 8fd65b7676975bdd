import type { Article, Block, Role, Sentence } from "../../model/article.ts";
import { sliceText, sourceSpan } from "../../model/text.ts";
import { splitText } from "./split.ts";

/** Stage 2: the sentences of every block, in source order. Each character that is no blank lies in exactly one. */
export function splitSentences(article: Article): Sentence[] {
  const sentences: Sentence[] = [];
  let before: Block | undefined;
  for (const [index, block] of article.blocks.entries()) {
    let continues = continuesBlock(before, block);
    for (const range of splitText(block.text.text)) {
      const { start, end } = sourceSpan(block.text, range);
      const text = sliceText(block.text, range.from, range.to);
      sentences.push({ start, end, role: roleOf(block.role, text.text), block: index, text, continues });
      continues = false;
    }
    before = block;
  }
  return sentences;
}

/** True when the block before broke off in the middle of a sentence. */
function continuesBlock(before: Block | undefined, block: Block): boolean {
  if (before?.role !== "prose" || block.role !== "prose") return false;
  return BREAKING_OFF.includes(before.text.text.slice(-1));
}

const BREAKING_OFF = ";:,";
const QUOTING = '"“„«';
const QUOTATION = /^["“„«][^"“”„«»]*["”»][.!?]?$/;

function roleOf(role: Role, text: string): Role {
  return role === "prose" && QUOTING.includes(text.charAt(0)) && QUOTATION.test(text) ? "quotation" : role;
}
