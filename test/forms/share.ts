import type { SpecRow } from "./spec.ts";

export const share: readonly SpecRow[] = [
  ["In 2020 Nigeria accounted for 2.7 percent of the world's population.", "2.7 percent", "supported"],
  ["In 2020 Nigeria accounted for 7 percent of the world's population.", "7 percent", "refuted"],
  ["China is home to 18 percent of the world's people.", "18 percent", "supported"],
  ["China is home to 38 percent of the world's people.", "38 percent", "refuted"],
  ["Germany produces a quarter of the EU's GDP.", "a quarter", "supported"],
  ["Germany produces half of the EU's GDP.", "half", "refuted"],
  [
    "Uzbekistan is the most populous country in Central Asia, accounting for 44% of the region's total population.",
    "44%",
    "supported",
  ],
  ["In 2020 Germany made up almost a fifth of the population of the EU.", "a fifth", "supported"],
  ["In 2020 Germany made up two thirds of the population of the EU.", "two thirds", "refuted"],
  ["Kazakhstan makes up two thirds of the area of Central Asia.", "two thirds", "supported"],
  ["Nigeria represents 15 percent of Africa's population.", "15 percent", "supported"],
  ["Nigeria represents 45 percent of Africa's population.", "45 percent", "refuted"],
  ["Nigeria has a third of Africa's population living in poverty.", "a third", "none"],
  ["Germany vaccinated half of the EU's population.", "half", "none"],
  ["Germany accounts for half of the EU's exports.", "half", "none"],
  ["Half of the EU's population lives in cities.", "Half", "none"],
  ["China accounts for 38 percent of the world's urban population.", "38 percent", "none"],
];
