import type { QuantitySpec } from "./spec.ts";

export const ordinal: QuantitySpec = {
  reads: [
    ["The second attempt failed.", "second → ordinal 2"],
    ["It is the second-largest economy.", "second → ordinal 2"],
    ["It is the third most populous country.", "third → ordinal 3"],
    ["It ranked 12th.", "12th → ordinal 12"],
    ["The 1,000th day came.", "1,000th → ordinal 1000"],
    ["The 2nd Corps came.", "2nd → ordinal 2"],
    ["The twenty-fifth ship came.", "twenty-fifth → ordinal 25"],
    ["The hundredth ship came.", "hundredth → ordinal 100"],
    ["The two hundred and third ship came.", "two hundred and third → ordinal 203"],
    ["The one hundred and first ship came.", "one hundred and first → ordinal 101"],
    ["He came in eleventh.", "eleventh → ordinal 11"],
  ],
  not: [
    ["Two fifths left.", "Two fifths → fraction [0.39, 0.41]"],
    ["It took five seconds.", "five seconds → measure 5 second"],
    ["A third left.", "A third → fraction [0.323333333333333, 0.343333333333333]"],
    ["The best of them came."],
  ],
};
