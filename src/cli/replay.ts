import { readFile } from "node:fs/promises";
import type { Report } from "../model/report.ts";
import { readReport } from "../model/report-schema.ts";
import type { Receipt } from "../model/verdict.ts";
import { Failure } from "./failure.ts";
import { databaseFor } from "./references.ts";

export interface ReplayArguments {
  readonly reference: string;
  readonly named?: boolean;
  readonly table?: readonly string[];
  readonly compare?: boolean;
}

/** `factmark replay`: runs every receipt's SQL in DuckDB and compares what comes back, byte for byte. 0 when all agree, 1 when one differs. */
export async function replay(path: string, given: ReplayArguments): Promise<number> {
  const report = await load(path);
  const { hash, database } = await databaseFor({ ...given, cache: false });
  if (hash !== report.reference.hash && given.compare !== true) {
    database.close();
    throw new Failure(
      `the report was made with another reference: it pins ${report.reference.hash.slice(0, 16)}, ${given.table?.join(" ") ?? given.reference} is ${hash.slice(0, 16)}`,
      "Check out the reference that the report pins, or compare all the same with --compare.",
    );
  }
  const receipts = report.articles.flatMap((article) =>
    article.claims.flatMap((claim) =>
      [claim.receipt, claim.now?.receipt].flatMap((receipt) =>
        receipt === undefined ? [] : [{ article: article.path, claim, receipt }],
      ),
    ),
  );
  try {
    let differing = 0;
    for (const { article, claim, receipt } of receipts) {
      const difference = await differenceOf(receipt, (sql, params) => database.run({ sql, params }));
      if (difference === null) continue;
      differing += 1;
      process.stdout.write(`${article} ${claim.id} “${claim.quote}”: ${difference}\n`);
    }
    process.stdout.write(`${receipts.length} receipts replayed, ${differing} differ\n`);
    return differing === 0 ? 0 : 1;
  } finally {
    database.close();
  }
}

async function load(path: string): Promise<Report> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null)
    throw new Failure(`no report ${path}`, "Make one with factmark check: it writes reports/report.json.");
  const report = readReport(text);
  if (!report.ok)
    throw new Failure(`${path} is no report: ${report.message}`, "Name the JSON that factmark check wrote.");
  return report.report;
}

type Run = (sql: string, params: readonly string[]) => Promise<readonly unknown[]>;

/** How the answer of a receipt's SQL differs from what the receipt holds; null when it is the same, byte for byte. */
export async function differenceOf(receipt: Receipt, run: Run): Promise<string | null> {
  try {
    const was = JSON.stringify(receipt.rows);
    const is = JSON.stringify(await run(receipt.sql, receipt.params));
    return was === is ? null : `the receipt has ${was}, the reference answers ${is}`;
  } catch (error) {
    return `its SQL does not run: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`;
  }
}
