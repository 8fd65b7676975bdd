import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, cpSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { STATEMENTS, TABLE } from "./tables/statements.ts";

test("every receipt of texts, games and bare tables is the same in DuckDB", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "factmark-benchmarks-"));
  cpSync("test/boxscore", join(folder, "boxscore"), { recursive: true });
  mkdirSync(join(folder, "tables"));
  const lines = STATEMENTS.map(([statement], id) =>
    JSON.stringify({ id: String(id), table_id: "one", statement, table: TABLE }),
  );
  writeFileSync(join(folder, "tables", "tabfact_val.jsonl"), lines.join("\n"));
  const ran = spawnSync(process.execPath, ["--import", "tsx", "bench/receipts.ts", folder], { encoding: "utf8" });
  expect(ran.stderr).toBe("");
  const last = JSON.parse(ran.stdout.trim().split("\n").at(-1) ?? "") as Record<
    string,
    { readonly replayed: number; readonly differing: number }
  >;
  for (const set of ["texts", "games", "tables"]) {
    expect(last[set]?.differing).toBe(0);
    expect(last[set]?.replayed).toBeGreaterThan(10);
  }
  expect(ran.status).toBe(0);
});
