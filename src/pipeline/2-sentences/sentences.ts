import type { Article, Block, Role, Sentence } from "../../model/article.ts";
import type { Range } from "../../model/span.ts";
import { sliceText, sourceSpan } from "../../model/text.ts";
import { splitText } from "./split.ts";

/** Stage 2: the sentences of every block, in source order. Each character that is no blank lies in exactly one. */
export function splitSentences(article: Article): Sentence[] {
  const sentences: Sentence[] = [];
  article.blocks.forEach((block, index) => {
    const goesOn = continuesBlock(article.blocks[index - 1], block);
    splitText(block.text.text).forEach((range, k) => {
      sentences.push({
        ...sourceSpan(block.text, range),
        role: roleOf(block, range),
        block: index,
        text: sliceText(block.text, range.from, range.to),
        continues: goesOn && k === 0,
      });
    });
  });
  return sentences;
}

/** True when the block before broke off in the middle of a sentence. */
function continuesBlock(before: Block | undefined, block: Block): boolean {
  return before?.role === "prose" && block.role === "prose" && /[;:,]$/.test(before.text.text);
}

function roleOf(block: Block, range: Range): Role {
  if (block.role !== "prose") return block.role;
  const text = block.text.text.slice(range.from, range.to);
  return /^["“„«][^"“”„«»]*["”»][.!?]?$/.test(text) ? "quotation" : "prose";
}
