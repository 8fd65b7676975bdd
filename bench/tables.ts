import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { readText } from "../src/pipeline/1-read/read.ts";
import { findStatements } from "../src/pipeline/4-claims/statements.ts";
import { matchStatements } from "../src/pipeline/5-match/table/match-statements.ts";
import { judgeClaim } from "../src/pipeline/6-judge/judge.ts";
import type { Verdict } from "../src/model/verdict.ts";
import { verbatim } from "../src/model/text.ts";
import { wordsOf } from "../src/model/word.ts";
import { inferTable } from "../src/reference/infer/columns.ts";
import { withTables } from "../src/reference/infer/open-tables.ts";
import type { Reference } from "../src/reference/reference.ts";
import { guess } from "./table-guess.ts";

/** Statements over one table each, as `../shared/bench/tables` has them: a line {id, verdict} for each. With --answer-all an open one is guessed. */
const Statement = z.looseObject({
  id: z.string(),
  table_id: z.string(),
  statement: z.string(),
  table: z.looseObject({
    caption: z.string().nullish(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
});

const [path] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const answerAll = process.argv.includes("--answer-all");
if (path === undefined || !existsSync(path)) {
  process.stderr.write(
    `bench:tables: ${path === undefined ? "no file named" : `no file ${path}`}; try npm run -s bench:tables -- ../shared/bench/tables/tabfact_val.jsonl\n`,
  );
  process.exit(2);
}

const opened = new Map<string, Reference>();
for (const line of readFileSync(path, "utf8").split("\n")) {
  if (line.trim() === "") continue;
  const { id, table_id, table, statement } = Statement.parse(JSON.parse(line));
  const reference =
    opened.get(table_id) ?? withTables(null, [inferTable({ ...table, name: "table", caption: table.caption ?? "" })]);
  opened.set(table_id, reference);
  const verdict = verdictOf(statement, reference);
  const answer = answerAll && verdict === "not-enough-evidence" ? guess(statement, reference) : verdict;
  process.stdout.write(`${JSON.stringify({ id, verdict: answer })}\n`);
}

/** The verdict on one sentence, whatever marks stand in it. */
function verdictOf(statement: string, reference: Reference): Verdict {
  const article = readText(statement, null);
  const sentence = {
    start: 0,
    end: statement.length,
    role: "prose" as const,
    block: 0,
    text: verbatim(statement, 0),
    continues: false,
  };
  const read = { index: 0, sentence, words: wordsOf(statement), mentions: [], events: [] };
  const [matched] = matchStatements(findStatements([read]), reference);
  if (matched === undefined) return "not-enough-evidence";
  const judged = judgeClaim(matched, { article, reference, asOf: null, explain: false });
  return judged?.report.verdict ?? "not-enough-evidence";
}
