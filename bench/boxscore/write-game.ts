import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aliasesOf, idOf, playerId } from "./names.ts";
import type { Cells, Game, Season, Team } from "./season.ts";

/** The package's columns of a player's line, and of a team's, by the source's. */
const LINE = {
  minutes: "MIN",
  points: "PTS",
  fgm: "FGM",
  fga: "FGA",
  fg3m: "FG3M",
  fg3a: "FG3A",
  ftm: "FTM",
  fta: "FTA",
  oreb: "OREB",
  dreb: "DREB",
  rebounds: "REB",
  assists: "AST",
  turnovers: "TO",
  steals: "STL",
  blocks: "BLK",
  fouls: "PF",
} as const;
const TEAM_LINE = {
  points: "TEAM-PTS",
  rebounds: "TEAM-REB",
  assists: "TEAM-AST",
  turnovers: "TEAM-TOV",
  fg_pct: "TEAM-FG_PCT",
  fg3_pct: "TEAM-FG3_PCT",
  ft_pct: "TEAM-FT_PCT",
  q1: "TEAM-PTS_QTR1",
  q2: "TEAM-PTS_QTR2",
  q3: "TEAM-PTS_QTR3",
  q4: "TEAM-PTS_QTR4",
  wins: "TEAM-WINS",
  losses: "TEAM-LOSSES",
} as const;

const SOURCE = "box-score";

/** Writes the package of one game into a folder: the template with this game's rows. */
export function writeGame(
  { home, visitor, ...given }: Game,
  season: Season,
  template: string,
  directory: string,
): void {
  mkdirSync(directory, { recursive: true });
  const write = (name: string, rows: readonly (readonly (string | null)[])[]): void => {
    writeFileSync(join(directory, name), rows.map((row) => `${row.map(cell).join(",")}\n`).join(""));
  };
  const sides = [
    { side: "home", line: given.home_line, id: teamId(home) },
    { side: "away", line: given.vis_line, id: teamId(visitor) },
  ];
  const players = given.box_score
    .filter((row) => row["MIN"] !== null && row["PLAYER_NAME"] !== null)
    .map((row) => ({ row, id: playerId(row["PLAYER_NAME"] ?? ""), team: teamOf(row, home, visitor) }));
  writeFileSync(join(directory, "datapackage.json"), readFileSync(template));
  write("sources.csv", [
    ["id", "title", "publisher", "url", "licence", "date"],
    [SOURCE, "Box score and schedule", "Rotowire by boxscore-data", "", "see the benchmark", given.date],
  ]);
  write("entities.csv", [
    ["id", "type", "name"],
    [given.id, "game", given.id],
    ...season.teams.map(({ city, name }) => [idOf(name), "team", `${city ?? ""} ${name ?? ""}`]),
    ...players.map(({ row, id }) => [id, "player", row["PLAYER_NAME"] ?? ""]),
  ]);
  write("aliases.csv", [
    ["entity", "text", "lang", "kind", "strength"],
    ...aliasesOf(
      season,
      players.map(({ row }) => row),
    ),
  ]);
  write("coverage.csv", [
    ["id", "resource", "dimension", "value", "dimension2", "value2", "from", "to", "source", "note"],
    ["players", "players", "", "", "", "", "", "", SOURCE, "The box score has a line for everyone who played."],
  ]);
  write("occasion.csv", [
    ["game", "date", "source"],
    [given.id, given.date, SOURCE],
  ]);
  write("lines.csv", [
    ["player", "team", "position", ...Object.keys(LINE), "source"],
    ...players.map(({ row, id, team: own }) => [
      id,
      own,
      row["START_POSITION"] ?? "",
      ...Object.values(LINE).map((name) => row[name] ?? "0"),
      SOURCE,
    ]),
  ]);
  write("team-lines.csv", [
    ["team", "side", ...Object.keys(TEAM_LINE), "source"],
    ...sides.map(({ id, side, line }) => [
      id,
      side,
      ...Object.values(TEAM_LINE).map((name) => line[name] ?? ""),
      SOURCE,
    ]),
  ]);
  write("memberships.csv", [
    ["team", "conference", "division", "source"],
    ...season.teams.map(({ name, conference, division }) => [idOf(name), conference ?? "", division ?? "", SOURCE]),
  ]);
  write("schedule.csv", [
    ["date", "home", "visitor", "home_known", "source"],
    ...season.schedule.map((row) => [
      row["date"] ?? "",
      idOf(row["home"]),
      idOf(row["visitor"]),
      row["home_known"] ?? "0",
      SOURCE,
    ]),
  ]);
}

function cell(text: string | null): string {
  return text === null ? "" : /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const teamId = ({ name }: Team): string => idOf(name);

/** A player's row names its team by city alone: the two of a game are of different cities. */
function teamOf(row: Cells, home: Team, visitor: Team): string {
  return row["TEAM_CITY"] === home.city ? teamId(home) : teamId(visitor);
}
