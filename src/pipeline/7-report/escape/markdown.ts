import { GAP, oneLine } from "./line.ts";

/** After these GitHub finds mentions, numbers of issues, addresses and names of emoji, in the text as it reads. */
const BEFORE_LINKS = /[@#]|(?<=GH)-|www(?=\.)|:(?=\/\/|\d*[a-z_+-][\w+-]*:)/gi;

/** Signs that make structure, HTML or formulas within a line. */
const STRUCTURE = /[#$&*<>@[\\\]^_`{|}~]/g;

/**
 * Foreign text for the inside of a line of GitHub's Markdown, in a table too, but not for its beginning. A sign of structure is a character reference, which
 * can't be structure (CommonMark § 2.5); what GitHub would link is parted by a gap that is not seen.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(BEFORE_LINKS, (sign) => `${sign}${GAP}`)
    .replace(STRUCTURE, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
