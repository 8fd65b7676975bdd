import { slug, unique, type Facts, type Row } from "./tables.ts";

const SHARED = { source: "world-countries", evidence: "sourced" };

function independent(facts: Facts): Row[] {
  return facts.shared("countries.csv").filter((row) => row["independent"] === "true");
}

export function profiles(facts: Facts): Row[] {
  return unique(
    independent(facts).map((row) => ({
      country: row["iso3"] ?? "",
      official_name: row["official_name_en"] ?? "",
      landlocked: row["landlocked"] ?? "",
      ...SHARED,
    })),
    ["country"],
  );
}

/** Borders of parts overseas, which the list has under the part alone. */
const OVERSEAS: readonly (readonly [string, string])[] = [
  ["FRA", "BRA"],
  ["FRA", "SUR"],
  ["FRA", "NLD"],
  ["DNK", "CAN"],
];

/** Land borders between independent states. */
export function borders(facts: Facts): Row[] {
  const states = independent(facts);
  const known = new Set(states.map((row) => row["iso3"]));
  const listed = states.flatMap((row) =>
    (row["borders_iso3"] ?? "")
      .split("|")
      .filter((other) => known.has(other))
      .map((neighbour) => ({ country: row["iso3"] ?? "", neighbour, ...SHARED })),
  );
  const overseas = OVERSEAS.flatMap(([a, b]) =>
    [
      [a, b],
      [b, a],
    ].map(([country = "", neighbour = ""]) => ({ country, neighbour, source: "compiled", evidence: "compiled" })),
  );
  return unique([...listed, ...overseas], ["country", "neighbour"]);
}

/** The day from which the list's present capitals are taken to hold; those that changed since, or are several, are in `UNSURE`. */
const SINCE = "2010-01-01";
/** States with several capitals, a seat of government elsewhere, or a capital that moved lately or is disputed. */
const UNSURE: ReadonlySet<string> = new Set(
  "ZAF BOL NLD BEN CIV LKA SWZ MYS TZA ISR PSE YEM BDI GNQ CHL MNE PLW MMR NRU XKX LBY".split(" "),
);

export interface Capital {
  readonly country: string;
  readonly city: string;
  readonly name: string;
}

/** One capital a state, of the states that the hand-made list has not; a city that shares its state's name is left out. */
export function otherCapitals(facts: Facts): Capital[] {
  const own = new Set(facts.own("capitals.csv").map((row) => row["country"]));
  const names = new Set(facts.shared("country_names.csv").map((row) => (row["name"] ?? "").toLowerCase()));
  return independent(facts).flatMap((row) => {
    const { iso3: country = "", capital: name = "" } = row;
    const isClear = name !== "" && !name.includes("|") && name.length > 4 && !names.has(name.toLowerCase());
    return own.has(country) || UNSURE.has(country) || !isClear
      ? []
      : [{ country, city: `city:${slug(name)}-${country.toLowerCase()}`, name }];
  });
}

export function presentCapitals(facts: Facts): Row[] {
  return unique(
    otherCapitals(facts).map(({ country, city }) => ({ country, city, start: SINCE, end: "", ...SHARED })),
    ["country", "city"],
  );
}
