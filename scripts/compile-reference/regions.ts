import { unique, type Facts, type Row } from "./tables.ts";

/** The region of all countries: its names are common words, which the descriptor has. */
export const WORLD = "region:world";

/** The independent states of each region: of the list of countries, or the few that a region's own row names. */
export function regions(facts: Facts): Row[] {
  const countries = facts.shared("countries.csv").filter((row) => row["independent"] === "true");
  return unique(
    facts.own("regions.csv").flatMap(({ id = "", column = "", value = "" }) =>
      countries
        .filter((row) =>
          column === "members" ? value.split("|").includes(row["iso3"] ?? "") : id === WORLD || row[column] === value,
        )
        .map((row) => ({
          region: id,
          country: row["iso3"] ?? "",
          source: column === "members" ? "compiled" : "world-countries",
          evidence: column === "members" ? "compiled" : "sourced",
        })),
    ),
    ["region", "country"],
  );
}
