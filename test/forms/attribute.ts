import type { SpecRow } from "./spec.ts";

export const attribute: readonly SpecRow[] = [
  ["Kyiv is the capital of Ukraine.", "Kyiv", "supported"],
  ["The capital of Ukraine is Kyiv.", "Kyiv", "supported"],
  ["Baku is the capital of Armenia.", "Baku", "refuted"],
  ["The capital of Armenia is Baku.", "Baku", "refuted"],
  ["They met in Nur-Sultan, the capital of Kazakhstan.", "Nur-Sultan", "supported"],
  ["They met in the Armenian capital Yerevan.", "Yerevan", "supported"],
  ["They met in the Armenian capital, Baku.", "Baku", "refuted"],
  ["They met in the Kazakh capital of Nur-Sultan.", "Nur-Sultan", "supported"],
  ["Baku is not the capital of Armenia.", "Baku", "supported"],
  ["The unrest in Kazakhstan in January was triggered by the price of LPG.", "LPG", "supported"],
  ["The unrest in Kazakhstan in January was triggered by the price of LNG.", "LNG", "refuted"],
  ["Baku is the capital of Azerbaijan.", "Baku", "supported"],
  ["They travelled from the Armenian capital to Baku.", "Baku", "none"],
  ["Baku is the cultural heart of Armenia's neighbour.", "Baku", "none"],
  ["Is Baku the capital of Armenia?", "Baku", "none"],
  ["Baku lent capital to Armenia.", "Baku", "none"],
  ["Unrest in a factory was triggered by the price of LNG.", "LNG", "none"],
];
