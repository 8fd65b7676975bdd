import type { Code, Html, Nodes, Parents, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { isApart, readApart } from "./apart.ts";
import { alignText } from "./offsets.ts";
import { TextBuilder } from "./text-builder.ts";
import type { RawBlock } from "./raw-block.ts";

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Blocks of a Markdown source from an offset on (front matter is read elsewhere), in source order. */
export function readMarkdown(source: string, from: number): RawBlock[] {
  const text = source.slice(from).replace(/^\uFEFF/, " ");
  return isApart(text)
    ? readApart(text, from, (paragraph, at) => parse(source, paragraph, at))
    : parse(source, text, from);
}

/** Blocks of a part of the source by the syntax tree of that part alone. */
export function parse(source: string, text: string, from: number): RawBlock[] {
  const tree: Root = parser.parse(text);
  const blocks: RawBlock[] = [];
  collect(tree, "paragraph", { source, from, blocks });
  return blocks.sort((a, b) => a.start - b.start);
}

interface Collector {
  readonly source: string;
  /** Offset of the parsed text in the source. */
  readonly from: number;
  readonly blocks: RawBlock[];
}

/** Walks the containers with a stack of its own: nesting is the author's, and may be deep. */
function collect(root: Nodes, outermost: Block["kind"], into: Collector): void {
  const open: { readonly node: Nodes; readonly kind: Block["kind"] }[] = [{ node: root, kind: outermost }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, kind } = next;
    switch (node.type) {
      case "paragraph":
      case "heading":
      case "tableCell":
        addBlock(node, node.type === "heading" ? "heading" : node.type === "tableCell" ? "table-cell" : kind, into);
        break;
      case "blockquote":
      case "listItem":
      case "footnoteDefinition": {
        const inner = node.type === "blockquote" ? "blockquote" : node.type === "listItem" ? "list-item" : "footnote";
        for (const child of node.children) open.push({ node: child, kind: inner });
        break;
      }
      case "html":
      case "code":
        addVerbatim(node, into);
        break;
      default:
        if ("children" in node) for (const child of node.children) open.push({ node: child, kind });
    }
  }
}

/** Code and HTML are shown as they stand. */
function addVerbatim(node: Html | Code, into: Collector): void {
  const { start, end } = placeOf(node, into.from);
  const builder = new TextBuilder();
  builder.append([{ text: into.source.slice(start, end), start, end }]);
  const text = builder.finish();
  if (text !== null) into.blocks.push({ kind: "code", ...text.span, text: text.mapped, tags: [] });
}

function placeOf(node: Nodes, from: number): Span {
  return { start: from + (node.position?.start.offset ?? 0), end: from + (node.position?.end.offset ?? 0) };
}

function addBlock(block: Parents, kind: Block["kind"], { source, from, blocks }: Collector): void {
  const builder = new TextBuilder();
  const tags: Span[] = [];
  let onlyImages = block.children.length > 0;
  const whole = placeOf(block, from);
  const open: Nodes[] = [...block.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    // What a literal link was split off from has no position: it goes on where the text before it ends.
    const { start, end } =
      node.position === undefined ? { start: builder.end ?? whole.start, end: whole.end } : placeOf(node, from);
    if (node.type !== "image") onlyImages = false;
    if (node.type === "text" || node.type === "inlineCode") builder.append(alignText(source, start, end, node.value));
    else if (node.type === "image") builder.append(alignText(source, start, end, node.alt ?? ""));
    else if (node.type === "html") tags.push({ start, end });
    else if (node.type === "break") builder.append([{ text: " ", start, end }]);
    else if ("children" in node) open.push(...[...node.children].reverse());
  }
  const text = builder.finish();
  if (text === null) return;
  blocks.push({ kind: onlyImages ? "caption" : kind, ...text.span, text: text.mapped, tags });
}
