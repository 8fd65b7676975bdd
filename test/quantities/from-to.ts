import type { QuantitySpec } from "./spec.ts";

export const fromTo: QuantitySpec = {
  reads: [
    ["It fell from 5.1 to 4.8 percent.", "5.1 → percent [5.05, 5.15) %", "4.8 percent → percent [4.75, 4.85) %"],
    [
      "It fell from 5.1 percent to 4.8 percent.",
      "5.1 percent → percent [5.05, 5.15) %",
      "4.8 percent → percent [4.75, 4.85) %",
    ],
    ["It rose from 4.8 to 5.1 percent.", "4.8 → percent [4.75, 4.85) %", "5.1 percent → percent [5.05, 5.15) %"],
    ["Exports grew from 3 to 5 million.", "3 → cardinal [2500000, 3500000)", "5 million → cardinal [4500000, 5500000)"],
    ["Exports increased from 300 to 500.", "300 → cardinal 300", "500 → cardinal 500"],
    ["It was up from 300 to 500.", "300 → cardinal 300", "500 → cardinal 500"],
    ["It went from 300 to 500 km.", "300 → measure 300 km", "500 km → measure 500 km"],
    ["Seats were cut from 450 to 300.", "450 → cardinal 450", "300 → cardinal 300"],
    ["It climbed from $30 to $40.", "$30 → currency 30 USD", "$40 → currency 40 USD"],
  ],
  not: [
    ["From 10 to 12 ships sank.", "From 10 to 12 → range [10, 12]"],
    ["It costs from 10 to 12 euros.", "from 10 to 12 euros → currency [10, 12] EUR"],
    ["From 10 ships to 12 ports it went.", "10 → cardinal 10", "12 → cardinal 12"],
  ],
};
