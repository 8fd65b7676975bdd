import { isBlank, isLowerAt, skipBlanks } from "../../model/characters.ts";
import type { Pass } from "./pass.ts";

/** Eyes, nose, mouth; or a heart, a laugh. Sticky: tested at one place. */
const EMOTICON = /(?:[:;=8]['’]?[-o^~]?[()[\]DPpOo/\\|*3]+|<3+|[xX]D+|\^_*\^)(?=[\s.!?,]|$)/y;
const FIRST_OF_EMOTICON: ReadonlySet<number> = new Set(Array.from(":;=8<xX^", (first) => first.charCodeAt(0)));
/** Emoji with the selectors and joiners between them. */
const EMOJI = /(?:\p{Emoji_Presentation}|[\u2639\u263A\u2764]|\uFE0F|\u200D)+/uy;
const LOWEST_EMOJI = 0x2600;
const FACE = /^[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F92F}\u2639\u263A]/u;

/** The end of the emoticon or the row of emoji that begins at `at`; `at` itself when there is none. */
export function emoticonEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = FIRST_OF_EMOTICON.has(code) ? EMOTICON : code >= LOWEST_EMOJI ? EMOJI : null;
  if (kind === null) return at;
  kind.lastIndex = at;
  return kind.test(text) ? kind.lastIndex : at;
}

/**
 * A face set off by a blank closes what it comments on, also without an end mark, if the next word has a capital. Gives back where to read on; null when
 * no face begins at `at`. Other emoji stand for words ("I ❤ it") and close nothing.
 */
export function face(pass: Pass, at: number): number | null {
  const { text } = pass;
  if (at === 0 || !isBlank(text.charCodeAt(at - 1))) return null;
  const end = emoticonEnd(text, at);
  if (end === at || (text.charCodeAt(at) >= LOWEST_EMOJI && !FACE.test(text.slice(at, at + 2)))) return null;
  const next = skipBlanks(text, end);
  return next > end && next < text.length && !isLowerAt(text, next) ? pass.cut(end) : end;
}
