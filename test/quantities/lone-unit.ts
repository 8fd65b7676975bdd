import type { QuantitySpec } from "./spec.ts";

/** Units at which no number stands. */
export const loneUnit: QuantitySpec = {
  reads: [
    ["The percentage is unknown.", "percentage → not: unit"],
    ["The % of it is unknown.", "% → not: unit"],
    ["It is paid in dollars.", "dollars → not: unit"],
    ["The dollar fell.", "dollar → not: unit"],
    ["It is given in celsius.", "celsius → not: unit"],
    ["It is given in degrees fahrenheit.", "degrees fahrenheit → not: unit"],
    ["What percent is it?", "percent → not: unit"],
    ["How many percent is it?", "percent → not: unit"],
  ],
  not: [
    ["It is given in metres."],
    ["The years went by."],
    ["It was worth pounds and pounds."],
    ["It rose by 5 percent.", "5 percent → percent [4.5, 5.5) %"],
  ],
};
