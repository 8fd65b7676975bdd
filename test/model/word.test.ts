import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf, wordsOf } from "../../src/model/word.ts";

describe("a text's words", () => {
  test.each([
    ["Port-Said", ["Port", "Said"]],
    ["Georgia's", ["Georgia", "'s"]],
    ["Georgia’s", ["Georgia", "’s"]],
    ["the Georgians' vote", ["the", "Georgians", "vote"]],
    ["the '90s", ["the", "90s"]],
    ["Côte d’Ivoire", ["Côte", "d", "’Ivoire"]],
    ["Co\u0302te", ["Co\u0302te"]],
    ["第 2 回", ["第", "2", "回"]],
    ["𝔸𝔹 und C", ["𝔸𝔹", "und", "C"]],
    ["🚢 sails", ["sails"]],
    ["' ’ '", []],
    ["— … “”", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(wordsOf(text).map((word) => word.text)).toEqual(expected);
  });

  test.each([
    ["Müller", "muller"],
    ["Ærø", "aero"],
    ["Москва", "moskva"],
    ["’Ivoire", "'ivoire"],
  ])("%s folds to %s", (text, folded) => {
    expect(wordsOf(text).map((word) => word.folded)).toEqual([folded]);
  });
});

const character = fc.oneof(
  fc.constantFrom("a", "É", "7", "'", "’", "\u0301", "ß", "𝔸", "🚢", "中", "²", " ", "-", "."),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);

test("words are what Unicode's classes say, over any text", () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      const text = characters.join("");
      const expected = [...text.matchAll(/['’]\p{L}+|[\p{L}\p{M}\p{N}]+/gu)].map((match) => [match[0], match.index]);
      const words = wordsOf(text);
      expect(words.map((word) => [word.text, word.from])).toEqual(expected);
      for (const word of words) {
        expect(text.slice(word.from, word.to)).toBe(word.text);
        expect(word.key).toBe(hashOf(word.folded));
      }
    }),
    { numRuns: 2000 },
  );
});

test("more spellings than are remembered stay apart", () => {
  const many = Array.from({ length: 60_000 }, (_, k) => `Ship${k}`);
  expect(wordsOf(many.join(" ")).map((word) => word.text)).toEqual(many);
  expect(wordsOf(many.join(" ")).map((word) => word.folded)).toEqual(many.map((text) => text.toLowerCase()));
});
