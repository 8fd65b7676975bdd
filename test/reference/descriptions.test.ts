import { expect, test } from "vitest";
import { indexDescriptions } from "../../src/reference/descriptions.ts";

const DESCRIPTIONS = indexDescriptions(
  new Map([
    ["a", new Set(["harbour", "toll", "ship"])],
    ["b", new Set(["harbour", "light"])],
    ["c", new Set(["harbour", "toll"])],
  ]),
);

test("a word that one description alone has tells most, one that all have least, one that none has nothing", () => {
  expect(DESCRIPTIONS.weightOf("light")).toBe(1);
  expect(DESCRIPTIONS.weightOf("toll")).toBeLessThan(1);
  expect(DESCRIPTIONS.weightOf("harbour")).toBeLessThan(DESCRIPTIONS.weightOf("toll"));
  expect(DESCRIPTIONS.weightOf("harbour")).toBeGreaterThan(0);
  expect(DESCRIPTIONS.weightOf("quay")).toBe(0);
});

test("words lead to the places of the entities that have them, and entities to theirs", () => {
  expect(DESCRIPTIONS.placesOf("toll").map((place) => DESCRIPTIONS.ids[place])).toEqual(["a", "c"]);
  expect(DESCRIPTIONS.placesOf("quay")).toEqual([]);
  expect(DESCRIPTIONS.placeOf("b")).toBe(1);
  expect(DESCRIPTIONS.placeOf("d")).toBeUndefined();
});
