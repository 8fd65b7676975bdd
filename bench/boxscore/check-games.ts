import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkArticle, type Checked } from "../../src/pipeline/pipeline.ts";
import { openReference } from "../../src/reference/open.ts";
import { readGames, readSeason } from "./season.ts";
import { writeGame } from "./write-game.ts";

const TEMPLATE = join(import.meta.dirname, "datapackage.json");

export interface CheckedGame {
  readonly id: string;
  /** Where the game's package lies, until the next one is asked for. */
  readonly folder: string;
  readonly checked: Extract<Checked, { ok: true }>;
}

/** The report on each game of a folder of the benchmark's form, checked against a package of that game alone. */
export async function* checkGames(directory: string): AsyncGenerator<CheckedGame> {
  const season = readSeason(directory);
  const temporary = mkdtempSync(join(tmpdir(), "factmark-boxscore-"));
  try {
    for (const game of readGames(directory)) {
      const folder = join(temporary, game.id);
      writeGame(game, season, TEMPLATE, folder);
      const opened = await openReference(folder, { cacheDirectory: null });
      if (!opened.ok) throw new Error(opened.diagnostics.map(({ message }) => message).join("\n"));
      const bytes = readFileSync(join(directory, "texts", `${game.id}.txt`));
      const checked = checkArticle({ path: `${game.id}.txt`, bytes }, opened.reference, {
        published: game.date,
        asOf: null,
        explain: false,
      });
      if (!checked.ok) throw new Error(checked.diagnostic.message);
      yield { id: game.id, folder, checked };
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
