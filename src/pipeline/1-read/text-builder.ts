import { verbatim, type MappedText } from "../../model/text.ts";
import type { Span } from "../../model/span.ts";

/** A piece of text as it reads, with the source place that made it. */
export interface Piece extends Span {
  readonly text: string;
}

/** Joins pieces to one mapped text, trimmed. Each code unit of a piece maps to the piece's whole place, unless the piece is the source's own words. */
export class TextBuilder {
  #text = "";
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Where the source of the last piece ends; undefined before the first. */
  get end(): number | undefined {
    return this.#ends.at(-1);
  }

  append(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      const own = piece.text.length === piece.end - piece.start;
      for (let k = 0; k < piece.text.length; k += 1) {
        this.#starts.push(own ? piece.start + k : piece.start);
        this.#ends.push(own ? piece.start + k + 1 : piece.end);
      }
      this.#text += piece.text;
    }
  }

  /** The text with its place in the source; null when there is nothing but blanks. */
  finish(): { readonly span: Span; readonly mapped: MappedText } | null {
    const text = this.#text.trim();
    if (text === "") return null;
    const from = this.#text.indexOf(text);
    const to = from + text.length;
    const starts = Int32Array.from(this.#starts.slice(from, to));
    const ends = Int32Array.from(this.#ends.slice(from, to));
    const start = starts[0] ?? 0;
    const end = ends.at(-1) ?? start;
    const isVerbatim = starts.every((place, k) => place === start + k) && end - start === text.length;
    return { span: { start, end }, mapped: isVerbatim ? verbatim(text, start) : { text, base: start, starts, ends } };
  }
}
