import type { QuantitySpec } from "./spec.ts";

export const score: QuantitySpec = {
  reads: [
    ["They won 111 - 92 at home.", "111 - 92 → score 111 of 92"],
    ["They won 111-92 at home.", "111-92 → score 111 of 92"],
    ["They won 3–2 at home.", "3–2 → score 3 of 2"],
    ["They won 6:4 at home.", "6:4 → score 6 of 4"],
    ["A 3-0 win was theirs.", "3-0 → score 3 of 0"],
    ["A 5-4 decision was theirs.", "5-4 → score 5 of 4"],
    ["They ( 19 - 16 ) won.", "19 - 16 → score 19 of 16"],
    ["They (16-19) lost.", "16-19 → score 16 of 19"],
    ["The vote was 93 to 24 then.", "93 to 24 → score 93 of 24"],
    ["It ended 2-2 then.", "2-2 → score 2 of 2"],
  ],
  not: [
    ["16-19 ships came.", "16-19 → range [16, 19]"],
    ["It fell from 93 to 24 then.", "93 → cardinal 93", "24 → cardinal 24"],
    ["93 votes to 24 were cast.", "93 → cardinal 93", "24 → cardinal 24"],
    ["They won 1111-92 then.", "1111 → cardinal 1111", "92 → cardinal 92"],
  ],
};
