import { readFileSync } from "node:fs";
import { z } from "zod";
import { verbatim } from "../src/model/text.ts";
import { wordsOf } from "../src/model/word.ts";
import { readText } from "../src/pipeline/1-read/read.ts";
import { findStatements } from "../src/pipeline/4-claims/statements.ts";
import { matchStatements } from "../src/pipeline/5-match/table/match-statements.ts";
import { judgeClaim } from "../src/pipeline/6-judge/judge.ts";
import type { Judged } from "../src/pipeline/6-judge/court.ts";
import { inferTable, type InferredTable } from "../src/reference/infer/columns.ts";
import { withTables } from "../src/reference/infer/open-tables.ts";
import { readingsOf } from "../src/reference/infer/readings.ts";
import type { Reference } from "../src/reference/reference.ts";

const Line = z.looseObject({
  id: z.string(),
  table_id: z.string(),
  statement: z.string(),
  label: z.enum(["supported", "refuted", "not-enough-evidence"]).nullish(),
  table: z.looseObject({
    caption: z.string().nullish(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
});

/** A statement over one table, and that table alone as the reference. */
export interface TableStatement {
  readonly id: string;
  readonly tableId: string;
  readonly statement: string;
  /** What the file says of it; null where it says nothing. */
  readonly label: "supported" | "refuted" | "not-enough-evidence" | null;
  readonly table: InferredTable;
  /** All that the table is read as: itself, and a grid's cells. */
  readonly tables: readonly InferredTable[];
  readonly reference: Reference;
}

/** The statements of a file as `../shared/bench/tables` has them; those over one table share its reference. */
export function tableStatements(path: string): TableStatement[] {
  const opened = new Map<string, ReturnType<typeof open>>();
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { id, table_id: tableId, table, statement, label = null } = Line.parse(JSON.parse(line));
      const known = opened.get(tableId) ?? open({ ...table, name: "table", caption: table.caption ?? "" });
      opened.set(tableId, known);
      return { id, tableId, statement, label, ...known };
    });
}

function open(bare: Parameters<typeof inferTable>[0]): Pick<TableStatement, "table" | "tables" | "reference"> {
  const tables = readingsOf(bare);
  const [table = inferTable(bare)] = tables;
  return { table, tables, reference: withTables(null, tables) };
}

/** What the pipeline makes of one sentence, whatever marks stand in it; null when it reads no claim there. */
export function judgeStatement({ statement, reference }: TableStatement): Judged | null {
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
  return matched === undefined ? null : judgeClaim(matched, { article, reference, asOf: null, explain: false });
}
