import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Form, Verdict } from "../../src/model/verdict.ts";
import { checkGames } from "../boxscore/check-games.ts";
import { tokensIn } from "../boxscore/tokens.ts";
import { judgeStatement, tableStatements } from "../table-statement.ts";
import type { Forecast } from "./reliability.ts";

/** A decided verdict on labelled text, and whether it is right. */
export interface LabelledVerdict extends Forecast {
  readonly dataset: "games" | "tables" | "tables-science";
  readonly form: Form;
  /** That of the reading over a table that it rests on; null for a game, whose curve is that of all articles. */
  readonly score: number | null;
  /** True for the third of texts and tables, chosen by hash, that nobody reads while mending: it judges a fit. */
  readonly unread: boolean;
}

const GAMES = "../shared/bench/boxscore";
const TABLES = [
  ["tables", "../shared/bench/tables/tabfact_val.jsonl"],
  ["tables-science", "../shared/bench/tables/semtabfacts_dev.jsonl"],
] as const;

/** Every decided verdict on the box scores and bare tables of the benchmarks, where those are beside the project. */
export async function labelledVerdicts(): Promise<LabelledVerdict[]> {
  const games = existsSync(GAMES) ? await verdictsOnGames(GAMES) : [];
  return [...games, ...TABLES.flatMap(([dataset, path]) => (existsSync(path) ? verdictsOnTables(dataset, path) : []))];
}

/** A refuted claim is right where a marked mistake stands in it, a supported one where none does. */
async function verdictsOnGames(directory: string): Promise<LabelledVerdict[]> {
  const rows = readFileSync(join(directory, "gold.csv"), "utf8").split("\n").slice(1);
  const marks = rows
    .map((row) => row.split(","))
    .map(([id, first, last]) => ({ id, first: +(first ?? 0), last: +(last ?? 0) }));
  const found: LabelledVerdict[] = [];
  for await (const { id, checked } of checkGames(directory)) {
    const own = marks.filter((mark) => mark.id === id);
    const placed = tokensIn(checked.article.source);
    for (const { form, verdict, confidence, start, end, wrong } of checked.report.claims) {
      if (!isDecided(verdict)) continue;
      const isRefuted = verdict === "refuted";
      const spans = (isRefuted ? (wrong ?? [{ start, end }]) : [{ start, end }]).map(placed);
      const isMarked = spans.some(({ first, last }) => own.some((mark) => mark.first <= last && first <= mark.last));
      found.push({
        dataset: "games",
        form,
        score: null,
        unread: isUnread(id),
        confidence,
        right: isMarked === isRefuted,
      });
    }
  }
  return found;
}

function verdictsOnTables(dataset: LabelledVerdict["dataset"], path: string): LabelledVerdict[] {
  return tableStatements(path).flatMap((one): LabelledVerdict[] => {
    const judged = judgeStatement(one);
    const reading = judged?.reading ?? null;
    if (one.label === null || judged === null || reading === null || !isDecided(judged.report.verdict)) return [];
    const { form, verdict, confidence } = judged.report;
    const { score } = reading;
    return [{ dataset, form, score, unread: isUnread(one.tableId), confidence, right: verdict === one.label }];
  });
}

function isDecided(verdict: Verdict): boolean {
  return verdict === "supported" || verdict === "refuted";
}

function isUnread(id: string): boolean {
  return Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 8), 16) % 3 === 0;
}
