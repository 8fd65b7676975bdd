import { logLine } from "../../pipeline/7-report/escape/line.ts";
import type { Place } from "../../pipeline/7-report/findings/finding.ts";
import { around } from "../../pipeline/7-report/findings/place.ts";

/** Most characters on each side of the words. */
const SHOWN = 60;

/** The line with the words in it, cut around them, and carets below them; the words alone when the line does not hold them. */
export function markedLine(place: Place): string[] {
  const words = logLine(place.quote);
  const parts = around(place);
  if (parts === null) return [words];
  const [before = [], after = []] = parts.map((part) => Array.from(logLine(part)));
  const left = before.length > SHOWN ? `…${before.slice(-SHOWN).join("")}` : before.join("");
  const right = after.length > SHOWN ? `${after.slice(0, SHOWN).join("")}…` : after.join("");
  const carets = "^".repeat(Math.max(1, Array.from(words).length));
  return [`${left}${words}${right}`, `${" ".repeat(Array.from(left).length)}${carets}`];
}
