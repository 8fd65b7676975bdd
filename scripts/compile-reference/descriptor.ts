import { borders, capitals, events, presentCapitals, profiles, recognitions, regions } from "./event-tables.ts";
import { areas, economy } from "./figure-tables.ts";
import { day, LICENCES, source, text, toEntities, toSources, type Json } from "./fields.ts";
import { WORLD } from "./regions.ts";
import { factsIn } from "./tables.ts";
import { memberships, office, resolutions, votes } from "./state-tables.ts";
import { views } from "./views.ts";

const aliases = (name: string, title: string, licence: string): Json => ({
  name,
  path: `${name}.csv`,
  title,
  licenses: [LICENCES[licence]],
  factmark: { kind: "aliases" },
  schema: {
    primaryKey: ["entity", "text", "lang", "kind"],
    fields: [
      text("entity"),
      text("text"),
      text("lang"),
      text("kind"),
      text("strength", { constraints: { enum: ["strong", "weak"] } }),
      source,
    ],
    foreignKeys: [...toEntities("entity"), toSources],
  },
});

const plain = (
  name: string,
  kind: string,
  title: string,
  key: string,
  fields: readonly Json[],
  foreignKeys: readonly Json[] = [],
  licence = "own",
): Json => ({
  name,
  path: `${name}.csv`,
  title,
  licenses: [LICENCES[licence]],
  factmark: { kind },
  schema: { primaryKey: key.split(","), fields, foreignKeys },
});

const group = (id: string, organisations: readonly string[], except: readonly string[] = []): Json => ({
  id,
  of: "country",
  table: "memberships",
  where: { organisation: organisations },
  field: "member",
  except,
});

/** The states of a region or an alliance, by the name that it has itself. */
const membersOf = (table: string, field: string, id: string, words: readonly string[] = []): Json => ({
  id,
  words,
  of: "country",
  table,
  where: table === "memberships" ? { [field]: [id] } : { [field]: [id], counted: ["yes"] },
  field: table === "memberships" ? "member" : "country",
  except: [],
});

/** A region with the states that only some count in it. */
const inPart = (id: string): string => `${id}:in-part`;

/** A region that some count more states in than others do, and the two groups that it is. */
const regionOf = (id: string, words: readonly string[]): Json[] => {
  const own = membersOf("regions-odbl", "region", id, words);
  if (!ALSO.has(id)) return [own];
  const wide = { ...own, id: inPart(id), words: [], where: { region: [id] } };
  return [{ ...own, wider: wide.id }, wide];
};

const ALSO: ReadonlySet<string> = new Set(
  factsIn("")
    .own("regions-also.csv")
    .map((row) => row["region"] ?? ""),
);

/** Regions, the world among them: their ids, in the order of the facts. */
const REGIONS: readonly string[] = factsIn("")
  .own("regions.csv")
  .map((row) => row["id"] ?? "");
const ORGANISATIONS = ["CSTO", "EAEU", "EU", "NATO", "SCO"];
const WORLD_WORDS = ["world", "globe", "globally", "worldwide"];

/** The package's descriptor: what each column means, and the words that say so. */
export const descriptor: Json = {
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "factmark-corpus-reference",
  title: "Votes, memberships, offices, events and yearly figures",
  version: "1.0.0",
  description: "Compiled for the articles of this corpus. What is closed, and for when, stands in coverage.csv.",
  factmark: {
    types: {
      country: { name: "country", nouns: ["country", "nation", "republic"] },
      organisation: {
        name: "organisation",
        nouns: ["alliance", "organisation", "organization", "bloc", "union", "pact", "grouping"],
      },
      person: { name: "person" },
      office: { name: "office" },
      resolution: { name: "resolution" },
      event: { name: "event" },
      place: { name: "place" },
      city: { name: "city" },
      fuel: { name: "fuel" },
      group: { name: "group" },
      region: { name: "region", nouns: ["region", "continent"] },
    },
    groups: [
      group("group:russia-allies", ["CSTO", "EAEU"], ["RUS"]),
      group("group:csto-members", ["CSTO"]),
      group("group:eaeu-members", ["EAEU"]),
      ...ORGANISATIONS.map((id) => membersOf("memberships", "organisation", id)),
      ...REGIONS.flatMap((id) => regionOf(id, id === WORLD ? WORLD_WORDS : [])),
    ],
    views,
  },
  resources: [
    plain(
      "sources",
      "sources",
      "Where the rows come from",
      "id",
      ["id", "title", "publisher", "url", "licence", "date", "independent"].map((name) => text(name)),
    ),
    plain(
      "entities",
      "entities",
      "Everything that a name may stand for",
      "id",
      [text("id"), text("type"), text("name"), source],
      [toSources],
    ),
    aliases("aliases", "Names of entities", "unicode"),
    aliases("aliases-odbl", "Names of countries (share-alike)", "odbl"),
    votes,
    resolutions,
    memberships,
    office("offices", "Holders of offices that one person has at a time", [
      ["country", "office"],
      ["person", "office"],
    ]),
    office("deputies", "Holders of offices that several persons may have", []),
    events,
    recognitions,
    capitals,
    presentCapitals,
    profiles,
    borders,
    regions,
    areas,
    economy,
    plain(
      "coverage",
      "coverage",
      "The stretches in which a table holds all rows",
      "id",
      [
        ...["id", "resource", "dimension", "value", "dimension2", "value2"].map((name) => text(name)),
        day("from"),
        day("to"),
        source,
        text("note"),
      ],
      [toSources],
    ),
    plain(
      "alternatives",
      "alternatives",
      "What another source says of a cell",
      "resource,key,field,value",
      [...["resource", "key", "field", "value"].map((name) => text(name)), source],
      [toSources],
    ),
  ],
};
