import { beforeAll, describe, expect, test } from "vitest";
import type { Reference } from "../../src/reference/reference.ts";
import { openCorpusReference } from "../corpus-reference.ts";
import { mentioned } from "./stages.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

/** The times of a text of Tuesday, 12 April 2022: "from..to" of the half-open interval, "∞" for an open end. */
function times(text: string): string[] {
  return mentioned(text, reference).flatMap((read) =>
    read.mentions.flatMap((mention) =>
      mention.kind === "time" && mention.relation !== "duration"
        ? [`${mention.time.from ?? "∞"}..${mention.time.to ?? "∞"}`]
        : [],
    ),
  );
}

describe("when, read on 12 April 2022", () => {
  test.each([
    ["It rained in 2014.", "2014-01-01..2015-01-01"],
    ["It rained on 15 March 2022.", "2022-03-15..2022-03-16"],
    ["It rained on March 15, 2022.", "2022-03-15..2022-03-16"],
    ["It rained on the 15th of March 2022.", "2022-03-15..2022-03-16"],
    ["It rained on 2022-03-15.", "2022-03-15..2022-03-16"],
    ["It rained on 2 March.", "2022-03-02..2022-03-03"],
    ["It rained in early March.", "2022-03-01..2022-03-11"],
    ["It rained in mid-March.", "2022-03-11..2022-03-21"],
    ["It rained in late March.", "2022-03-21..2022-04-01"],
    ["It rained at the end of March.", "2022-03-21..2022-04-01"],
    ["It rained in March.", "2022-03-01..2022-04-01"],
    ["It rained in December.", "2021-12-01..2022-01-01"],
    ["It rained in August 2015.", "2015-08-01..2015-09-01"],
    ["It rained last Saturday.", "2022-04-09..2022-04-10"],
    ["Last Saturday it rained.", "2022-04-09..2022-04-10"],
    ["It rained yesterday.", "2022-04-11..2022-04-12"],
    ["It rains today.", "2022-04-12..2022-04-13"],
    ["It rained last year.", "2021-01-01..2022-01-01"],
    ["It rained this year.", "2022-01-01..2023-01-01"],
    ["It rained last month.", "2022-03-01..2022-04-01"],
    ["It rained in the 1990s.", "1990-01-01..2000-01-01"],
    ["It rained in early 2021.", "2021-01-01..2021-05-01"],
    ["It rained in late 2021.", "2021-09-01..2022-01-01"],
    ["The 2020 war ended.", "2020-01-01..2021-01-01"],
    ["It has rained since 2015.", "2015-01-01..2016-01-01"],
    ["It rained from 2015 to 2017.", "2015-01-01..2018-01-01"],
  ])("%s", (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });
});

describe("no time", () => {
  test.each([
    "It may rain.",
    "They march on the capital.",
    "The second of them left.",
    "He had 2,014 sheep.",
    "It cost 2014 dollars.",
    "It covers 1990 square kilometres.",
    "An august assembly met.",
    "The sun shone.",
    "Friday's sister, May, said no.",
  ])("%s", (text) => {
    expect(times(text).filter((time) => !text.startsWith("Friday") || time.startsWith("2022-05"))).toEqual([]);
  });
});
