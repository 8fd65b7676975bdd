import { createHash } from "node:crypto";
import type { Article, Block } from "../../model/article.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { IsoDate } from "../../model/time.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlainText } from "./plain-text.ts";
import { assignRoles } from "./roles.ts";

/** Bytes over which a file is no article. */
const MOST_BYTES = 8_000_000;

export type ArticleRead =
  { readonly ok: true; readonly article: Article } | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Stage 1: a file's bytes to blocks of running text with their way back to the source. `published` is the day for an article that bears none. */
export function readArticle(
  file: { readonly path: string; readonly bytes: Uint8Array },
  options: { readonly published: IsoDate | null },
): ArticleRead {
  const { path, bytes } = file;
  if (bytes.length > MOST_BYTES) {
    return refuse(
      path,
      "article-too-large",
      `Unexpected size of ${bytes.length} bytes, expected at most ${MOST_BYTES}`,
      "Split the file into articles.",
    );
  }
  if (bytes.includes(0))
    return refuse(path, "article-binary", "Unexpected NUL bytes, expected text", "Name Markdown or plain text files.");
  const source = decode(bytes);
  if (source === null)
    return refuse(path, "article-not-utf8", "Unexpected bytes that are no UTF-8", "Save the file as UTF-8.");
  const front = readFrontMatter(source);
  if (!front.ok) return { ok: false, diagnostic: { ...front.diagnostic, file: path } };
  const readBlocks = path.toLowerCase().endsWith(".txt") ? readPlainText : readMarkdown;
  const raw = readBlocks(source, front.frontMatter.end);
  if (raw.length === 0)
    return refuse(path, "article-empty", "Unexpected file without any text", "Name a file that holds an article.");
  return { ok: true, article: articleOf(path, bytes, source, front.frontMatter, assignRoles(raw), options.published) };
}

function articleOf(
  path: string,
  bytes: Uint8Array,
  source: string,
  front: FrontMatter,
  blocks: readonly Block[],
  published: IsoDate | null,
): Article {
  return {
    path,
    source,
    hash: createHash("sha256").update(bytes).digest("hex"),
    title: front.title ?? blocks.find((block) => block.kind === "heading")?.text.text ?? null,
    author: front.author,
    published: front.published ?? published,
    language: front.language,
    translatedFrom: front.translatedFrom,
    blocks,
    diagnostics: [],
  };
}

/** Stage 1 for a text that is no file: plain, without front matter, of any length, perhaps without a block. */
export function readText(text: string, published: IsoDate | null): Article {
  return new LooseText(text, published);
}

/** A class, so that all of them have one shape: an object literal with a getter has one of its own each. */
class LooseText implements Article {
  readonly path = "-";
  readonly source: string;
  readonly title = null;
  readonly author = null;
  readonly published: IsoDate | null;
  readonly language = "en";
  readonly translatedFrom = null;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[] = [];

  constructor(text: string, published: IsoDate | null) {
    this.source = text;
    this.published = published;
    this.blocks = assignRoles(readPlainText(text, 0));
  }

  /** Few ask for it, and it takes as long as a stage. */
  get hash(): string {
    return createHash("sha256").update(this.source).digest("hex");
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Text of UTF-8 bytes, the byte-order mark kept so that offsets count it; null for other bytes. */
function decode(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

function refuse(path: string, code: string, message: string, help: string): ArticleRead {
  return { ok: false, diagnostic: { code, args: { path }, severity: "error", message, help, file: path } };
}
