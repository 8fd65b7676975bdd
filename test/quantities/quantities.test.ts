import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { QuantityMention } from "../../src/model/mention.ts";
import type { Reference } from "../../src/reference/reference.ts";
import { openCorpusReference } from "../corpus-reference.ts";
import { mentioned } from "../stages/stages.ts";
import { age } from "./age.ts";
import { bound } from "./bound.ts";
import { compound } from "./compound.ts";
import { currencies } from "./currencies.ts";
import { digits } from "./digits.ts";
import { fraction } from "./fraction.ts";
import { fromTo } from "./from-to.ts";
import { identifiers } from "./identifiers.ts";
import { loneUnit } from "./lone-unit.ts";
import { loose } from "./loose.ts";
import { multiple } from "./multiple.ts";
import { ordinal } from "./ordinal.ts";
import { partOf } from "./part-of.ts";
import { range } from "./range.ts";
import { relativeOrdinal } from "./relative-ordinal.ts";
import { score } from "./score.ts";
import { single } from "./single.ts";
import type { QuantitySpec } from "./spec.ts";
import { spoken } from "./spoken.ts";
import { units } from "./units.ts";

const SPECS: Readonly<Record<string, QuantitySpec>> = {
  age,
  bound,
  compound,
  currencies,
  digits,
  fraction,
  "from-to": fromTo,
  identifiers,
  "lone-unit": loneUnit,
  loose,
  multiple,
  ordinal,
  "part-of": partOf,
  range,
  "relative-ordinal": relativeOrdinal,
  score,
  single,
  spoken,
  units,
};

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

function quantities(text: string): string[] {
  return mentioned(text, reference).flatMap((read) =>
    read.mentions.flatMap((mention) => (mention.kind === "quantity" ? [shown(mention)] : [])),
  );
}

/** "141 of 193 → n-of-m 141 of 193", "12.5 percent → percent [12.45, 12.55) %", "COVID-19's 19 → not: identifier". */
function shown({ quote, notAClaim, quantity }: QuantityMention): string {
  if (notAClaim !== undefined) return `${quote} → not: ${notAClaim}`;
  const { kind, low, high, lowInclusive, highInclusive, of, unit } = quantity;
  const interval =
    low !== null && low === high
      ? low
      : `${lowInclusive ? "[" : "("}${low ?? "−∞"}, ${high ?? "∞"}${highInclusive ? "]" : ")"}`;
  return [quote, "→", kind, interval, ...(of === undefined ? [] : ["of", of]), ...(unit === null ? [] : [unit])].join(
    " ",
  );
}

describe.each(Object.entries(SPECS))("%s", (_, { reads, not }) => {
  test.each(reads.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) => {
    expect(quantities(text)).toEqual(expected);
  });
  test.each(not.map(([text, ...expected]) => ({ text, expected })))("not so: $text", ({ text, expected }) => {
    expect(quantities(text)).toEqual(expected);
  });
});

const FOLDER = "src/pipeline/3-mentions/quantities";
/** Files that hold no phrase shape of their own: types, and what the shapes share. */
const SHARED = ["line", "numeral", "numerals", "number-words", "pair", "part", "shaped", "small", "wordly"];

test("every phrase shape has a spec table of a dozen rows, three of them of what it is not", () => {
  const shapes = ["numerals", "shapes"]
    .flatMap((folder) => readdirSync(`${FOLDER}/${folder}`))
    .map((file) => basename(file, ".ts"))
    .filter((name) => !SHARED.includes(name));
  expect(shapes.filter((name) => SPECS[name] === undefined)).toEqual([]);
  for (const [name, { reads, not }] of Object.entries(SPECS)) {
    expect(reads.length + not.length, name).toBeGreaterThanOrEqual(12);
    expect(not.length, name).toBeGreaterThanOrEqual(3);
  }
});
