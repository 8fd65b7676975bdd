import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { foldWord } from "../src/model/word.ts";
import type { Reference } from "../src/reference/reference.ts";
import { openCorpusReference } from "./corpus-reference.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));

/** Names of the reference that are English words too, and so may stand in code. */
const ENGLISH: ReadonlySet<string> = new Set([
  "aims",
  "group",
  "niger",
  "chad",
  "man",
  "president",
  "chancellor",
  "deputy",
  "premier",
  "head of state",
  "head of government",
  "secretary of state",
  "vice president",
  "sofia",
]);

const code = (path: string): string => readFileSync(join("src", path), "utf8");

test("src/ knows no name of the reference: no country, organisation, person, place or office", () => {
  const names = new Set<string>();
  for (const { name, type } of reference.entities.values()) {
    if (type !== "group" && name.length > 3) for (const word of [name]) names.add(foldWord(word));
  }
  const found = SOURCES.flatMap((path) => {
    const text = foldWord(code(path).replace(/[^\p{L}\s-]/gu, " "));
    return [...names]
      .filter(
        (name) =>
          !ENGLISH.has(name) &&
          new RegExp(`(?<![a-z-])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![a-z-])`).test(text),
      )
      .map((name) => `${path}: ${name}`);
  });
  expect(found).toEqual([]);
});

test("src/ knows no word of the seed article's matter, and no acronym of an organisation", () => {
  const words =
    /\b(?:odkb|csto|eaeu|nato|putin|tokayev|tleuberdi|crimea|donba\w+|karabakh|bucha|lpg|lng|kazakh\w*|kyrgyz\w*|armenia\w*|belarus\w*|russia\w*|ukrain\w*|moscow|rebound\w*|basketball|withdrawal|peacekeeper\w*|human rights)\b/i;
  expect(
    SOURCES.flatMap((path) => {
      const match = words.exec(code(path));
      return match === null ? [] : [`${path}: ${match[0]}`];
    }),
  ).toEqual([]);
});
