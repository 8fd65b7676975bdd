import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../src/reference/csv.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const cell = fc.constantFrom("", "a", " ", "ä", "\t", "1.5", "\u2028");
const line = fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(","));

test("text without quotes is read as the same text with a quoted header", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.boolean(), (lines, isEnded) => {
      const rest = `${["", ...lines].join("\n")}${isEnded ? "\n" : ""}`;
      expect(readCsv("a.csv", bytes(`id,name${rest}`))).toEqual(readCsv("a.csv", bytes(`"id",name${rest}`)));
    }),
    { numRuns: 500 },
  );
});

test("empty lines before the header count", () => {
  expect(readCsv("a.csv", bytes("\n\nid\n\nx\ny"))).toEqual(readCsv("a.csv", bytes('\n\n"id"\n\nx\ny')));
});

test("a byte order mark is no part of the header", () => {
  expect(readCsv("a.csv", bytes("\uFEFFid\nx"))).toMatchObject({ header: ["id"] });
});

test.each(["", "\n\n"])("text without a row is refused: %j", (text) => {
  expect(readCsv("a.csv", bytes(text))).toMatchObject({ ok: false });
});
