import type { QuantitySpec } from "./spec.ts";

export const age: QuantitySpec = {
  reads: [
    ["She is 29 years old.", "29 years old → age 29 year"],
    ["He died aged 87.", "aged 87 → age 87 year"],
    ["A 90-day-old baby came.", "90-day-old → age 90 day"],
    ["The 14-year-old won.", "14-year-old → age 14 year"],
    ["Ten months of age is young.", "Ten months of age → age 10 month"],
    ["He is 87 yo and well.", "87 yo → age 87 year"],
    ["It asked those aged 18 to 24.", "aged 18 to 24 → age [18, 24] year"],
    ["It asked those between 18 and 24 years old.", "between 18 and 24 years old → age [18, 24] year"],
    ["The over-65s voted.", "over-65s → age (65, ∞) year"],
    ["He died at the age of 87.", "the age of 87 → age 87 year"],
    ["A three-and-a-half-year-old boy came.", "three-and-a-half-year-old → age [3.49, 3.51] year"],
    ["The dog is 10 and a half years old.", "10 and a half years old → age [10.49, 10.51] year"],
    ["She is in her 40s.", "40s → age [40, 50) year"],
    ["She is in her early 40s.", "40s → age [40, 50) year"],
    ["Most are at least 60 years old.", "at least 60 years old → age [60, ∞) year"],
  ],
  not: [
    ["The war took 29 years.", "29 years → measure 29 year"],
    ["The 5 old ships sank.", "5 → cardinal 5"],
    ["It took 40s.", "40s → measure 40 second"],
    ["It managed 12 ships.", "12 → cardinal 12"],
  ],
};
