/** Characters that turn the order of what follows on a screen (Unicode Bidirectional Algorithm § 2). */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A zero-width space: parts what would be read as one, and is not seen. */
export const GAP = "\u200b";

/** One line that steers no screen: white space is one blank, control characters and those that turn the writing are dropped, half a character is U+FFFD. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/\p{Cc}/gu, "")
    .replace(TURNS, "");
}

/** One line for the log of a CI service, which would obey "##[error]" and "##vso[…]" wherever they stand in a line. */
export function logLine(text: string): string {
  return oneLine(text).replace(/##(?=\w*\[)/g, `#${GAP}#`);
}

/** The beginning of a text, at most so many code units and no half character, with "…" where something is left out. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…`;
}
