import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { openReference } from "../../src/reference/open.ts";
import { openDatabase } from "../../src/reference/duckdb.ts";
import type { Reference } from "../../src/reference/reference.ts";
import { checkText } from "../check-text.ts";
import { writePackage } from "../reference/package-fixture.ts";
import { electionDescriptor, electionPackage } from "./election.ts";

let reference: Reference;
const directory = writePackage(electionPackage());

beforeAll(async () => {
  const opened = await openReference(directory, { cacheDirectory: null });
  if (!opened.ok) throw new Error(opened.diagnostics.map(({ message }) => message).join("\n"));
  ({ reference } = opened);
});

/** All that is wrong in a text, and what is right, in its own words; what stays open is in neither. */
function told(text: string): { readonly wrong: readonly string[]; readonly right: readonly string[] } {
  const { article, report } = checkText(text, reference, { published: "2021-05-07" });
  const wrong = new Map<number, string>();
  for (const claim of report.claims.filter(({ verdict }) => verdict === "refuted")) {
    for (const { start, end, quote } of claim.wrong ?? []) {
      expect(article.source.slice(start, end)).toBe(quote);
      wrong.set(start, quote);
    }
  }
  const right = report.claims.filter(({ verdict }) => verdict === "supported").map(({ quote }) => quote);
  return { wrong: [...wrong].sort(([a], [b]) => a - b).map(([, quote]) => quote), right };
}

describe("what is told of a subject is judged of that subject, and the smallest wrong place is marked", () => {
  test.each<[text: string, wrong: readonly string[], right: readonly string[]]>([
    ["Ada Brook had 4,310 votes.", [], ["4,310"]],
    ["Ada Brook had 4,130 votes and 43 percent.", ["4,130"], ["43"]],
    ["Brook had 4310 votes, a rally and 43 percent.", [], ["4310", "a", "43"]],
    ["Dent had 3900 votes and a pair of rallies.", [], ["3900", "pair"]],
    ["Dent had 3900 votes and an odd number of rallies.", [], ["3900"]],
    ["Brook won 5 of 7 wards, while Dent won 3 of 7 wards.", ["3"], ["5", "7", "7"]],
    ["Ada Brook spoke. She had 4310 votes, while he had none.", [], ["4310"]],
    ["The Larks were led by Ada Brook, who had 3900 votes.", ["3900"], ["Larks"]],
    ["The Moors were led by Ada Brook.", ["Moors"], []],
    ["Ada Brook stood for the Larks.", [], ["Larks"]],
    ["Brook won 5 wards in a row.", [], []],
    ["Brook won six wards in a row.", ["six"], []],
    ["Brook never had more than 4310 votes in a ward.", [], []],
    ["Brook never had more than 4,000 votes in a ward.", ["4,000"], []],
    ["Ada Brook topped the poll.", [], ["topped"]],
    ["Carl Dent topped the poll.", ["topped"], []],
    ["Ada Brook led the list. Ines Falk followed with 1100 votes.", [], ["led", "followed", "1100", "Ines Falk"]],
    [
      "The sitting councillor Ada Brook had 4310 votes, and Ines Falk, no sitting councillor, had 11 percent.",
      [],
      ["4310", "11"],
    ],
    ["Ines Falk had 11 percent, losing the deposit.", ["deposit"], ["11"]],
    ["The Larks led. Ada Brook had 4310 votes. Carl Dent followed with 3900 votes.", ["Carl Dent"], ["4310", "3900"]],
    [
      "The Larks ( 5 - 2 ) defeated the Moors ( 2 - 0 ) 5 - 2.",
      [],
      ["5", "2", "defeated", "Moors", "2", "0", "5", "2"],
    ],
    ["The Moors ( 2 - 0 ) defeated the Larks ( 5 - 1 ) 5 - 2.", ["defeated", "1"], ["2", "0", "Larks", "5"]],
    ["The Moors defeated the Moors, 5 - 2.", ["Moors"], []],
    ["The Larks will meet again on Friday in Northby.", ["Friday"], ["Northby"]],
    ["The runoff of the Moors will be on Sunday in Northby.", ["Northby"], ["Sunday"]],
    ["Bertram Holm had 900 votes.", ["Bertram Holm"], []],
    ["Coming from the north, Ines Falk had 1200 votes.", ["1200"], []],
    ["Ada Brook ( 4310 votes ) and Carl Dent ( 4000 votes ) spoke.", ["4000"], ["4310"]],
    ["The Larks praised Ada Brook, as they hold 5 seats, and she had 39 percent.", ["39"], []],
    ["Carl Dent did all he could, as he had 3900 votes.", [], ["3900"]],
    [
      "Ada Brook and Carl Dent shook hands, the former with 4310 votes, the latter with 3900 votes.",
      [],
      ["4310", "3900"],
    ],
  ])("%s", (text, wrong, right) => {
    const found = told(text);
    expect(found.wrong).toEqual(wrong);
    for (const words of right) expect(found.right).toContain(words);
  });
});

describe("what is not told of anyone known, or not as a fact, yields nothing", () => {
  test.each([
    ["Ada Brook and Carl Dent had 700 votes."],
    ["Nobody had 700 votes."],
    ["Ada Brook could have 700 votes."],
    ["Ada Brook will have 700 votes."],
    ["Did Ada Brook have 700 votes?"],
    ["Ada Brook did not win 3 of 7 wards."],
    ["Ada Brook was 700 votes short."],
    ["Ada Brook spoke for 700 minutes on Friday in Southby."],
    ["The list had 700 votes."],
    ["Ada Brook had more than 4,000 votes."],
  ])("%s", (text) => {
    expect(told(text).wrong).toEqual([]);
  });
});

test("the name is wrong when all that is told of it was told rightly before and is another's", () => {
  const { wrong } = told("Ada Brook had 4310 votes and 43 percent, while Ada Brook had 3900 votes and 39 percent.");
  expect(wrong).toEqual(["Ada Brook"]);
});

test("receipts of told claims, and of views, run again in DuckDB with the same answer", async () => {
  const { report } = checkText("Ada Brook topped the poll with 4310 votes. Bertram Holm had 900 votes.", reference);
  const database = await openDatabase(directory, JSON.parse(electionPackage().get("datapackage.json") ?? "") as never);
  try {
    const receipts = report.claims.flatMap(({ receipt }) => receipt ?? []);
    expect(receipts.length).toBeGreaterThanOrEqual(3);
    for (const { sql, params, rows } of receipts) expect(await database.run({ sql, params })).toEqual(rows);
  } finally {
    database.close();
  }
});

const WORDS =
  "Ada Brook,Dent,Ines Falk,Bertram Holm,the Larks,the Moors,Northby,she,they,he,who,while,and,as,the former,by,led,had,won,followed,topped the poll,defeated,4310,39,a,a pair of,votes,percent,rallies,5 of 7 wards,( 5 - 2 ),5 - 2,on Friday,on Sunday,will meet again,in,not,could,the list,the deposit,losing,sitting councillor".split(
    ",",
  );

test("whatever the words, wrong places quote the source and lie in their claim's sentence, and the same text gives the same report", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS, ",", "."), { minLength: 1, maxLength: 30 }), (words) => {
      const text = words.join(" ");
      const { article, report } = checkText(text, reference);
      for (const claim of report.claims) {
        expect(claim.wrong === undefined).toBe(claim.verdict !== "refuted");
        for (const { start, end, quote } of claim.wrong ?? []) expect(article.source.slice(start, end)).toBe(quote);
      }
      expect(checkText(text, reference).report).toEqual(report);
    }),
    { numRuns: 300 },
  );
});

describe("faults of views and tellings are named", () => {
  const broken = (change: (views: ReturnType<typeof electionDescriptor>["factmark"]["views"]) => void): string => {
    const descriptor = electionDescriptor();
    change(descriptor.factmark.views);
    return writePackage(electionPackage(descriptor));
  };
  test.each<[what: string, sql: string, message: RegExp]>([
    ["SQL that is none", "SELEKT 1", /view "candidates" gives no table of its schema: Parser Error/],
    ["a column that lacks", "SELECT * FROM results", /view "candidates" .*place/],
    ["a file from outside", "SELECT * FROM read_csv('/etc/passwd')", /view "candidates" .*disabled/],
    [
      "a second row for a key",
      "SELECT r.*, 1 AS place, 1 AS party_place, 'kept' AS deposit FROM results r, councils",
      /second row for the key ada/,
    ],
    [
      "an id that points nowhere",
      "SELECT r.* REPLACE ('nobody' AS party), 1 AS place, 1 AS party_place, 'kept' AS deposit FROM results r",
      /Unexpected id "nobody"/,
    ],
  ])("%s", async (_, sql, message) => {
    const opened = await openReference(
      broken(([view]) => {
        if (view !== undefined) view.sql = sql;
      }),
      { cacheDirectory: null },
    );
    expect(opened.ok ? "opened" : opened.diagnostics[0]?.message).toMatch(message);
  });
  test.each<[say: string, message: RegExp]>([
    ["{vote} votes", /names the field "vote", which it lacks/],
    ["{votes} (votes|", /a "\)" is missing/],
    ["<> the poll", /"<>" holds nothing/],
    ["@nothing the poll", /there are no phrases "nothing"/],
    ["... votes", /"\.\.\." at an end/],
    ["(a|b|c|d) ".repeat(7), /more than 4000 patterns/],
    ["<led", /a ">" is missing/],
    ["[led]", /it may be empty/],
    ["led } votes", /unexpected "}"/],
  ])("a telling %s", async (say, message) => {
    const opened = await openReference(
      broken(([view]) => {
        view?.factmark.tellings.push({ say: [say] });
      }),
      { cacheDirectory: null },
    );
    expect(opened.ok ? "opened" : opened.diagnostics[0]?.message).toMatch(message);
  });
});
