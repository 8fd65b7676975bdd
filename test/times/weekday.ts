import type { TimeSpec } from "./spec.ts";

export const weekday: TimeSpec = {
  reads: [
    ["It rained last Saturday.", "last Saturday → 2022-04-09..2022-04-10"],
    ["Last Saturday it rained.", "Last Saturday → 2022-04-09..2022-04-10"],
    ["It rained on Friday.", "Friday → 2022-04-08..2022-04-09"],
    ["It rained on Monday, 4 April.", "Monday, 4 April → 2022-04-04..2022-04-05"],
    ["It rained on Thursday last week.", "Thursday last week → 2022-04-07..2022-04-08"],
    ["It will rain next Monday.", "next Monday → 2022-04-18..2022-04-19"],
    ["It rained on Tuesday.", "Tuesday → 2022-04-12..2022-04-13"],
    ["It rained on Sunday.", "Sunday → 2022-04-10..2022-04-11"],
    [
      "He took office on Thursday, the sixth since 1991.",
      "Thursday → 2022-04-07..2022-04-08",
      "1991 → 1991-01-01..1992-01-01 since",
    ],
    ["It rained on the 4th.", "the 4th → 2022-04-04..2022-04-05"],
  ],
  not: [["The sun shone."], ["He sat down."], ["They wed in church."], ["A mon came."]],
};
