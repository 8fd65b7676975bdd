import type { QuantitySpec } from "./spec.ts";

/** Digits that name or mark something. */
export const identifiers: QuantitySpec = {
  reads: [
    ["Call +49 30 1234567 now.", "+49 30 1234567 → not: phone-number"],
    ["Call (555) 123-4567 now.", "(555) 123-4567 → not: phone-number"],
    ["Call 555-1234 now.", "555-1234 → not: phone-number"],
    ["Version 2.3.1 is out.", "2.3.1 → not: identifier"],
    ["The host 192.168.1.1 is down.", "192.168.1.1 → not: identifier"],
    ["Its ISBN is 978-3-16-148410-0 today.", "978-3-16-148410-0 → not: identifier"],
    ["COVID-19 spread.", "19 → not: identifier"],
    ["A B-52 and an S-400 came.", "52 → not: identifier", "400 → not: identifier"],
    ["The shops open 24/7 here.", "24 → not: identifier", "7 → not: identifier"],
    ["He read page 12.", "12 → not: label"],
    ["Article 5 applies.", "5 → not: label"],
    ["The No. 2 seed lost.", "2 → not: label"],
    ["He stayed in room 101.", "101 → not: label"],
    ["She lives at 221 Baker Street.", "221 → not: street-number"],
    ["The treaty[12] holds.", "12 → not: footnote-mark"],
    ["1) It is the oldest.", "1 → not: list-marker"],
    ["(1) It is the oldest.", "1 → not: list-marker"],
    ["5G came.", "5 → not: identifier"],
    ["It is #3 today.", "3 → not: identifier"],
    ["One can see it.", "One → not: pronoun"],
    ["This one is better.", "one → not: pronoun"],
    ["A one-sided and zero-sum game.", "one → not: compound", "zero → not: compound"],
    ["The A4 road is closed."],
    ["Flight MH17 was shot down."],
  ],
  not: [
    ["It rose by +3.5 percent.", "+3.5 percent → percent [3.45, 3.55) %"],
    ["It was 141-5-35 in the end.", "141 → cardinal 141", "5 → cardinal 5", "35 → cardinal 35"],
    ["He lives with 221 Boys.", "221 → cardinal 221"],
    ["No 5 ships are alike.", "5 → not: label"],
    ["It has 1.234.567 parts.", "1.234.567 → cardinal 1234567"],
    ["A five-member bloc met.", "five → cardinal 5"],
  ],
};
