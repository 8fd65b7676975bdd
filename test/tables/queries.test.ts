import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { queryOf } from "../../src/pipeline/5-match/table/match-statements.ts";
import { readStatement } from "../../src/pipeline/5-match/table/read-statement.ts";
import { indexTable } from "../../src/pipeline/5-match/table/table-index.ts";
import { openDatabase } from "../../src/reference/duckdb.ts";
import { evaluate } from "../../src/reference/evaluate.ts";
import { compileTable, tableCsv } from "../../src/reference/infer/infer.ts";
import { withTables } from "../../src/reference/infer/open-tables.ts";
import { readingsOf } from "../../src/reference/infer/readings.ts";
import { printSql } from "../../src/reference/sql.ts";
import { DESCRIBED } from "./described.ts";
import { GRIDS } from "./grids.ts";
import { MEASURED } from "./measured.ts";
import { STATEMENTS, TABLE } from "./statements.ts";

test.each([{ table: TABLE, statements: STATEMENTS }, ...GRIDS, ...MEASURED, ...DESCRIBED])(
  "every reading of every statement gives the same in the snapshot and in DuckDB: $table.name",
  async ({ table: bare, statements }) => {
    const tables = readingsOf(bare);
    const reference = withTables(null, tables);
    const folder = mkdtempSync(join(tmpdir(), "factmark-tables-"));
    for (const table of tables) writeFileSync(join(folder, `${table.name}.csv`), tableCsv(table));
    const [first, ...more] = tables.map((table) => ({ directory: folder, descriptor: compileTable(table).descriptor }));
    if (first === undefined) throw new Error("no table");
    const database = await openDatabase(first.directory, first.descriptor, more);
    const queries = tables.flatMap((table) => {
      const index = indexTable(table);
      return statements.flatMap(([statement]) =>
        readStatement(statement, index).readings.map(({ proposal }) => queryOf(table.name, proposal)),
      );
    });
    expect(queries.length).toBeGreaterThan(30);
    for (const query of queries)
      expect(await database.run(printSql(query, reference))).toEqual(evaluate(query, reference).rows);
    database.close();
  },
);
