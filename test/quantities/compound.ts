import type { QuantitySpec } from "./spec.ts";

export const compound: QuantitySpec = {
  reads: [
    ["It cost three pounds ten pence.", "three pounds ten pence → currency 3.1 GBP"],
    ["It cost 3 dollars 50 cents.", "3 dollars 50 cents → currency 3.5 USD"],
    ["It cost 3 dollars and 50 cents.", "3 dollars and 50 cents → currency 3.5 USD"],
    ["It cost thirteen dollars forty five.", "thirteen dollars forty five → currency 13.45 USD"],
    ["He is 6 ft 2 in tall.", "6 ft 2 in → measure 6.16666666666666666666 ft"],
    ["She is five feet six inches tall.", "five feet six inches → measure 5.5 ft"],
    ["It weighed 7 pounds 8 ounces.", "7 pounds 8 ounces → measure 7.5 lb"],
    ["It weighed 9 stone 3 lb.", "9 stone 3 lb → measure 9.21428571428571428571 st"],
    ["It cost five dollars and ten cents.", "five dollars and ten cents → currency 5.1 USD"],
  ],
  not: [
    ["It took 2 hours 30 minutes."],
    ["It took 2 hours, 30 people helped.", "2 hours → measure 2 hour", "30 → cardinal 30"],
    ["It is 5 metres and 3 tonnes.", "5 metres → measure 5 m", "3 tonnes → measure 3 t"],
    ["It cost 5 dollars and 3 men paid.", "5 dollars → currency 5 USD", "3 → cardinal 3"],
  ],
};
