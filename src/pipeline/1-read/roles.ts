import type { Block, Role } from "../../model/article.ts";
import type { RawBlock } from "./raw-block.ts";

/** Lines that belong to a page and not to its article. */
const FURNITURE: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    "share-line",
    /^[•·*\-–\s]*(?:follow|share|tweet|subscribe|sign up|newsletter|comments?|print|advertisement|read more|related|listen|watch)\b[^.!?]{0,40}$/i,
  ],
  ["credit", /^(?:(?:photos?|image|picture|credit|source)\s*(?:[:©]|by\b)|copyright\b|©).{0,80}$/i],
  ["byline", /^[Bb]y\s+\p{Lu}[^.!?]{1,60}$/u],
  [
    "job-line",
    /^(?:political |senior |foreign |chief |staff |economics |business |special )?(?:correspondent|reporter|editor|columnist|writer|journalist)\b[^.!?]{0,100}\.?$/i,
  ],
];
const LONGEST_HEADING = 90;

/** Gives every block its role: what is furniture of the page, what a crosshead, what prose. */
export function assignRoles(blocks: readonly RawBlock[]): Block[] {
  const furniture = blocks.map((block) => furnitureOf(block));
  return blocks.map((block, k) => {
    const why = furniture[k] ?? (isNameBesideJob(block, furniture[k - 1], furniture[k + 1]) ? "byline" : undefined);
    if (why !== undefined) return withRole(block, block.kind, "boilerplate", why);
    if (block.kind === "caption" || block.kind === "code")
      return withRole(block, block.kind, "boilerplate", block.kind);
    if (block.kind === "heading" || isCrosshead(block)) return withRole(block, "heading", "heading");
    return withRole(block, block.kind, block.kind === "blockquote" ? "quotation" : "prose");
  });
}

function withRole({ start, end, text, tags }: RawBlock, kind: Block["kind"], role: Role, why?: string): Block {
  return why === undefined ? { kind, start, end, text, tags, role } : { kind, start, end, text, tags, role, why };
}

function furnitureOf(block: RawBlock): string | undefined {
  const text = block.text.text.trim();
  if (text.length > 120 || block.kind === "heading" || block.kind === "code") return undefined;
  return FURNITURE.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A line that is a person's name, next to a line with a journalist's job. */
function isNameBesideJob(block: RawBlock, before: string | undefined, after: string | undefined): boolean {
  return (
    (before === "job-line" || after === "job-line") &&
    /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(block.text.text.trim())
  );
}

/** A short line with a capital and without an end mark is a crosshead. */
function isCrosshead(block: RawBlock): boolean {
  const text = block.text.text.trim();
  return (
    block.kind === "paragraph" &&
    text.length <= LONGEST_HEADING &&
    /^["“‘']?[\p{Lu}\d]/u.test(text) &&
    /[\p{L}\d"”’']$/u.test(text) &&
    !/["“”]$/.test(text) &&
    !FIGURE.test(text)
  );
}

/** "In favour: 93": a line that gives a figure. */
const FIGURE = /\p{L}\s*[:=–—]\s*[\d.,]+\s*%?$/u;
