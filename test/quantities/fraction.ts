import type { QuantitySpec } from "./spec.ts";

export const fraction: QuantitySpec = {
  reads: [
    ["Two-thirds abstained.", "Two-thirds → fraction [0.656666666666667, 0.676666666666667]"],
    ["Two thirds abstained.", "Two thirds → fraction [0.656666666666667, 0.676666666666667]"],
    ["A quarter of the budget went.", "A quarter → fraction [0.24, 0.26]"],
    ["A fifth of all came.", "A fifth → fraction [0.19, 0.21]"],
    ["Half the country voted.", "Half → fraction [0.49, 0.51]"],
    ["Nearly half of the members voted.", "Nearly half → fraction [0.45, 0.5)"],
    ["More than two thirds voted.", "More than two thirds → fraction (0.666666666666667, ∞)"],
    ["Three-quarters of all came.", "Three-quarters → fraction [0.74, 0.76]"],
    ["Half a million people came.", "Half a million → cardinal [450000, 550000)"],
    ["Three quarters of a million people came.", "Three quarters of a million → cardinal [745000, 755000)"],
    ["Two and a half million people came.", "Two and a half million → cardinal [2450000, 2550000)"],
    ["A million and a half people came.", "A million and a half → cardinal [1450000, 1550000)"],
    ["It fell by nine and three quarters.", "nine and three quarters → fraction [9.74, 9.76]"],
    ["He ran half a mile.", "half a mile → measure [0.49, 0.51] mi"],
    ["It lost a third of a tonne.", "a third of a tonne → measure [0.323333333333333, 0.343333333333333] t"],
    ["It took four-and-a-half years.", "four-and-a-half years → measure [4.49, 4.51] year"],
    ["It rose by half of one percent.", "half of one percent → percent [0.49, 0.51] %"],
    ["It rose by a tenth of a percent.", "a tenth of a percent → percent [0.09, 0.11] %"],
    ["It rose by half a percentage point.", "half a percentage point → percentage-points [0.49, 0.51] pp"],
  ],
  not: [
    ["Half a man is none.", "Half → fraction [0.49, 0.51]"],
    ["The third of them left.", "third → ordinal 3"],
    ["In the second half it rained.", "second → ordinal 2", "half → fraction [0.49, 0.51]"],
    ["He came in fifth.", "fifth → ordinal 5"],
    ["Profits of the quarter rose."],
  ],
};
