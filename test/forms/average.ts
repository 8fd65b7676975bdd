import type { SpecRow } from "./spec.ts";

export const average: readonly SpecRow[] = [
  ["The average population of the Baltic states was 2 million in 2020.", "2 million", "supported"],
  ["The average population of the Baltic states was 5 million in 2020.", "5 million", "refuted"],
  ["The EU's average GDP per capita was about $34,000 in 2020.", "$34,000", "supported"],
  ["The EU's average GDP per capita was $94,000 in 2020.", "$94,000", "refuted"],
  ["The average GDP per capita of the EU was $14,000 in 2020.", "$14,000", "refuted"],
  ["The average inflation of the Baltic states was 2.5 percent in 2019.", "2.5 percent", "supported"],
  ["The average inflation of the Baltic states was 7.5 percent in 2019.", "7.5 percent", "refuted"],
  ["In 2020 Estonia, Latvia and Lithuania had an average population of 2 million.", "2 million", "supported"],
  ["In 2020 Estonia, Latvia and Lithuania had an average population of 4 million.", "4 million", "refuted"],
  ["Estonia, Latvia and Lithuania averaged a population of 4 million in 2020.", "4 million", "refuted"],
  ["The average age of the EU's population was 44 in 2020.", "44", "none"],
  ["The average population of the CIS countries was 40 million in 2020.", "40 million", "none"],
  ["The average Estonian earned $94,000 in 2020.", "$94,000", "none"],
  ["The average of all votes was 2 million in the EU.", "2 million", "none"],
];
