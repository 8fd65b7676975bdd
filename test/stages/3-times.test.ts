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

/** What a time says besides its days: hours, how long in seconds, how often. */
function beside(text: string): string[] {
  return mentioned(text, reference).flatMap((read) =>
    read.mentions.flatMap((mention) => {
      if (mention.kind !== "time") return [];
      const { clock, length, recurrence } = mention;
      return [
        recurrence ?? length?.toString() ?? (clock === undefined ? "days" : `${clock.from ?? "∞"}..${clock.to ?? "∞"}`),
      ];
    }),
  );
}

describe("when, by every shape, read on 12 April 2022", () => {
  test.each([
    ["It rained on the twenty-second of May.", "2021-05-22..2021-05-23"],
    ["It rained on 4/22/2016.", "2016-04-22..2016-04-23"],
    ["It rained on 23.04.2021.", "2021-04-23..2021-04-24"],
    ["It rained in the first quarter of 2013.", "2013-01-01..2013-04-01"],
    ["It rained in Q3 2019.", "2019-07-01..2019-10-01"],
    ["It rained in the second half of 2020.", "2020-07-01..2021-01-01"],
    ["It rained in the 21st century.", "2000-01-01..2100-01-01"],
    ["It rained in summer 2019.", "2019-06-01..2019-09-01"],
    ["It rained in nineteen ninety-six.", "1996-01-01..1997-01-01"],
    ["It rained three days ago.", "2022-04-09..2022-04-10"],
    ["It rained two years ago.", "2020-01-01..2021-01-01"],
    ["It rained before 2010.", "∞..2010-01-01"],
    ["It rained after February 2018.", "2018-03-01..∞"],
    ["It rained from March to May 2020.", "2020-03-01..2020-06-01"],
    ["It rained between 3 and 12 September.", "2021-09-03..2021-09-13"],
    ["It rained on Easter Monday 2019.", "2019-04-22..2019-04-23"],
    ["It rained on Thanksgiving 2019.", "2019-11-28..2019-11-29"],
    ["It rained in week 10 of 2019.", "2019-03-04..2019-03-11"],
    ["It rained in the last week of 2016.", "2016-12-26..2017-01-02"],
    ["It rained earlier this year.", "2022-01-01..2022-04-12"],
    ["It rained a week later.", "∞..∞"],
  ])("%s", (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });
});

describe("what is said beside the days", () => {
  test.each([
    ["It rained at 7:30 am.", "07:30:00..07:31:00"],
    ["It rained at half past seven.", "07:30:00..07:31:00"],
    ["It rained on Friday at 5 pm.", "17:00:00..17:01:00"],
    ["It rained from 3 pm to 5 pm.", "15:00:00..17:00:00"],
    ["It rained tonight.", "20:00:00..24:00:00"],
    ["It rained for several weeks.", "1814400"],
    ["It rains every day.", "P1D"],
    ["It rains every other Friday.", "P2W"],
  ])("%s", (text, expected) => {
    expect(beside(text)).toEqual([expected]);
  });

  test.each([
    "The ratio is 4:3.",
    "Call 000 111 82-2100.",
    "Prices rose by 2.3 percent.",
    "It fell from 5.1 to 4.8 points.",
    "There are two to four of them.",
  ])("%s", (text) => {
    expect(beside(text)).toEqual([]);
  });
});
