import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { readPlainFields } from "../../src/pipeline/1-read/plain-fields.ts";

it.each([
  [
    "title: A vote, and what it was on\npublished: 2022-04-12\n",
    { title: "A vote, and what it was on", published: "2022-04-12" },
  ],
  ["language: en \r\nauthor: Ó Briain\r\n", { language: "en", author: "Ó Briain" }],
])("reads %j", (yaml, fields) => {
  expect(Object.fromEntries(readPlainFields(yaml) ?? [])).toEqual(fields);
});

it.each([
  'title: "quoted"\n',
  "title: one: two\n",
  "title: one # two\n",
  "title:\n",
  "title: a\n  goes on\n",
  "title: a\ntitle: b\n",
  "count: 12\n",
  "draft: true\n",
  "[a]: b\n",
  "",
])("leaves %j to the parser", (yaml) => {
  expect(readPlainFields(yaml)).toBeNull();
});

it("reads as the parser does, or not at all", () => {
  const piece = fc.constantFrom(
    "a",
    "title",
    "true",
    "NULL",
    " ",
    "  ",
    ": ",
    ":",
    "-",
    "- ",
    "#",
    "2022-04-12",
    "é",
    ",",
    "'",
    '"',
    "|",
    ">",
    "&",
    "*",
    "!",
    "[",
    "{",
    "%",
    "\t",
    "\r",
    "e3",
    ".",
    "\n",
  );
  const value = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
  const line = fc
    .tuple(fc.constantFrom("title", "by-line", "a_b", "null", "True", "x1"), value)
    .map(([key, text]) => `${key}: ${text}\n`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const yaml = lines.join("");
      const plain = readPlainFields(yaml);
      if (plain !== null) expect(Object.fromEntries(plain)).toEqual(parse(yaml, { schema: "core" }));
    }),
    { numRuns: 3000 },
  );
});
