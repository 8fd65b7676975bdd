import { span } from "./spans.ts";
import { unique, type Facts, type Row } from "./tables.ts";

/** What the facts say of a row's source; the place of a file without the name of its host. */
function citation(text: string): string {
  return text.replace(/^github:\S+ /, "");
}

export function votes(facts: Facts): Row[] {
  return unique(
    facts.shared("unga_votes.csv").map((row) => ({
      resolution: row["resolution"] ?? "",
      member: row["iso3"] ?? "",
      vote: row["vote"] === "not_voting" ? "absent" : (row["vote"] ?? ""),
      date: row["date"] ?? "",
      source: (row["source"] ?? "").startsWith("github")
        ? "ukraine-viz"
        : (row["evidence"] ?? "").startsWith("unsourced")
          ? "compiled"
          : "press-2022-04",
      cited: citation(row["source"] ?? ""),
      evidence: (row["evidence"] ?? "").startsWith("unsourced")
        ? "unsourced-closes-totals"
        : (row["evidence"] ?? "").replaceAll("_", "-"),
    })),
    ["resolution", "member"],
  );
}

export function resolutions(facts: Facts): Row[] {
  const descriptions = new Map(
    facts.own("resolutions.csv").map((row) => [row["resolution"], row["description"] ?? ""]),
  );
  return unique(
    facts.shared("unga_resolutions.csv").map((row) => ({
      resolution: row["resolution"] ?? "",
      body: "UNGA",
      parent: "UN",
      date: row["date"] ?? "",
      title: row["title"] ?? "",
      description: descriptions.get(row["resolution"]) ?? "",
      yes: row["yes"] ?? "",
      no: row["no"] ?? "",
      abstain: row["abstain"] ?? "",
      absent: row["not_voting"] ?? "",
      members: row["members"] ?? "",
      source: "undl",
      evidence: "sourced",
    })),
    ["resolution"],
  );
}

export function memberships(facts: Facts): Row[] {
  const sources: Readonly<Record<string, string>> = {
    EU: "europa-eu",
    NATO: "press-memberships",
    UNHRC: "un-press-hrc",
  };
  const rows = facts.shared("memberships.csv").filter((row) => row["org"] !== "CST_TREATY");
  const listed = rows.map((row) => ({
    organisation: row["org"] ?? "",
    member: row["iso3"] ?? "",
    ...span(row["start"] ?? "", row["end"] ?? ""),
    source: sources[row["org"] ?? ""] ?? "press-memberships",
    cited: citation(row["source"] ?? ""),
    evidence: "named-in-public-text",
  }));
  return unique([...listed, ...ofTheUnitedNations(facts)], ["organisation", "member", "start"]);
}

/** The day on which the last of the 193 members joined: the list gives no other days, and is true of all from then on. */
const ALL_JOINED = "2011-07-14";

/** Members of the United Nations and of their assembly: those that a roll call lists. */
function ofTheUnitedNations(facts: Facts): Row[] {
  const listed = facts.shared("unga_votes.csv").filter((row) => row["resolution"] === "A/RES/ES-11/1");
  return ["UN", "UNGA"].flatMap((organisation) =>
    listed.map((row) => ({
      organisation,
      member: row["iso3"] ?? "",
      start: ALL_JOINED,
      start_precision: "day",
      source: "ukraine-viz",
      cited: citation(row["source"] ?? ""),
      evidence: "data-file",
    })),
  );
}

/** Kinds of events that the first of their participants does to the others. */
const DONE: ReadonlySet<string> = new Set(["annexation", "invasion", "deployment", "clash"]);

export function events(facts: Facts): Row[] {
  const places: Readonly<Record<string, string>> = {
    Crimea: "place:crimea",
    Donbas: "place:donbas",
    "Nagorno-Karabakh": "place:nagorno-karabakh",
    Bucha: "place:bucha",
    Kazakhstan: "KAZ",
    Ukraine: "UKR",
    Belarus: "BLR",
  };
  return unique(
    facts.shared("events.csv").map((row) => ({
      event: row["id"] ?? "",
      kind: row["kind"] ?? "",
      label: row["label"] ?? "",
      place: places[row["place"] ?? ""] ?? "",
      participants: row["participants"] ?? "",
      agent: DONE.has(row["kind"] ?? "") ? ((row["participants"] ?? "").split("|")[0] ?? "") : "",
      ...span(row["start"] ?? "", row["end"] ?? ""),
      days: daysBetween(row["start"] ?? "", row["end"] ?? ""),
      cause: (row["cause"] ?? "").includes("LPG") ? "fuel:lpg" : "",
      killed: row["killed"] ?? "",
      source: row["evidence"] === "sourced" ? "press-events" : "compiled",
      cited: citation(row["source"] ?? ""),
      evidence: row["evidence"] === "sourced" ? "sourced" : "compiled",
    })),
    ["event"],
  );
}

/** From the first day to the last; empty when either is not known to the day. */
function daysBetween(start: string, end: string): string {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return start.length === 10 && end.length === 10 && days > 0 ? String(days) : "";
}

export function recognitions(facts: Facts): Row[] {
  return unique(
    facts.shared("recognitions.csv").map((row) => ({
      recogniser: row["recogniser"] ?? "",
      recognised: (row["recognised"] ?? "").startsWith("Donetsk") ? "place:donetsk-republic" : "place:luhansk-republic",
      start: row["start"] ?? "",
      source: "compiled",
      evidence: "compiled",
    })),
    ["recogniser", "recognised"],
  );
}

export function capitals(facts: Facts): Row[] {
  return unique(
    facts.own("capitals.csv").map((row) => ({
      country: row["country"] ?? "",
      city: row["city"] ?? "",
      start: row["start"] ?? "",
      end: row["end"] ?? "",
      source: "compiled",
      evidence: "compiled",
    })),
    ["country", "city", "start"],
  );
}

/** Areas come from a share-alike source. */
export function areas(facts: Facts): Row[] {
  return unique(
    facts
      .shared("countries.csv")
      .filter((row) => row["iso3"] !== "ATA" && row["area_km2"] !== "")
      .map((row) => ({
        country: row["iso3"] ?? "",
        area_km2: row["area_km2"] ?? "",
        source: "world-countries",
        evidence: "sourced",
      })),
    ["country"],
  );
}

/** Yearly figures of countries, one row a country and year; aggregates are left out. */
export function economy(facts: Facts): Row[] {
  const columns: Readonly<Record<string, string>> = {
    "SP.POP.TOTL": "population",
    "NY.GDP.MKTP.CD": "gdp",
    "DERIVED.GDP.PCAP.CD": "gdp_per_capita",
    "FP.CPI.TOTL.ZG": "inflation",
  };
  const known = new Set(facts.shared("countries.csv").map((row) => row["iso3"]));
  const years = new Map<string, Record<string, string>>();
  for (const { area = "", area_type: type, indicator = "", year = "", value = "" } of facts.shared(
    "observations.csv",
  )) {
    const column = columns[indicator];
    if (type !== "country" || column === undefined || !known.has(area)) continue;
    const key = `${area}|${year}`;
    const row = years.get(key) ?? { country: area, year, source: "world-bank-wdi", evidence: "sourced" };
    years.set(key, row);
    row[column] = plain(value, column);
  }
  for (const row of years.values())
    if (Number(row["gdp_per_capita"] ?? LEAST_PER_CAPITA) < LEAST_PER_CAPITA) dropGdp(row);
  return unique([...years.values()], ["country", "year"]);
}

/** Dollars a head below which a figure is a slip of units in the source: three years of Georgia, 1987 to 1989, are given as 0.00. */
const LEAST_PER_CAPITA = 1;

function dropGdp(row: Record<string, string>): void {
  row["gdp"] = "";
  row["gdp_per_capita"] = "";
}

/** Whole dollars and persons, percents to two places; no exponent. */
function plain(value: string, column: string): string {
  const places = column === "inflation" ? 2 : 0;
  return String(Number(Number(value).toFixed(places)));
}
