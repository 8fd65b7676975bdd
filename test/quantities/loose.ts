import type { QuantitySpec } from "./spec.ts";

/** Numbers that leave themselves open. */
export const loose: QuantitySpec = {
  reads: [
    ["Thousands fled.", "Thousands → cardinal [2000, 100000)"],
    ["Dozens of planes came.", "Dozens → cardinal [24, 1200)"],
    ["Tens of thousands fled.", "Tens of thousands → cardinal [20000, 1000000)"],
    ["Hundreds of thousands fled.", "Hundreds of thousands → cardinal [200000, 10000000)"],
    ["Several hundred came.", "Several hundred → cardinal [200, 1000)"],
    ["A few thousand came.", "A few thousand → cardinal [2000, 10000)"],
    ["A few dozen came.", "A few dozen → cardinal [24, 120)"],
    ["A couple of hundred came.", "A couple of hundred → cardinal [150, 300)"],
    ["A dozen ships came.", "A dozen → cardinal [10.8, 13.2)"],
    ["Two dozen ships came.", "Two dozen → cardinal [21.6, 26.4)"],
    ["Half a dozen ships came.", "Half a dozen → cardinal [5.4, 6.6)"],
    ["More than a dozen ships came.", "More than a dozen → cardinal (12, ∞)"],
    ["It cost billions of dollars.", "billions → cardinal [2000000000, 100000000000)", "dollars → not: unit"],
  ],
  not: [
    ["Several people came."],
    ["A few came and a couple left."],
    ["Tens came."],
    ["A hundred ships came.", "A hundred → cardinal 100"],
  ],
};
