import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

const team = z.object({ city: z.string(), name: z.string() });
const cells = z.record(z.string(), z.string().nullable());
const game = z.object({
  id: z.string(),
  date: z.string(),
  home: team,
  visitor: team,
  home_line: cells,
  vis_line: cells,
  box_score: z.array(cells),
});
export type Game = z.infer<typeof game>;
export type Team = z.infer<typeof team>;
export type Cells = z.infer<typeof cells>;

/** The season around the games: every team, every fixture. */
export interface Season {
  readonly teams: readonly Readonly<Record<string, string>>[];
  readonly schedule: readonly Readonly<Record<string, string>>[];
  /** Other names that reports use, by the name of a team, city or player. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}

const rowsOf = (path: string): Record<string, string>[] => parse(readFileSync(path, "utf8"), { columns: true });

export function readSeason(directory: string): Season {
  const others = new Map<string, string[]>();
  for (const { name = "", also = "" } of rowsOf(join(import.meta.dirname, "other-names.csv")))
    others.set(name, [...(others.get(name) ?? []), also]);
  return { teams: rowsOf(join(directory, "teams.csv")), schedule: rowsOf(join(directory, "schedule.csv")), others };
}

export function readGames(directory: string): Game[] {
  return readFileSync(join(directory, "games.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => game.parse(JSON.parse(line)));
}
