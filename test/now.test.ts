import { beforeAll, describe, expect, test } from "vitest";
import type { ClaimReport } from "../src/model/report.ts";
import type { Verdict } from "../src/model/verdict.ts";
import type { Reference } from "../src/reference/reference.ts";
import { checkText } from "./check-text.ts";
import { openCorpusReference } from "./corpus-reference.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

function claimIn(text: string, published: string): ClaimReport | undefined {
  return checkText(text, reference, { published }).report.claims.find(({ receipt }) => receipt !== undefined);
}

/** An article's day, what it says, the verdict then, and the one as of the last day that the reference vouches for; null where both are the same. */
const TURNED: readonly (readonly [published: string, text: string, then: Verdict, now: Verdict | null])[] = [
  ["2014-03-29", "Ukrainian Foreign Minister Andriy Deshchytsya spoke.", "supported", "refuted"],
  ["2019-05-01", "The United Kingdom is a member of the European Union.", "supported", "refuted"],
  ["2019-05-01", "The European Union has 28 members.", "supported", "refuted"],
  ["2015-05-01", "Montenegro is a member of NATO.", "refuted", "supported"],
  ["2015-05-01", "Montenegro is not a member of NATO.", "supported", "refuted"],
  ["2022-04-12", "Syria has not recognised the Donetsk People's Republic.", "supported", "refuted"],
  ["2018-06-01", "President Nursultan Nazarbayev spoke.", "supported", "refuted"],
];

const LASTING: readonly (readonly [published: string, text: string, then: Verdict, now: null])[] = [
  ["2022-04-12", "Germany is a member of the European Union.", "supported", null],
  ["2022-04-12", "Russian President Vladimir Putin spoke.", "supported", null],
  ["2022-04-12", "In 2016 the European Union had 28 members.", "supported", null],
  ["2022-04-12", "Croatia joined the European Union in July 2013.", "supported", null],
  ["2022-04-12", "The Russian annexation of Crimea in 2014 came first.", "supported", null],
  ["2022-04-12", "In 2020 Germany had more people than Poland.", "supported", null],
  ["2023-05-01", "Finland is a member of NATO.", "supported", null],
];

describe("the verdict as of the last day that the reference vouches for", () => {
  test.each([...TURNED, ...LASTING])("%s: %s: %s, then %s", (published, text, then, now) => {
    const claim = claimIn(text, published);
    expect(claim?.verdict).toBe(then);
    expect(claim?.now?.verdict ?? null).toBe(now);
  });

  test("says until when the claim was true, what the reference has, and proves it", () => {
    const now = claimIn("Ukrainian Foreign Minister Andriy Deshchytsya spoke.", "2014-03-29")?.now;
    expect(now?.asOf).toBe("2022-07-23");
    expect(now?.explanation).toMatch(/^True when written, until 2014-06-19. As of 2022-07-23: .*Dmytro Kuleba/);
    expect(now?.receipt.params).toContain("2022-07-23");
    expect(now?.receipt.referenceHash).toBe(reference.hash);
  });

  test("is of the reference, not of the clock, and none is later than what is vouched for", () => {
    const claim = claimIn("Germany is a member of the European Union.", "2024-12-31");
    expect(claim?.now).toBeUndefined();
  });
});
