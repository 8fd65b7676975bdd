import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** How GitHub's Markdown reads a text: the cells of each row of its tables, the kinds of nodes, its HTML, and its text. */
export function fromMarkdown(markdown: string): {
  readonly rows: readonly number[];
  readonly kinds: ReadonlySet<string>;
  readonly html: readonly string[];
  readonly text: string;
} {
  const rows: number[] = [];
  const kinds = new Set<string>();
  const html: string[] = [];
  let text = "";
  const visit = (node: Nodes): void => {
    kinds.add(node.type);
    if (node.type === "tableRow") rows.push(node.children.length);
    if (node.type === "html") html.push(node.value);
    if (node.type === "text") text += node.value;
    if (node.type === "paragraph" || node.type === "tableCell") text += "\n";
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return { rows, kinds, html, text };
}
