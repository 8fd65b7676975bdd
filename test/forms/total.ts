import type { SpecRow } from "./spec.ts";

export const total: readonly SpecRow[] = [
  ["The population of the EU was 447 million in 2020.", "447 million", "supported"],
  ["In 2020 the EU had 547 million inhabitants.", "547 million", "refuted"],
  ["Africa's population was 1.4 billion in 2020.", "1.4 billion", "supported"],
  ["Africa's population was 2.4 billion in 2020.", "2.4 billion", "refuted"],
  ["In 2020 Estonia, Latvia and Lithuania together had 6 million inhabitants.", "6 million", "supported"],
  ["In 2020 Estonia, Latvia and Lithuania together had 9 million inhabitants.", "9 million", "refuted"],
  ["The combined population of Estonia, Latvia and Lithuania was 6 million in 2020.", "6 million", "supported"],
  ["The EU covers 4.1 million square kilometres.", "4.1 million", "supported"],
  ["The EU covers 7.2 million square kilometres.", "7.2 million", "refuted"],
  ["The EAEU's five members together had 184 million inhabitants in 2020.", "184 million", "supported"],
  ["The EAEU's five members together had 284 million inhabitants in 2020.", "284 million", "refuted"],
  ["The GDP of the EU was $15.4 trillion in 2020.", "$15.4 trillion", "supported"],
  ["In Africa 500 million people lack electricity.", "500 million", "none"],
  ["In 2020 Estonia, Latvia and Lithuania had 9 million inhabitants.", "9 million", "none"],
  ["The EU has 547 million phones.", "547 million", "none"],
  ["The CIS had 547 million inhabitants in 2020.", "547 million", "none"],
  ["The inflation of the EU was 12 percent in 2020.", "12 percent", "none"],
  ["The three states of the South Caucasus cover a combined 186,000 square kilometres.", "186,000", "supported"],
  ["The three states of the South Caucasus cover a combined 286,000 square kilometres.", "286,000", "refuted"],
];
