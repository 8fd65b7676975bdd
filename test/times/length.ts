import type { TimeSpec } from "./spec.ts";

export const length: TimeSpec = {
  reads: [
    ["It rained for several weeks.", "several weeks → 1814400 s duration"],
    ["It rained for an hour and a half.", "an hour and a half → 5400 s duration"],
    ["It rained for two hours and 15 minutes.", "two hours and 15 minutes → 8100 s duration"],
    ["It rained for half an hour.", "half an hour → 1800 s duration"],
    ["It rained for a fortnight.", "a fortnight → 1209600 s duration"],
    ["It rained for three nights.", "three nights → 259200 s duration"],
    ["It rained for a couple of days.", "a couple of days → 172800 s duration"],
    ["It rained for over an hour.", "an hour → 3600 s duration"],
    ["It rained for a few months.", "a few months → 7776000 s duration"],
    ["It rained for 3 months and 2 days.", "3 months and 2 days → 7948800 s duration"],
    ["It rained for one year, two months and three days.", "one year, two months and three days → 36979200 s duration"],
    ["It rained all day.", "all day → 86400 s duration"],
    ["It rained the whole week.", "whole week → 604800 s duration"],
    ["It rained more than 1 hour and 30 minutes.", "more than 1 hour and 30 minutes → 5400 s duration"],
  ],
  not: [
    ["It rained for two and a half hours."],
    ["It rained for 12 days."],
    ["She is 29 years old."],
    ["40 miles an hour is fast."],
    ["It cost $5 a day."],
    ["A second man came."],
    ["The full-year result came."],
    ["All days are alike."],
    ["It fell by nine and three quarters."],
  ],
};
