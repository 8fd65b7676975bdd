/** What XML 1.0 can't hold even as a reference, apart from lone surrogates, and the control characters that it advises against (§ 2.2 and its note). */
const NO_CHARACTER = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text for the inside of an element: its line breaks stay as they are. */
export function xmlText(text: string): string {
  return sound(text).replace(/[&<>\r]/g, (sign) => REFERENCES[sign] ?? "");
}

/** Text for an attribute's value in double quotes, where a reader would make blanks of line breaks (§ 3.3.3). */
export function xmlAttribute(text: string): string {
  return sound(text).replace(/[&<>"'\t\n\r]/g, (sign) => REFERENCES[sign] ?? "");
}

/** Without what XML can't hold: control characters are dropped, half a character is U+FFFD. */
function sound(text: string): string {
  return text.replace(NO_CHARACTER, "").replace(/\p{Cs}/gu, "\ufffd");
}
