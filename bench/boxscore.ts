import { checkGames } from "./boxscore/check-games.ts";
import { wrongTokens } from "./boxscore/tokens.ts";

/** Every refuted span of each report as a row of CSV: id, first and last token (from 1, inclusive), type. */
const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error("name a folder of the benchmark's form");
console.log("id,start_token,end_token,type");
for await (const { id, checked } of checkGames(directory))
  for (const { first, last, type } of wrongTokens(checked.article.source, checked.report.claims))
    console.log([id, first, last, type].join(","));
