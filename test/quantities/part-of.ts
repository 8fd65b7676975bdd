import type { QuantitySpec } from "./spec.ts";

export const partOf: QuantitySpec = {
  reads: [
    ["141 of 193 states agreed.", "141 of 193 → n-of-m 141 of 193"],
    ["141 out of 193 states agreed.", "141 out of 193 → n-of-m 141 of 193"],
    ["141 of the 193 states agreed.", "141 of the 193 → n-of-m 141 of 193"],
    ["Over 140 of 193 states agreed.", "Over 140 of 193 → n-of-m (140, ∞) of 193"],
    ["Two of three came.", "Two of three → n-of-m 2 of 3"],
    ["One in five agreed.", "One in five → n-of-m 1 of 5"],
    ["Three out of four agreed.", "Three out of four → n-of-m 3 of 4"],
    ["One out of every three agreed.", "One out of every three → n-of-m 1 of 3"],
    ["9 in 10 adults agreed.", "9 in 10 → n-of-m 9 of 10"],
    ["1 in 1,000 fell ill.", "1 in 1,000 → n-of-m 1 of 1000"],
    ["He hit 7-of-13 shots.", "7-of-13 → n-of-m 7 of 13"],
    ["He hit 7 - of - 13 shots.", "7 - of - 13 → n-of-m 7 of 13"],
    ["Nearly 140 of 193 states agreed.", "Nearly 140 of 193 → n-of-m [126, 140) of 193"],
  ],
  not: [
    ["They won 5 in 12 days.", "5 → cardinal 5"],
    ["They won 15 in 12 games.", "15 → cardinal 15", "12 → cardinal 12"],
    ["One of them came.", "One → not: pronoun"],
    ["The first of 12 came.", "first → ordinal 1", "12 → cardinal 12"],
  ],
};
