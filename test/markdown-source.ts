import fc from "fast-check";

const WORDS = [
  "Armenia",
  "abstained",
  "141 of 193 member states",
  "in early March",
  "7 April 2022",
  "3.2 million",
  "voted against",
  "the 2020 war",
  "$3.2bn",
  "12–15 %",
];
const HARD = [
  "**Belarus**",
  "_93_ votes",
  "R&amp;D",
  "caf&eacute;",
  "&#49;41",
  "1\\*4",
  "[Crimea](https://example.org/a_b)",
  "`code 12`",
  "a\u00a0b",
  "😀 14",
  "<b>raw 7</b>",
  "x<br>y",
  "~~5~~",
  "![seen 9](p.png)",
  "https://example.org/2020",
];
const JOINTS = [
  " ",
  ", ",
  ". ",
  "; ",
  "\n",
  "\r\n",
  "\n\n",
  "\r\n\r\n",
  "\n> ",
  "\n\n> ",
  "\n\n- ",
  "\n  ",
  "\n\n# ",
  "\n\n1. ",
  "\n\n| a | 5 |\n| - | - |\n| b | 6 |\n\n",
  "  \n",
  "\\\n",
  "\n\n    ",
  "\n\n```\n",
  "\n\n---\n\n",
  "\n\n[^1]: ",
];

/** Markdown made of hard pieces: entities, escapes, emphasis, CRLF, NBSP, astral characters, continued quotes and lists, tables. */
export const markdownSource: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...WORDS, ...HARD), fc.constantFrom(...JOINTS)), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.map(([word, joint]) => word + joint).join(""));
