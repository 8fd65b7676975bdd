import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { queryOf } from "../../src/pipeline/5-match/table/match-statements.ts";
import { readStatement } from "../../src/pipeline/5-match/table/read-statement.ts";
import { indexTable } from "../../src/pipeline/5-match/table/table-index.ts";
import { openDatabase } from "../../src/reference/duckdb.ts";
import { evaluate } from "../../src/reference/evaluate.ts";
import { inferTable } from "../../src/reference/infer/columns.ts";
import { compileTable, tableCsv } from "../../src/reference/infer/infer.ts";
import { withTables } from "../../src/reference/infer/open-tables.ts";
import { printSql } from "../../src/reference/sql.ts";
import { STATEMENTS, TABLE } from "./statements.ts";

test("every reading of every statement gives the same in the snapshot and in DuckDB", async () => {
  const table = inferTable(TABLE);
  const reference = withTables(null, [table]);
  const folder = mkdtempSync(join(tmpdir(), "factmark-tables-"));
  writeFileSync(join(folder, `${table.name}.csv`), tableCsv(table));
  const database = await openDatabase(folder, compileTable(table).descriptor);
  const index = indexTable(table);
  const queries = STATEMENTS.flatMap(([statement]) =>
    readStatement(statement, index).readings.map(({ proposal }) => queryOf(table.name, proposal)),
  );
  expect(queries.length).toBeGreaterThan(100);
  for (const query of queries)
    expect(await database.run(printSql(query, reference))).toEqual(evaluate(query, reference).rows);
  database.close();
});
