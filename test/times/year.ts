import type { TimeSpec } from "./spec.ts";

export const year: TimeSpec = {
  reads: [
    ["It rained in 2014.", "2014 → 2014-01-01..2015-01-01"],
    ["The 2020 war ended.", "2020 → 2020-01-01..2021-01-01"],
    ["It rained in nineteen ninety-six.", "nineteen ninety-six → 1996-01-01..1997-01-01"],
    ["It rained in twenty ten.", "twenty ten → 2010-01-01..2011-01-01"],
    ["It rained in the 1990s.", "1990s → 1990-01-01..2000-01-01"],
    ["It rained in the early 90s.", "early 90s → 1990-01-01..1993-05-02"],
    ["It rained in the nineties.", "nineties → 1990-01-01..2000-01-01"],
    ["It rained in the 21st century.", "21st century → 2000-01-01..2100-01-01"],
    ["It rained in the 19th century.", "19th century → 1800-01-01..1900-01-01"],
    ["It rained in the year 2004.", "year 2004 → 2004-01-01..2005-01-01"],
  ],
  not: [
    ["He had 2,014 sheep."],
    ["It cost 2014 dollars."],
    ["It covers 1990 square kilometres."],
    ["More than 2000 people came."],
    ["It had 1999 members."],
  ],
};
