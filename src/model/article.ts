import type { Diagnostic } from "./diagnostic.ts";
import type { Span } from "./span.ts";
import type { MappedText } from "./text.ts";
import type { IsoDate } from "./time.ts";

/** What a stretch of text is to the reader. Only prose and quotations bear claims. */
export type Role = "prose" | "heading" | "quotation" | "boilerplate";

/** One block of running text (a paragraph, heading, list item, table cell …), in source order. */
export interface Block extends Span {
  readonly kind: "paragraph" | "heading" | "list-item" | "blockquote" | "table-cell" | "caption" | "footnote" | "code";
  readonly role: Role;
  /** Why a block is boilerplate ("byline", "share-line", "list-marker" …); absent for other roles. */
  readonly why?: string;
  readonly text: MappedText;
  /** HTML tags amid the text: not read, but shown, so that nothing of the source is hidden. */
  readonly tags: readonly Span[];
}

/** An article as read. `source` is the decoded file, byte-order mark included; all offsets point into it. */
export interface Article {
  /** Path relative to the working folder, with "/" between its parts; "-" for standard input. */
  readonly path: string;
  readonly source: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly hash: string;
  readonly title: string | null;
  readonly author: string | null;
  /** The day on which the article is judged; null when neither front matter nor options give one. */
  readonly published: IsoDate | null;
  /** BCP 47 tag; "en" unless front matter says otherwise. */
  readonly language: string;
  readonly translatedFrom: string | null;
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One sentence; `text` is what it reads as, and maps back to the source. Order is source order; sentences don't overlap. */
export interface Sentence extends Span {
  readonly role: Role;
  /** Index into `Article.blocks`. */
  readonly block: number;
  readonly text: MappedText;
  /** True when the sentence before ended in ";" or ":" across a paragraph break and this one goes on with it. */
  readonly continues: boolean;
}
