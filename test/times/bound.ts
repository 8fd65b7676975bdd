import type { TimeSpec } from "./spec.ts";

export const bound: TimeSpec = {
  reads: [
    ["It has rained since 2015.", "2015 → 2015-01-01..2016-01-01 since"],
    ["It has rained since March.", "March → 2022-03-01..2022-04-01 since"],
    ["It has rained since last Saturday.", "last Saturday → 2022-04-09..2022-04-10 since"],
    ["It rained until 2019.", "2019 → 2019-01-01..2020-01-01 until"],
    ["It rained until March 2020.", "March 2020 → 2020-03-01..2020-04-01 until"],
    ["It rained before 2010.", "2010 → ∞..2010-01-01"],
    ["It rained after February 2018.", "February 2018 → 2018-03-01..∞"],
    ["It rained by the end of 2020.", "the end of 2020 → 2020-09-01..2021-01-01"],
    ["It rained before 4 pm.", "4 pm → ∞-16:00:00"],
    ["It rained from 2011 onwards.", "2011 → 2011-01-01..2012-01-01 since"],
    ["From 1990 on, it rained.", "1990 → 1990-01-01..1991-01-01 since"],
    ["It rained until last year.", "last year → 2021-01-01..2022-01-01 until"],
  ],
  not: [
    ["Since it rained, he left."],
    ["Until then it rained."],
    ["Before them it rained."],
    ["After all it rained."],
    ["It rained from May on Mars on.", "May → 2021-05-01..2021-06-01"],
  ],
};
