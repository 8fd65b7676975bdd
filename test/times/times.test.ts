import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { TimeMention } from "../../src/model/mention.ts";
import type { Reference } from "../../src/reference/reference.ts";
import { openCorpusReference } from "../corpus-reference.ts";
import { mentioned } from "../stages/stages.ts";
import { ago } from "./ago.ts";
import { beyond } from "./beyond.ts";
import { bound } from "./bound.ts";
import { clock } from "./clock.ts";
import { counted } from "./counted.ts";
import { date } from "./date.ts";
import { dayPart } from "./day-part.ts";
import { holiday } from "./holiday.ts";
import { length } from "./length.ts";
import { numeric } from "./numeric.ts";
import { part } from "./part.ts";
import { quarter } from "./quarter.ts";
import { range } from "./range.ts";
import { recurrence } from "./recurrence.ts";
import { relative } from "./relative.ts";
import { rest } from "./rest.ts";
import { season } from "./season.ts";
import { week } from "./week.ts";
import { weekday } from "./weekday.ts";
import { year } from "./year.ts";
import type { TimeSpec } from "./spec.ts";

const SPECS: Readonly<Record<string, TimeSpec>> = {
  ago,
  beyond,
  bound,
  clock,
  counted,
  date,
  "day-part": dayPart,
  holiday,
  length,
  numeric,
  part,
  quarter,
  range,
  recurrence,
  relative,
  rest,
  season,
  week,
  weekday,
  year,
};

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

function times(text: string): string[] {
  return mentioned(text, reference).flatMap((read) =>
    read.mentions.flatMap((mention) => (mention.kind === "time" ? [shown(mention)] : [])),
  );
}

/** "last Saturday → 2022-04-09..2022-04-10", "5 pm → 17:00:00-17:01:00", "every day → P1D". */
function shown({ quote, time, clock, length, recurrence, relation }: TimeMention): string {
  const open = (end: string | null): string => end ?? "∞";
  const said = [
    ...(time.from === null && time.to === null ? [] : [`${open(time.from)}..${open(time.to)}`]),
    ...(clock === undefined ? [] : [`${open(clock.from)}-${open(clock.to)}`]),
    ...(length === undefined ? [] : [`${length} s`]),
    ...(recurrence === undefined ? [] : [recurrence]),
    ...(relation === "at" ? [] : [relation]),
  ];
  return [quote, "→", ...said].join(" ");
}

describe.each(Object.entries(SPECS))("%s", (_, { reads, not }) => {
  test.each(reads.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) => {
    expect(times(text)).toEqual(expected);
  });
  test.each(not.map(([text, ...expected]) => ({ text, expected })))("not so: $text", ({ text, expected }) => {
    expect(times(text)).toEqual(expected);
  });
});

/** Files of the folder that hold no phrase shape of their own. */
const SHARED = ["index", "shape"];

test("every phrase shape has a spec table of a dozen rows, three of them of what it is not", () => {
  const shapes = readdirSync("src/pipeline/3-mentions/times/shapes").map((file) => basename(file, ".ts"));
  expect(shapes.filter((name) => !SHARED.includes(name) && SPECS[name] === undefined)).toEqual([]);
  for (const [name, { reads, not }] of Object.entries(SPECS)) {
    expect(reads.length + not.length, name).toBeGreaterThanOrEqual(12);
    expect(not.length, name).toBeGreaterThanOrEqual(3);
  }
});
