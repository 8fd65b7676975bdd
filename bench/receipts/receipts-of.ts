import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClaimReport } from "../../src/model/report.ts";
import type { Receipt } from "../../src/model/verdict.ts";
import { checkArticle } from "../../src/pipeline/pipeline.ts";
import { openDatabase, type Database } from "../../src/reference/duckdb.ts";
import { compileTable, tableCsv } from "../../src/reference/infer/infer.ts";
import { readPackage } from "../../src/reference/package.ts";
import { checkGames } from "../boxscore/check-games.ts";
import { benchReference } from "../cases.ts";
import { materialOf } from "../fit/material.ts";
import { judgeStatement, tableStatements, type TableStatement } from "../table-statement.ts";

/** A receipt with the words of its claim, and the database that holds what it was asked of: open until the next one is asked for. */
export interface BenchReceipt {
  readonly of: string;
  readonly receipt: Receipt;
  readonly database: Database;
}

/** Of every labelled text over the shipped reference: its articles, the spec tables of forms, the news passages and their changed versions. */
export async function* receiptsOfTexts(): AsyncGenerator<BenchReceipt> {
  const reference = await benchReference();
  const database = await databaseOf("corpus/reference");
  try {
    const texts = new Map((await materialOf()).map((one) => [`${one.published}\n${one.text}`, one]));
    for (const { text, published } of texts.values()) {
      const file = { path: "article.md", bytes: new TextEncoder().encode(text) };
      const checked = checkArticle(file, reference, { published, asOf: null, explain: false });
      if (checked.ok) yield* receiptsOf(checked.report.claims, "", database);
    }
  } finally {
    database.close();
  }
}

/** Of every report on a game in a folder of the benchmark's form. */
export async function* receiptsOfGames(directory: string): AsyncGenerator<BenchReceipt> {
  for await (const { id, folder, checked } of checkGames(directory)) {
    const database = await databaseOf(folder);
    try {
      yield* receiptsOf(checked.report.claims, `${id} `, database);
    } finally {
      database.close();
    }
  }
}

/** Of every statement over a bare table in a file of the benchmark's form; the statements of one table stand together. */
export async function* receiptsOfTables(path: string): AsyncGenerator<BenchReceipt> {
  const byTable = new Map<string, TableStatement[]>();
  for (const one of tableStatements(path)) byTable.set(one.tableId, [...(byTable.get(one.tableId) ?? []), one]);
  for (const statements of byTable.values()) {
    const [first] = statements;
    if (first === undefined) continue;
    const folder = mkdtempSync(join(tmpdir(), "factmark-receipts-"));
    try {
      for (const table of first.tables) writeFileSync(join(folder, `${table.name}.csv`), tableCsv(table));
      const packages = first.tables.map((table) => ({ directory: folder, descriptor: compileTable(table).descriptor }));
      const [own, ...more] = packages;
      if (own === undefined) continue;
      const database = await openDatabase(own.directory, own.descriptor, more);
      for (const one of statements) {
        const claim = judgeStatement(one)?.report;
        if (claim !== undefined) yield* receiptsOf([claim], `${one.id} `, database);
      }
      database.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function receiptsOf(
  claims: readonly Pick<ClaimReport, "quote" | "receipt" | "now">[],
  prefix: string,
  database: Database,
): BenchReceipt[] {
  return claims.flatMap(({ quote, receipt, now }) =>
    [receipt, now?.receipt].flatMap((one) =>
      one === undefined ? [] : [{ of: `${prefix}“${quote}”`, receipt: one, database }],
    ),
  );
}

async function databaseOf(directory: string): Promise<Database> {
  const read = await readPackage(directory);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return openDatabase(directory, read.files.descriptor);
}
