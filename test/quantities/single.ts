import type { QuantitySpec } from "./spec.ts";

/** A number with its unit. */
export const single: QuantitySpec = {
  reads: [
    ["Prices rose by 2.3 percent.", "2.3 percent → percent [2.25, 2.35) %"],
    ["Prices rose by 2.30%.", "2.30% → percent [2.295, 2.305) %"],
    ["Prices rose by 12.5pc.", "12.5pc → percent [12.45, 12.55) %"],
    ["Prices rose by forty percent.", "forty percent → percent 40 %"],
    ["A 40-percent rise came.", "40-percent → percent [39.5, 40.5) %"],
    ["It fell to -3.5 %.", "-3.5 % → percent [-3.55, -3.45) %"],
    ["It fell by 0.3 percentage points.", "0.3 percentage points → percentage-points [0.25, 0.35) pp"],
    ["A 25 basis point cut came.", "25 basis point → percentage-points [24.5, 25.5) bp"],
    ["It covers 45,000 square kilometres.", "45,000 square kilometres → measure 45000 km2"],
    ["It is 34 metres tall.", "34 metres → measure 34 m"],
    ["A 3-inch nail fell.", "3-inch → measure 3 in"],
    ["It was minus 12 degrees Celsius.", "minus 12 degrees Celsius → temperature -12 °C"],
  ],
  not: [
    ["He has 5 metrics.", "5 → cardinal 5"],
    ["He has 3 percentiles.", "3 → cardinal 3"],
    ["In 5 she trusts.", "5 → cardinal 5"],
    ["He ran 5, metres from it.", "5 → cardinal 5"],
  ],
};
