import { expect, test } from "vitest";
import { tablesReadBy } from "../../src/reference/sql-reads.ts";

/** SQL and the tables that it reads; null where it may come to one in another way than by its name. */
const SPEC: readonly (readonly [sql: string, reads: readonly string[] | null])[] = [
  ["SELECT 1", []],
  ["SELECT * FROM votes", ["votes"]],
  ['SELECT * FROM "Votes" v', ["votes"]],
  ["SELECT * FROM votes JOIN motions USING (motion)", ["motions", "votes"]],
  ["SELECT * FROM votes, motions", ["motions", "votes"]],
  ["SELECT (SELECT max(yes) FROM motions) FROM votes", ["motions", "votes"]],
  ["SELECT * FROM votes WHERE motion IN (SELECT motion FROM motions)", ["motions", "votes"]],
  ["SELECT * FROM votes WHERE EXISTS (FROM motions)", ["motions", "votes"]],
  ["SELECT * FROM (SELECT * FROM (SELECT * FROM votes))", ["votes"]],
  [
    "SELECT * FROM votes UNION ALL SELECT * FROM motions EXCEPT SELECT * FROM entities",
    ["entities", "motions", "votes"],
  ],
  ["WITH held AS (SELECT * FROM votes) SELECT * FROM held", ["held", "votes"]],
  ["WITH votes AS (SELECT * FROM motions) SELECT * FROM votes", ["motions", "votes"]],
  [
    "WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < 3) SELECT * FROM n, votes",
    ["n", "votes"],
  ],
  ["SELECT lag(day) OVER chain FROM votes WINDOW chain AS (PARTITION BY member ORDER BY day)", ["votes"]],
  ["SELECT member FROM votes QUALIFY count(*) OVER (PARTITION BY member) = 1", ["votes"]],
  [
    "SELECT CASE WHEN vote = 'yes' THEN round(1.5, 0) ELSE 0 END, count(*) FILTER (vote = 'no') FROM votes GROUP BY ALL",
    ["votes"],
  ],
  ["SELECT * FROM votes ORDER BY (SELECT max(yes) FROM motions)", ["motions", "votes"]],
  ["SELECT * FROM votes LIMIT (SELECT count(*) FROM motions)", ["motions", "votes"]],
  ["SELECT * FROM votes v, range(3) r", null],
  ["SELECT list_transform([1], x -> x + 1) FROM votes", ["votes"]],
  ["SELECT * FROM main.votes", null],
  ["SELECT * FROM query('FROM votes')", null],
  ["SELECT * FROM query_table('votes')", null],
  ["SELECT * FROM duckdb_tables()", null],
  ["SELECT * FROM information_schema.tables", null],
  ["SELECT * FROM read_csv('votes.csv')", null],
  ["SELECT random() FROM votes", null],
  ["SELECT now() FROM votes", null],
  ["SELECT nextval('counter') FROM votes", null],
  ["FROM (SHOW TABLES)", null],
  ["DESCRIBE votes", null],
  ["SELECT * FROM votes; SELECT * FROM motions", null],
  ["INSERT INTO votes VALUES (1)", null],
  ["SELEC * FROM votes", null],
];

test.each(SPEC)("%s", async (sql, reads) => {
  expect(await tablesReadBy([sql])).toEqual([reads]);
});
