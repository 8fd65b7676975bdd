import type { QuantitySpec } from "./spec.ts";

export const spoken: QuantitySpec = {
  reads: [
    ["Three soldiers died.", "Three → cardinal 3"],
    ["Twenty-one ships came.", "Twenty-one → cardinal 21"],
    ["Two hundred and five ships came.", "Two hundred and five → cardinal 205"],
    ["A hundred ships came.", "A hundred → cardinal 100"],
    ["A hundred and forty-one states agreed.", "A hundred and forty-one → cardinal 141"],
    ["Ninety-five hundred came.", "Ninety-five hundred → cardinal 9500"],
    ["A hundred thousand came.", "A hundred thousand → cardinal [50000, 150000)"],
    ["Two million three hundred thousand came.", "Two million three hundred thousand → cardinal [2299500, 2300500)"],
    ["Nine point five metres fell.", "Nine point five metres → measure [9.45, 9.55) m"],
    ["It is zero today.", "zero → cardinal 0"],
    ["2 million came.", "2 million → cardinal [1500000, 2500000)"],
    ["35 abstained and twelve stayed away.", "35 → cardinal 35", "twelve → cardinal 12"],
  ],
  not: [
    ["No one came.", "one → not: pronoun"],
    ["A man came."],
    ["Someone weighed a ton of it."],
    ["One, two, three came.", "One → not: pronoun", "two → cardinal 2", "three → cardinal 3"],
  ],
};
