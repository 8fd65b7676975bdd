import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../src/model/word.ts";
import type { Alias } from "../../src/reference/alias.ts";
import { packAliases } from "../../src/reference/alias-tables.ts";
import { openAliases } from "../../src/reference/aliases.ts";
import { pack, unpack } from "../../src/reference/packed.ts";
import { isOneLetterOff, soundOf } from "../../src/reference/sound.ts";

function alias(text: string, entity = text): Alias {
  return { entity, text, lang: "en", kind: "name", strong: true, from: null, to: null };
}

/** Texts of the names that start at a text's beginning, longest first. */
function namesAtStart(text: string, names: readonly string[]): string[][] {
  const index = openAliases(packAliases(names.map((name) => alias(name))));
  return index.at(wordsOf(text), 0).map((hit) => hit.aliases.map((one) => one.text));
}

describe("names at the start of a text", () => {
  test.each([
    [
      "Port Alder North sank",
      ["Port", "Port Alder", "Port Alder North"],
      [["Port Alder North"], ["Port Alder"], ["Port"]],
    ],
    ["PORT-ALDER sank", ["Port Alder"], [["Port Alder"]]],
    ["Ærø ferry", ["Aero", "ÆRØ", "aero"], [["Aero", "ÆRØ", "aero"]]],
    ["UN ship", ["U.N."], [["U.N."]]],
    ["Порт Ольха", ["Порт Ольха"], [["Порт Ольха"]]],
    ["Alder Port sank", ["Port Alder"], []],
    ["Portalder sank", ["Port Alder", "Port"], []],
    ["Port", ["Port Alder"], []],
    ["", ["Port"], []],
    ["Port", [], []],
    ["Port", ["—", ""], []],
  ])("%s among %j", (text, names, expected) => {
    expect(namesAtStart(text, names)).toEqual(expected);
  });
});

const name = fc
  .array(fc.constantFrom("Port", "port", "Alder", "Ålder", "Bay", "bay", "of", "U.N.", "Ольха", "7"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(" "));

test("any names are found where a search word by word finds them, with all that they were given", () => {
  const fold = (text: string): string[] => wordsOf(text).map((word) => word.folded);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), name, (names, text) => {
      const given = names.map((one, k) => ({
        ...alias(one, `e${k % 5}`),
        strong: k % 2 === 0,
        to: k % 3 === 0 ? "2019-03-23" : null,
      }));
      const hits = openAliases(packAliases(given)).at(wordsOf(text), 0);
      const found = hits.flatMap((hit) => hit.aliases.filter((one) => fold(one.text).length === hit.length));
      const expected = given.filter((one) => fold(one.text).every((word, k) => fold(text)[k] === word));
      const byLength = [...expected].sort((a, b) => fold(b.text).length - fold(a.text).length);
      expect(found).toEqual(byLength);
    }),
  );
});

test("the same names give the same bytes, and are read back as they were", () => {
  const names = ["Port Alder", "Порт Ольха", "U.N.", "Alder", "Port"].map((one) => alias(one));
  const tables = packAliases(names);
  const { json, arrays } = pack(tables);
  expect(pack(packAliases(names))).toEqual({ json, arrays });
  const buffer = new Uint8Array(Buffer.concat(arrays)).buffer;
  expect(unpack(json, buffer)).toEqual(tables);
});

describe("names that sound the same", () => {
  test.each([
    ["mukhtar", "muchtar"],
    ["mukhtar", "muhtar"],
    ["jelzin", "yeltsin"],
    ["zhomart", "jomart"],
    ["tokayev", "tokaev"],
    ["usbekistan", "uzbekistan"],
    ["mohammed", "mohamed"],
  ])("%s and %s", (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  test.each([
    ["gambia", "zambia"],
    ["slovakia", "slovenia"],
    ["boston", "bolton"],
    ["austria", "australia"],
    ["niger", "nigeria"],
  ])("not %s and %s", (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});

test("one letter off is one letter off", () => {
  const off = [
    "alder-elder",
    "alder-aldr",
    "alder-alders",
    "alder-ladre",
    "alder-aldre",
    "alder-alder",
    "alder-aldinr",
  ];
  expect(off.filter((pair) => isOneLetterOff(...(pair.split("-") as [string, string])))).toEqual([
    "alder-elder",
    "alder-aldr",
    "alder-alders",
    "alder-aldre",
  ]);
});
