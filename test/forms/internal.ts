import type { SpecRow } from "./spec.ts";

export const internal: readonly SpecRow[] = [
  ["Exports doubled from 3 to 6 tonnes.", "doubled", "supported"],
  ["Exports doubled from 3 to 5 tonnes.", "doubled", "refuted"],
  ["Exports doubled from 3 to 5 million tonnes.", "doubled", "supported"],
  ["Output rose by 50 percent from 10 to 15 tonnes.", "50 percent", "supported"],
  ["Output rose by 70 percent from 10 to 15 tonnes.", "70 percent", "refuted"],
  ["Output rose 12.5 percent from 2.84 million to 3.2 million tonnes.", "12.5 percent", "supported"],
  ["Output rose 22.5 percent from 2.84 million to 3.2 million tonnes.", "22.5 percent", "refuted"],
  ["The rate fell from 3 to 5 percent.", "5 percent", "refuted"],
  ["The rate fell from 5 to 3 percent.", "3 percent", "supported"],
  ["In all 141 of 120 delegates voted for it.", "141 of 120", "refuted"],
  ["Output fell by 5 tonnes from 20 to 15 tonnes.", "5 tonnes", "supported"],
  ["Output fell by 7 tonnes from 20 to 15 tonnes.", "7 tonnes", "refuted"],
  ["Sales tripled from $2 billion to $6 billion.", "tripled", "supported"],
  ["Sales tripled from $2 billion to $9 billion.", "tripled", "refuted"],
  ["In all 120 of 141 delegates voted for it.", "120 of 141", "none"],
  ["Output doubled to 5 tonnes.", "doubled", "none"],
  ["The train from 3 to 5 was late.", "3 to 5", "none"],
  ["Output rose by 50 percent to 15 tonnes.", "50 percent", "none"],
  ["Did exports double from 3 to 5 tonnes?", "double", "none"],
  ["The rate rose from 5 percent to 30 dollars.", "30 dollars", "none"],
  [
    "Between 2000 and 2020 Ethiopia's population fell from 67 million to 119 million.",
    "67 million to 119 million",
    "refuted",
  ],
];
