import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readGames, readSeason } from "./boxscore/season.ts";
import { wrongTokens } from "./boxscore/tokens.ts";
import { writeGame } from "./boxscore/write-game.ts";
import { checkArticle } from "../src/pipeline/pipeline.ts";
import { openReference } from "../src/reference/open.ts";

/** Every refuted span of each report as a row of CSV: id, first and last token (from 1, inclusive), type. */
const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error("name a folder of the benchmark's form");
const template = join(import.meta.dirname, "boxscore", "datapackage.json");
const season = readSeason(directory);
const temporary = mkdtempSync(join(tmpdir(), "factmark-boxscore-"));
try {
  console.log("id,start_token,end_token,type");
  for (const game of readGames(directory)) {
    const folder = join(temporary, game.id);
    writeGame(game, season, template, folder);
    const opened = await openReference(folder, { cacheDirectory: null });
    if (!opened.ok) throw new Error(opened.diagnostics.map(({ message }) => message).join("\n"));
    const bytes = readFileSync(join(directory, "texts", `${game.id}.txt`));
    const checked = checkArticle({ path: `${game.id}.txt`, bytes }, opened.reference, {
      published: game.date,
      asOf: null,
      explain: false,
    });
    if (!checked.ok) throw new Error(checked.diagnostic.message);
    for (const { first, last, type } of wrongTokens(checked.article.source, checked.report.claims))
      console.log([game.id, first, last, type].join(","));
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
