import { describe, expect, test } from "vitest";
import { sentencesOf } from "./stages.ts";

describe("where sentences end ( | )", () => {
  test.each([
    "It rained. | It stopped.",
    "Dr. Smith came. | He left.",
    "Mr. and Mrs. Doe came.",
    "J. R. Smith wrote it.",
    "George W. Bush spoke.",
    "The U.S. Senate voted.",
    "He lives in the U.S. | She does not.",
    "It cost 3.5 million.",
    "It rose by 2.5. | Then it fell.",
    "Version 1.2.3 is out.",
    "See e.g. the report.",
    "Ports, i.e. harbours, closed.",
    "It was Jan. 5 and cold.",
    "On Feb. 3, 2022 it rained.",
    'He asked: "Why?" | She laughed.',
    '"Why?" he asked.',
    '"It is over," he said. | "Go home."',
    "“It is over.” | He left.",
    "Really?! | Yes.",
    "He waited ... and left.",
    "He waited... | Then he left.",
    "Gen. Doe and Lt. Roe met.",
    "The No. 5 bus came.",
    "Founded in 1890 by Doe & Co. in the port.",
    "Acme Inc. sold it. | It was cheap.",
    "Visit example.org for more. | Or write.",
    "See https://example.org/a.b?c=d. | Then go.",
    "St. Petersburg is north of it.",
    "He came at 5 p.m. and left.",
    "He came at 5 p.m. | She left.",
    "(It was late.) | They left.",
    "It was late (very late). | They left.",
    "Prices rose vs. last year.",
    "He has a Ph.D. in law.",
    "The first. | The second. | The third.",
    "What a day! | What a night!",
    "One is 1. | Two is 2.",
    "Washington, D.C. is a city.",
    "It grew approx. 3 percent.",
    "The end",
  ])("%s", (marked) => {
    const parts = marked.split(" | ");
    expect(sentencesOf(`${parts.join(" ")}\n`).map((sentence) => sentence.text.text)).toEqual(parts);
  });
});

test("a paragraph that breaks off goes on in the next", () => {
  expect(sentencesOf("Four voted against;\n\none did not vote at all.").map((one) => one.continues)).toEqual([
    false,
    true,
  ]);
});

test("a sentence that is all quotation is one", () => {
  expect(sentencesOf("He spoke.\n\n“All is well.”").map((one) => one.role)).toEqual(["prose", "quotation"]);
});
