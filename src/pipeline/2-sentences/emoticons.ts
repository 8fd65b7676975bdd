import { isBlank } from "./characters.ts";

/** Eyes, nose, mouth; or a row of brackets. Sticky: tested at one place. */
const EMOTICON = /(?:[:;=8]['’]?[-o^~]?[()[\]DPpOo/\\|*3]+|<3+|[xX]D+|\^_*\^)(?=[\s.!?,]|$)/y;
const PICTOGRAM = /(?:[\p{Emoji_Presentation}\u263A\u2639\u2764][\uFE0F\u200D\u{1F3FB}-\u{1F3FF}]*)+/uy;
const SMILE = /[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F92F}\u263A]/u;

/** The end of the emoticon or row of emoji that begins at `at`; `at` itself when there is none. */
export function emoticonEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = code < 0x80 ? (EYES.has(code) ? EMOTICON : null) : code >= 0x2600 ? PICTOGRAM : null;
  if (kind === null) return at;
  kind.lastIndex = at;
  return kind.test(text) ? kind.lastIndex : at;
}

const EYES: ReadonlySet<number> = new Set(Array.from(":;=8<xX^", (eye) => eye.charCodeAt(0)));

/** The same for a face alone, set off by a blank before it: it closes what it comments on. */
export function faceEnd(text: string, at: number): number {
  if (at === 0 || !isBlank(text.charCodeAt(at - 1))) return at;
  const end = emoticonEnd(text, at);
  return end > at && (text.charCodeAt(at) < 0x80 || SMILE.test(text.slice(at, at + 2))) ? end : at;
}
