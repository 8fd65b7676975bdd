import { describe, expect, test } from "vitest";
import { withTables } from "../../src/reference/infer/open-tables.ts";
import { readingsOf } from "../../src/reference/infer/readings.ts";
import { checkText } from "../check-text.ts";
import { DESCRIBED } from "./described.ts";
import { GRIDS } from "./grids.ts";
import { MEASURED } from "./measured.ts";
import { STATEMENTS, TABLE } from "./statements.ts";

const reference = withTables(null, readingsOf(TABLE));

describe.each([{ table: TABLE, statements: STATEMENTS }, ...GRIDS, ...MEASURED, ...DESCRIBED])(
  "a statement over a table without a vocabulary: $table.name",
  ({ table, statements }) => {
    const over = withTables(null, readingsOf(table));
    test.each(statements)("%s → %s", (statement, verdict) => {
      const { report } = checkText(`${statement}\n`, over, { path: "statement.txt" });
      const decided = report.claims.map((claim) => claim.verdict).filter((one) => one !== "not-enough-evidence");
      expect(decided).toEqual(verdict === "open" ? [] : [verdict]);
    });
  },
);

test("a verdict on a table says what was asked of which rows, and names them", () => {
  const { report } = checkText("Silver Pike has 990 passengers.\n", reference);
  const [claim] = report.claims;
  expect(claim?.explanation).toContain("Ferry “Silver Pike” and Passengers 990");
  expect(claim?.receipt?.sql).toContain('FROM "ferries"');
  expect(report.ledger.map(({ quote, status }) => [quote, status])).toEqual([["990", "checked"]]);
});

test("a question and a supposition over a table stay open", () => {
  for (const text of ["Does Blue Tern have 12 trips?", "Blue Tern would have 12 trips."])
    expect(checkText(`${text}\n`, reference).report.claims.map(({ verdict }) => verdict)).not.toContain("refuted");
});
