import { expect, test } from "vitest";
import { fact } from "../../src/model/fact.ts";
import { nthWord, wordsOf } from "../../src/model/word.ts";

test("a question is asked once a spelling, and answered for each of its words", () => {
  let asked = 0;
  const isLong = fact(({ folded }) => {
    asked += 1;
    return folded.length > 4;
  }, false);
  const words = wordsOf("harbour pier harbour Harbour pier");
  expect(words.map(isLong)).toEqual([true, false, true, true, false]);
  expect(asked).toBe(3);
});

test("questions don't mix, whatever the order in which they are asked", () => {
  const length = fact(({ text }) => text.length, 0);
  const first = fact(({ text }) => text.charAt(0), "");
  const last = fact(({ text }): string | null => (text.length > 4 ? text.charAt(text.length - 1) : null), null);
  const [quay, lighthouse] = wordsOf("quay lighthouse");
  expect([last(quay), length(quay), first(quay), last(quay)]).toEqual([null, 4, "q", null]);
  expect([first(lighthouse), last(lighthouse), length(lighthouse)]).toEqual(["l", "e", 10]);
});

test("no word has the answer of none", () => {
  const isLong = fact(({ folded }) => folded.length > 4, false);
  const words = wordsOf("harbour");
  expect([isLong(undefined), isLong(nthWord(words, -1)), isLong(nthWord(words, 1)), isLong(nthWord(words, 0))]).toEqual(
    [false, false, false, true],
  );
});
