import { existsSync } from "node:fs";
import { guess } from "./table-guess.ts";
import { judgeStatement, tableStatements } from "./table-statement.ts";

/** Statements over one table each, as `../shared/bench/tables` has them: a line {id, verdict} for each. With --answer-all an open one is guessed. */
const [path] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const answerAll = process.argv.includes("--answer-all");
if (path === undefined || !existsSync(path)) {
  process.stderr.write(
    `bench:tables: ${path === undefined ? "no file named" : `no file ${path}`}; try npm run -s bench:tables -- ../shared/bench/tables/tabfact_val.jsonl\n`,
  );
  process.exit(2);
}

for (const one of tableStatements(path)) {
  const verdict = judgeStatement(one)?.report.verdict ?? "not-enough-evidence";
  const answer = answerAll && verdict === "not-enough-evidence" ? guess(one.statement, one.reference) : verdict;
  process.stdout.write(`${JSON.stringify({ id: one.id, verdict: answer })}\n`);
}
