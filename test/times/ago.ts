import type { TimeSpec } from "./spec.ts";

export const ago: TimeSpec = {
  reads: [
    ["It rained three days ago.", "three days ago → 2022-04-09..2022-04-10"],
    ["It rained two weeks ago.", "two weeks ago → 2022-03-28..2022-04-04"],
    ["It rained a month ago.", "a month ago → 2022-03-01..2022-04-01"],
    ["It rained six months ago.", "six months ago → 2021-10-01..2021-11-01"],
    ["It rained ten years ago.", "ten years ago → 2012-01-01..2013-01-01"],
    ["It rained an hour ago.", "an hour ago → 2022-04-12..2022-04-13"],
    ["It will rain in three days.", "in three days → 2022-04-15..2022-04-16"],
    ["It will rain in two weeks.", "in two weeks → 2022-04-25..2022-05-02"],
    ["It will rain three days from now.", "three days from now → 2022-04-15..2022-04-16"],
    ["It rained two days before Christmas 2021.", "two days before Christmas 2021 → 2021-12-23..2021-12-24"],
    ["It rained a day after Easter 2022.", "a day after Easter 2022 → 2022-04-18..2022-04-19"],
    ["It rained a week later.", "a week later →"],
  ],
  not: [["Ago is a word."], ["He scored three in days of old."], ["It rained in drops."], ["Three agents came."]],
};
