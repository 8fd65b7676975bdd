import type { QuantitySpec } from "./spec.ts";

export const range: QuantitySpec = {
  reads: [
    ["Between 5 and 7 ships sank.", "Between 5 and 7 → range [5, 7]"],
    ["From 10 to 12 ships sank.", "From 10 to 12 → range [10, 12]"],
    ["10–12 ships sank.", "10–12 → range [10, 12]"],
    ["10-12 ships sank.", "10-12 → range [10, 12]"],
    ["10 to 12 ships sank.", "10 to 12 → range [10, 12]"],
    ["Ten to fifteen percent left.", "Ten to fifteen percent → percent [10, 15] %"],
    ["Between 5 and 7 per cent left.", "Between 5 and 7 per cent → percent [5, 7] %"],
    ["12–15 % left.", "12–15 % → percent [12, 15] %"],
    ["5%-6% left.", "5%-6% → percent [5, 6] %"],
    ["It cost $5-7 million.", "$5-7 million → currency [5000000, 7000000] USD"],
    ["It cost between $5 and $7 million.", "between $5 and $7 million → currency [5000000, 7000000] USD"],
    ["It cost $100-$200 then.", "$100-$200 → currency [100, 200] USD"],
    ["It cost $3.5-4bn.", "$3.5-4bn → currency [3500000000, 4000000000] USD"],
    ["It is 20-30 km long.", "20-30 km → measure [20, 30] km"],
    ["It was 10-12 °C warm.", "10-12 °C → temperature [10, 12] °C"],
    ["Five or six people came.", "Five or six → range [5, 6]"],
    ["5 or 6 million people came.", "5 or 6 million → range [5000000, 6000000]"],
  ],
  not: [
    [
      "It grew by 3 million to 5 million.",
      "3 million → cardinal [2500000, 3500000)",
      "5 million → cardinal [4500000, 5500000)",
    ],
    ["12-10 was the score.", "12-10 → score 12 of 10"],
    ["One or a hundred came.", "One → cardinal 1", "a hundred → cardinal 100"],
    ["Two, or three of us, came.", "Two → cardinal 2", "three → cardinal 3"],
    ["5 km to 6 tonnes came.", "5 km → measure 5 km", "6 tonnes → measure 6 t"],
    ["7-Eleven opened.", "7 → cardinal 7", "Eleven → cardinal 11"],
  ],
};
