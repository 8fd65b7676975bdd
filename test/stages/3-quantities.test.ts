import { beforeAll, describe, expect, test } from "vitest";
import type { Reference } from "../../src/reference/reference.ts";
import { openCorpusReference } from "../corpus-reference.ts";
import { mentioned } from "./stages.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

/** Each number that may be a claim: "[low, high) unit", "n of m" with its whole. */
function quantities(text: string): string[] {
  return mentioned(text, reference).flatMap((read) =>
    read.mentions.flatMap((mention) => {
      if (mention.kind !== "quantity" || mention.notAClaim !== undefined) return [];
      const { low, high, lowInclusive, highInclusive, unit, of, kind } = mention.quantity;
      const interval =
        low !== null && low === high
          ? low
          : `${lowInclusive ? "[" : "("}${low ?? "−∞"}, ${high ?? "∞"}${highInclusive ? "]" : ")"}`;
      const what = kind === "cardinal" || kind === "n-of-m" || kind === "range" || unit !== null ? "" : ` ${kind}`;
      return [`${interval}${of === undefined ? "" : ` of ${of}`}${unit === null ? "" : ` ${unit}`}${what}`];
    }),
  );
}

describe("what a number says", () => {
  test.each([
    ["141 states agreed.", "141"],
    ["They had 1,204 answers.", "1204"],
    ["Some 40 delegations came.", "[36, 44]"],
    ["About 3 million people live there.", "[2700000, 3300000]"],
    ["It has 3.2 million inhabitants.", "[3150000, 3250000)"],
    ["At least seven million work there.", "[7000000, ∞)"],
    ["No fewer than 10 came.", "[10, ∞)"],
    ["More than 200 came.", "(200, ∞)"],
    ["Over 200 came.", "(200, ∞)"],
    ["Up to 40 were hurt.", "(−∞, 40]"],
    ["It does not exceed 40 metres.", "(−∞, 40] m"],
    ["Fewer than 20 voted.", "(−∞, 20)"],
    ["Nearly 100 ships sank.", "[90, 100)"],
    ["Between 5 and 7 ships sank.", "[5, 7]"],
    ["From 10 to 12 ships sank.", "[10, 12]"],
    ["10–12 ships sank.", "[10, 12]"],
    ["Prices rose by 2.3 percent.", "[2.25, 2.35) %"],
    ["Prices rose by 2.30%.", "[2.295, 2.305) %"],
    ["It is worth $3.9 trillion.", "[3850000000000, 3950000000000) USD"],
    ["It is worth €12.", "12 EUR"],
    ["It cost 40 dollars.", "40 USD"],
    ["Three soldiers died.", "3"],
    ["Twenty-one ships came.", "21"],
    ["Two hundred and five ships came.", "205"],
    ["A hundred ships came.", "100"],
    ["A dozen ships came.", "12"],
    ["141 of 193 states agreed.", "141 of 193"],
    ["141 out of 193 states agreed.", "141 of 193"],
    ["141 of the 193 states agreed.", "141 of 193"],
    ["Over 140 of 193 states agreed.", "(140, ∞) of 193"],
    ["Two of three came.", "2 of 3"],
    ["It covers 45,000 square kilometres.", "45000 km2"],
    ["It is 34 metres tall.", "34 m"],
    ["It fell to -3.5 %.", "[-3.55, -3.45) %"],
    ["The second attempt failed.", "2 ordinal"],
    ["It is 1.5 billion years old.", "[1450000000, 1550000000) year"],
  ])("%s", (text, expected) => {
    expect(quantities(text)).toEqual([expected]);
  });

  test("two numbers are two", () => {
    expect(quantities("35 abstained and 12 stayed away.")).toEqual(["35", "12"]);
  });
});

describe("numbers that count nothing", () => {
  test.each([
    "Flight MH17 was shot down.",
    "Call +49 30 1234567 now.",
    "Resolution ES-11/1 was adopted.",
    "Visit https://example.org/42 now.",
    "One can see it.",
    "No one came.",
    "This one is better.",
    "In 2014 it rained.",
    "It rained on 2 March 2022.",
    "The A4 road is closed.",
    "The G7 met.",
    "COVID-19 spread.",
    "He read page 12.",
    "She wore number 7.",
  ])("%s", (text) => {
    expect(quantities(text)).toEqual([]);
  });
});
