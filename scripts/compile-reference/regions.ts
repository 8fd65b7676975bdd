import { unique, type Facts, type Row } from "./tables.ts";

/** The region of all countries: its names are common words, which the descriptor has. */
export const WORLD = "region:world";

/**
 * The independent states of each region: of the list of countries, or the few that a region's own row names. Others that many count in it too are not `counted`
 * among its members, but no text is wrong that says so.
 */
export function regions(facts: Facts): Row[] {
  const countries = facts.shared("countries.csv").filter((row) => row["independent"] === "true");
  const known = new Set(countries.map((row) => row["iso3"]));
  const counted = facts.own("regions.csv").flatMap(({ id = "", column = "", value = "" }) =>
    countries
      .filter((row) =>
        column === "members" ? value.split("|").includes(row["iso3"] ?? "") : id === WORLD || row[column] === value,
      )
      .map((row) => ({
        region: id,
        country: row["iso3"] ?? "",
        counted: "yes",
        source: column === "members" ? "compiled" : "world-countries",
        evidence: column === "members" ? "compiled" : "sourced",
      })),
  );
  const also = facts.own("regions-also.csv").flatMap(({ region = "", countries: list = "" }) =>
    list
      .split("|")
      .filter((country) => known.has(country))
      .map((country) => ({ region, country, counted: "no", source: "compiled", evidence: "compiled" })),
  );
  return unique([...counted, ...also], ["region", "country"]);
}
