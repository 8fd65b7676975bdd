import { namesLike, surnamesLike } from "./spellings.ts";
import { otherCapitals } from "./country-facts.ts";
import { WORLD } from "./regions.ts";
import { slug, unique, type Facts, type Row } from "./tables.ts";

/** Languages whose names an English text, or one translated to English, may carry. */
const LANGUAGES: ReadonlySet<string> = new Set([
  "en",
  "en-GB",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "ru",
  "uk",
  "tr",
  "sv",
  "cs",
]);
/** Country names that are words or other names too. */
const WEAK: ReadonlySet<string> = new Set([
  "Georgia",
  "Jordan",
  "Chad",
  "US",
  "U.S.",
  "Man",
  "Niger",
  "Guinea",
  "Congo",
  "Dominica",
  "Turkey",
]);
const OFFICE_SINCE = "1990-01-01";

export interface Entities {
  readonly entities: Row[];
  readonly aliases: Row[];
  /** Names under a share-alike licence, kept in a file of their own. */
  readonly aliasesOdbl: Row[];
}

/** Entities of all types with their names, but persons: they come from the office holders. */
export function entitiesOf(facts: Facts, persons: readonly Row[]): Entities {
  const countries = facts.shared("countries.csv").filter((row) => row["iso3"] !== "ATA");
  const known = new Set(countries.map((row) => row["iso3"] ?? ""));
  const entities: Row[] = [];
  const aliases: Row[] = [];
  const aliasesOdbl: Row[] = [];
  const name = (entity: string, text: string, kind: string, source: string, more: Row = {}): void => {
    if (text === "") return;
    const strength = WEAK.has(text) || ["capital-for-country", "surname", "short"].includes(kind) ? "weak" : "strong";
    (source === "world-countries" ? aliasesOdbl : aliases).push({
      entity,
      text,
      lang: "en",
      kind,
      strength,
      source,
      ...more,
    });
  };
  for (const row of countries) {
    entities.push({ id: row["iso3"] ?? "", type: "country", name: row["name_en"] ?? "", source: "world-countries" });
    name(row["iso3"] ?? "", row["name_en"] ?? "", "name", "unterm");
  }
  for (const row of facts.shared("country_names.csv")) {
    const { iso3 = "", lang = "", kind = "", name: text = "", source: from = "" } = row;
    if (!known.has(iso3) || !LANGUAGES.has(lang)) continue;
    const source = from.startsWith("CLDR") ? "cldr" : from.startsWith("UNTERM") ? "unterm" : "world-countries";
    if (source === "world-countries" && lang !== "en") continue;
    name(
      iso3,
      text.replace(/^the /, ""),
      kind === "demonym" ? "demonym" : lang.startsWith("en") ? "name" : "translation",
      source,
      { lang },
    );
  }
  for (const row of facts.own("demonyms.csv")) name(row["entity"] ?? "", row["text"] ?? "", "demonym", "compiled");
  for (const row of facts.shared("organisations.csv")) {
    const { org = "", name: text = "" } = row;
    entities.push({ id: org, type: "organisation", name: text, source: "compiled" });
    name(org, text, "name", "compiled");
    if (org.length > 2) name(org, org, "acronym", "compiled");
  }
  for (const row of facts.shared("organisation_aliases.csv"))
    name(row["org"] ?? "", row["alias"] ?? "", "translation", "compiled", { lang: row["lang"] ?? "" });
  for (const row of facts.own("organisations.csv"))
    name(row["entity"] ?? "", row["text"] ?? "", row["kind"] ?? "", "compiled");
  for (const row of facts.own("places.csv")) {
    entities.push({ id: row["id"] ?? "", type: row["type"] ?? "", name: row["name"] ?? "", source: "compiled" });
    for (const text of [row["name"] ?? "", ...(row["aliases"] ?? "").split("|")])
      name(row["id"] ?? "", text, "name", "compiled");
  }
  for (const row of facts.own("regions.csv")) {
    const { id = "", name: text = "" } = row;
    entities.push({ id, type: "region", name: text, source: "compiled" });
    if (id === WORLD) continue;
    for (const other of [text, ...(row["aliases"] ?? "").split("|")]) name(id, other, "name", "compiled");
    for (const other of (row["demonym"] ?? "").split("|")) name(id, other, "demonym", "compiled");
  }
  for (const row of facts.own("offices.csv")) {
    entities.push({ id: row["id"] ?? "", type: "office", name: row["name"] ?? "", source: "compiled" });
    for (const text of [row["name"] ?? "", ...(row["aliases"] ?? "").split("|")])
      name(row["id"] ?? "", text, text === "deputy" ? "short" : "name", "compiled");
  }
  for (const row of facts.own("capitals.csv")) {
    const { country = "", city = "", name: text = "" } = row;
    entities.push({ id: city, type: "city", name: text, source: "compiled" });
    for (const other of [text, ...(row["aliases"] ?? "").split("|")]) {
      name(city, other, "name", "compiled");
      name(country, other, "capital-for-country", "compiled");
    }
  }
  for (const { city, name: text } of otherCapitals(facts)) {
    entities.push({ id: city, type: "city", name: text, source: "world-countries" });
    name(city, text, "name", "world-countries");
  }
  for (const { country = "", texts = "" } of facts.own("metonyms.csv"))
    for (const text of texts.split("|")) name(country, text, "capital-for-country", "compiled");
  for (const row of facts.own("aliases.csv")) name(row["entity"] ?? "", row["text"] ?? "", "name", "compiled");
  for (const row of facts.shared("unga_resolutions.csv")) {
    const { resolution = "", title = "" } = row;
    entities.push({ id: resolution, type: "resolution", name: resolution, source: "undl" });
    name(resolution, resolution, "symbol", "undl");
    name(resolution, resolution.replace("A/RES/", ""), "symbol", "undl");
    name(resolution, title, "title", "undl");
  }
  for (const row of facts.shared("events.csv")) {
    const { id = "", label = "" } = row;
    entities.push({ id, type: "event", name: label, source: "compiled" });
    name(id, label, "name", "compiled");
  }
  personNames(facts, persons, entities, name);
  return {
    entities: unique(entities, ["id"]),
    aliases: unique(aliases, ["entity", "text", "lang", "kind"]),
    aliasesOdbl: unique(aliasesOdbl, ["entity", "text", "lang", "kind"]),
  };
}

type Name = (entity: string, text: string, kind: string, source: string, more?: Row) => void;

function personNames(facts: Facts, persons: readonly Row[], entities: Row[], name: Name): void {
  const known = new Map<string, string>();
  for (const row of persons) {
    const id = row["person"] ?? "";
    if (known.has(id)) continue;
    known.set(id, row["name"] ?? "");
    entities.push({ id, type: "person", name: row["name"] ?? "", source: "wikidata" });
  }
  for (const row of persons) {
    name(row["person"] ?? "", row["name"] ?? "", "name", "wikidata");
    for (const other of namesLike(row["name"] ?? "")) name(row["person"] ?? "", other, "transliteration", "compiled");
    // Of those who are on a list of leaders alone, hundreds of common surnames would stand for one of them.
    const last = (row["name"] ?? "").split(" ").at(-1) ?? "";
    const leads = [
      "office:president",
      "office:prime-minister",
      "office:chancellor",
      "office:foreign-minister",
    ].includes(row["office"] ?? "");
    if (
      leads &&
      row["listed"] !== "yes" &&
      (row["end"] ?? "") + (row["start"] ?? "") >= OFFICE_SINCE &&
      last.length > 3
    )
      for (const other of [last, ...surnamesLike(last)])
        name(row["person"] ?? "", other, "surname", other === last ? "wikidata" : "compiled");
  }
  for (const row of facts.shared("person_aliases.csv")) {
    const id = row["wikidata_qid"] === "" ? `person:${slug(row["name"] ?? "")}` : (row["wikidata_qid"] ?? "");
    if (known.has(id)) name(id, row["alias"] ?? "", "transliteration", "compiled", { lang: row["lang"] ?? "" });
  }
}
