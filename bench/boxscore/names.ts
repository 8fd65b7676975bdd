import type { Cells, Season } from "./season.ts";

export const idOf = (name: string | undefined): string => `team:${name ?? ""}`;
export const playerId = (name: string): string => `player:${name}`;

/** Rows of aliases: teams by city, name and both; players by full name with and without points and suffix, and by surname. */
export function aliasesOf({ teams, others }: Season, players: readonly Cells[]): string[][] {
  const ofTeams = teams.flatMap(({ city = "", name = "" }) => {
    const cities = [city, ...(others.get(city) ?? [])];
    const names = [
      ...cities.map((one) => `${one} ${name}`),
      name,
      ...cities,
      ...(others.get(name) ?? [singular(name)]),
    ];
    return [...new Set(names)].map((text) => [idOf(name), text]);
  });
  const ofPlayers = players.flatMap((row) => {
    const full = row["PLAYER_NAME"] ?? "";
    const surname = row["SECOND_NAME"] ?? "";
    const short = full.replaceAll(".", "").replace(/,? (?:Jr|Sr|II|III|IV)$/, "");
    const last = surname === "" ? [] : [surname, short.split(" ").at(-1) ?? surname];
    const names = [full, ...(others.get(full) ?? []), full.replaceAll(".", ""), short, ...last];
    return [...new Set(names)].map((text) => [playerId(full), text]);
  });
  return [...ofTeams, ...ofPlayers].map(([entity = "", text = ""]) => [entity, text, "en", "name", "strong"]);
}

const singular = (name: string): string => (name.endsWith("s") ? name.slice(0, -1) : name);
