import { opensSentence } from "./openers.ts";
import { isBlank, skipBlanks, tokenEnd, wordFrom } from "../../model/characters.ts";
import type { Pass } from "./pass.ts";

const LINK = /(?:https?:\/\/|www\.)/iy;
const SCHEME = 5;

/** True when a web address begins at `at`. */
export function isLinkAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  if (code !== 0x68 && code !== 0x77) return false;
  LINK.lastIndex = at;
  return LINK.test(text);
}

/**
 * Reads over the web address whose scheme ends at the ":" `at`: no mark within it ends anything. Addresses in a row are a list; an address before a word that
 * opens a sentence, or on its own before another, has ended its line.
 */
export function link(pass: Pass, at: number): number {
  const { text } = pass;
  const end = linkEnd(text, at);
  const next = skipBlanks(text, end);
  if (next === end || next >= text.length) return end;
  if (isLinkAt(text, next) || opensSentence(wordFrom(text, next))) return pass.cut(end);
  return end;
}

/** True when the ":" at `at` belongs to "http://" or "https://". */
export function isScheme(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== 0x2f || text.charCodeAt(at + 2) !== 0x2f) return false;
  return text
    .slice(Math.max(0, at - SCHEME), at)
    .toLowerCase()
    .includes("http");
}

/** The end of a web address that is under way at `at`, without the marks that close the sentence. */
export function linkEnd(text: string, at: number): number {
  let end = tokenEnd(text, at);
  while (end > at + 1 && CLOSES_AFTER.has(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

const CLOSES_AFTER: ReadonlySet<number> = new Set(Array.from(".,;:!?)]>'\"”’»", (mark) => mark.charCodeAt(0)));

/** True when the token around `[from, to)` is an address or a path, so that a point within it is no end. */
export function isInAddress(text: string, from: number, to: number): boolean {
  let at = from;
  while (at > 0 && from - at < 64 && !isBlank(text.charCodeAt(at - 1))) at -= 1;
  for (; at < text.length && at < to + 64; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) return false;
    // / \ @ = & _
    if (code === 0x2f || code === 0x5c || code === 0x40 || code === 0x3d || code === 0x26 || code === 0x5f) return true;
  }
  return false;
}
