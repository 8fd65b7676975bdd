import { existsSync } from "node:fs";
import { join } from "node:path";
import { differenceOf } from "../src/cli/replay.ts";
import { receiptsOfGames, receiptsOfTables, receiptsOfTexts, type BenchReceipt } from "./receipts/receipts-of.ts";

/**
 * Runs every receipt of every bench in DuckDB, and names those that come out differently there. Benchmarks are looked for in a folder of their own beside the
 * project, or in the one that is named; without them the repository's own material is run. Ends with 1 when one differs; the last line is JSON.
 */
const [benchmarks = "../shared/bench"] = process.argv.slice(2);
const games = join(benchmarks, "boxscore");
const tables = ["tabfact_val", "semtabfacts_dev"].map((name) => join(benchmarks, "tables", `${name}.jsonl`));

const sets: (readonly [name: string, receipts: AsyncGenerator<BenchReceipt>])[] = [
  ["texts", receiptsOfTexts()],
  ["games", receiptsOfGames(existsSync(games) ? games : "test/boxscore")],
  ...tables.flatMap((path) => (existsSync(path) ? [["tables", receiptsOfTables(path)] as const] : [])),
];
if (!existsSync(benchmarks))
  console.log(`no folder ${benchmarks}: only the repository's own material is run; name the folder of benchmarks`);

const counts = new Map<string, { replayed: number; differing: number }>();
for (const [name, receipts] of sets) {
  const count = counts.get(name) ?? { replayed: 0, differing: 0 };
  counts.set(name, count);
  for await (const { of, receipt, database } of receipts) {
    count.replayed += 1;
    const difference = await differenceOf(receipt, (sql, params) => database.run({ sql, params }));
    if (difference === null) continue;
    count.differing += 1;
    console.log(`${name} ${of}: ${difference}`);
  }
}
console.log(JSON.stringify({ set: "receipts", ...Object.fromEntries(counts) }));
process.exitCode = [...counts.values()].some(({ differing }) => differing > 0) ? 1 : 0;
