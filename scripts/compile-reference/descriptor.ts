/** The package's descriptor: what each column means, and the words that say so. */

type Json = Readonly<Record<string, unknown>>;

const LICENCES: Readonly<Record<string, Json>> = {
  own: { name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/", title: "CC0 1.0" },
  unicode: { name: "Unicode-3.0", path: "https://www.unicode.org/license.txt", title: "Unicode License v3" },
  cc: {
    name: "CC-BY-4.0",
    path: "https://creativecommons.org/licenses/by/4.0/",
    title: "Creative Commons Attribution 4.0",
  },
  odbl: {
    name: "ODbL-1.0",
    path: "https://opendatacommons.org/licenses/odbl/1-0/",
    title: "Open Database License 1.0 (share-alike)",
  },
};

const text = (name: string, more: Json = {}): Json => ({ name, type: "string", ...more });
const day = (name: string, factmark?: Json): Json => ({
  name,
  type: "date",
  ...(factmark === undefined ? {} : { factmark }),
});
const dimension = (name: string, entity: readonly string[], more: Json = {}, field: Json = {}): Json => ({
  name,
  type: "string",
  ...field,
  factmark: { role: "dimension", entity, ...more },
});
const source = text("source", { factmark: { role: "source" } });
const evidence = text("evidence", { factmark: { role: "evidence" } });
const precision = (name: string): Json =>
  text(name, { constraints: { enum: ["day", "month", "year"] }, factmark: { role: "precision" } });
const toEntities = (...names: readonly string[]): Json[] =>
  names.map((name) => ({ fields: [name], reference: { resource: "entities", fields: ["id"] } }));
const toSources: Json = { fields: ["source"], reference: { resource: "sources", fields: ["id"] } };

const validity = (start: readonly string[], end: readonly string[]): Json[] => [
  day("start", { role: "start", words: start, precision: "start_precision" }),
  precision("start_precision"),
  day("end", { role: "end", words: end, precision: "end_precision" }),
  precision("end_precision"),
];

const VOTE_WORDS = {
  yes: [
    "vote for",
    "voted in favour",
    "vote in favor",
    "votes to",
    "vote to",
    "votes in favour",
    "votes in favor",
    "vote yes",
    "call for",
    "back the resolution",
    "support the resolution",
    "support the motion",
    "approve the resolution",
    "endorse the resolution",
    "in favour of the resolution",
    "in favor of the resolution",
    "side with the resolution",
  ],
  no: [
    "vote against",
    "votes against",
    "voting against",
    "oppose the resolution",
    "oppose the measure",
    "oppose the motion",
    "reject the resolution",
    "reject the measure",
    "vote no",
  ],
  abstain: ["abstain", "abstention", "vote for abstention", "abstain from voting", "abstain from the vote"],
  absent: [
    "not vote",
    "not vote at all",
    "not take part in the vote",
    "not participate in the vote",
    "absent",
    "not cast a vote",
  ],
};

const votes: Json = {
  name: "votes",
  path: "votes.csv",
  title: "Votes of the members of the UN General Assembly, a row a member and resolution",
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: ["vote"],
    words: ["voted", "ballot", "abstain", "abstention"],
    subject: "member",
    functional: [["resolution", "member"]],
    sentence: "the vote of {member} on {resolution} was {vote}",
    checks: ["yes", "no", "abstain", "absent"].map((value) => ({
      sql: `SELECT r.resolution, r."${value}" AS stated, COUNT(v.member) AS counted FROM resolutions r LEFT JOIN votes v ON v.resolution = r.resolution AND v.vote = '${value}' GROUP BY ALL HAVING stated <> counted`,
      message: `the rows with ${value} do not add up to the resolution's total`,
      help: "Compare the rows of that resolution with its roll call, or mend the total in resolutions.csv.",
    })),
  },
  schema: {
    primaryKey: ["resolution", "member"],
    fields: [
      dimension("resolution", ["resolution"], { nouns: ["resolution"], required: true }),
      dimension("member", ["country"], {
        nouns: [
          "member state",
          "member",
          "UN member state",
          "UN member",
          "country",
          "nation",
          "state",
          "delegation",
          "government",
        ],
      }),
      text("vote", {
        constraints: { required: true, enum: ["yes", "no", "abstain", "absent"] },
        factmark: { role: "category", values: VOTE_WORDS },
      }),
      day("date", { role: "time", words: [] }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("resolution", "member"), toSources],
  },
};

const resolutions: Json = {
  name: "resolutions",
  path: "resolutions.csv",
  title: "Resolutions with what they demand and their totals",
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "resolution",
    functional: [["resolution"]],
    sentence: "{resolution} ({title}) was voted on {date}: {yes} yes, {no} no, {abstain} abstentions, {absent} absent",
  },
  schema: {
    primaryKey: ["resolution"],
    fields: [
      dimension("resolution", ["resolution"], { required: true }),
      text("body"),
      day("date"),
      text("title", { factmark: { role: "description" } }),
      text("description", { factmark: { role: "description" } }),
      ...["yes", "no", "abstain", "absent", "members"].map((name) => ({ name, type: "integer" })),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("resolution", "body"), toSources],
  },
};

const memberships: Json = {
  name: "memberships",
  path: "memberships.csv",
  title: "Members of organisations with first and last day",
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: ["member", "member state", "member country"],
    words: ["member", "membership", "economic integration", "military integration"],
    verbs: ["belong to"],
    subject: "member",
    functional: [],
    sentence: "{member} has been a member of {organisation} from {start}",
  },
  schema: {
    primaryKey: ["organisation", "member", "start"],
    fields: [
      dimension("organisation", ["organisation"], { required: true }),
      dimension("member", ["country"], { nouns: ["member", "member state", "member country"] }),
      ...validity(
        ["join", "joined", "accession", "accede", "become a member", "became a member", "admitted", "entered", "entry"],
        ["leave", "left", "withdraw", "withdrew", "quit", "exit", "departure"],
      ),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("organisation", "member"), toSources],
  },
};

const office = (name: string, title: string, functional: readonly (readonly string[])[]): Json => ({
  name,
  path: `${name}.csv`,
  title,
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "person",
    functional,
    apposition: ["office", "person"],
    sentence: "{person} has been {office} of {country} from {start}",
  },
  schema: {
    primaryKey: ["country", "office", "person", "start"],
    fields: [
      dimension("country", ["country"]),
      dimension("office", ["office"]),
      dimension("person", ["person"]),
      ...validity(
        ["take office", "took office", "sworn in", "appointed"],
        ["resign", "resigned", "step down", "stepped down"],
      ),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country", "office", "person"), toSources],
  },
});

const KINDS = {
  annexation: ["annexation", "annex"],
  war: ["war"],
  unrest: ["unrest", "insurgency", "uprising", "riot", "crackdown", "mass protest"],
  deployment: ["deploy", "deployment"],
  invasion: ["invasion", "invade"],
  killings: ["massacre", "mass murder", "mass killing", "murder"],
  clash: ["clash", "troops advance", "skirmish"],
};

const events: Json = {
  name: "events",
  path: "events.csv",
  title: "Events with place, participants, period, cause and dead",
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "event",
    functional: [["event"]],
    sentence: "{label}, {start} to {end}",
  },
  schema: {
    primaryKey: ["event"],
    fields: [
      dimension("event", ["event"]),
      text("kind", { constraints: { enum: Object.keys(KINDS) }, factmark: { role: "category", values: KINDS } }),
      text("label", { factmark: { role: "note" } }),
      dimension("place", ["place"]),
      dimension("participants", ["country", "organisation"], {}, { type: "list", delimiter: "|" }),
      ...validity(["begin", "break out", "start"], ["end"]),
      text("cause", {
        factmark: {
          role: "attribute",
          entity: ["fuel"],
          words: ["spark by", "trigger by", "cause by", "set off by", "provoke by", "ignite by", "over the price of"],
        },
      }),
      {
        name: "killed",
        type: "integer",
        factmark: { role: "measure", unit: "person", words: ["kill", "dead", "die", "death"] },
      },
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("event", "place", "participants", "cause"), toSources],
  },
};

const recognitions: Json = {
  name: "recognitions",
  path: "recognitions.csv",
  title: "UN members that recognised a republic that others do not",
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: ["recognition"],
    verbs: ["recognise", "recognize"],
    subject: "recogniser",
    functional: [],
    sentence: "{recogniser} recognised {recognised} on {start}",
  },
  schema: {
    primaryKey: ["recogniser", "recognised"],
    fields: [
      dimension("recogniser", ["country"]),
      dimension("recognised", ["place"], { required: true }),
      day("start", { role: "start", words: [] }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("recogniser", "recognised"), toSources],
  },
};

const capitals: Json = {
  name: "capitals",
  path: "capitals.csv",
  title: "Capitals; a city that was renamed is one city",
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "country",
    functional: [["country"]],
    sentence: "the capital of {country} has been {city} from {start}",
  },
  schema: {
    primaryKey: ["country", "city", "start"],
    fields: [
      dimension("country", ["country"]),
      text("city", { factmark: { role: "attribute", entity: ["city"], words: ["capital", "capital city"] } }),
      day("start", { role: "start", words: [] }),
      day("end", { role: "end", words: [] }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country", "city"), toSources],
  },
};

const areas: Json = {
  name: "areas-odbl",
  path: "areas-odbl.csv",
  title: "Areas of countries and territories (share-alike)",
  licenses: [LICENCES["odbl"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "country",
    functional: [["country"]],
    sentence: "{country} covers {area_km2} square kilometres",
  },
  schema: {
    primaryKey: ["country"],
    fields: [
      dimension("country", ["country"]),
      {
        name: "area_km2",
        type: "number",
        factmark: {
          role: "measure",
          unit: "km2",
          words: ["area", "cover", "territory", "surface", "measure"],
          revision: "0.03",
        },
      },
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country"), toSources],
  },
};

const measure = (name: string, unit: string, words: readonly string[], revision: string): Json => ({
  name,
  type: "number",
  factmark: { role: "measure", unit, words, revision },
});

const economy: Json = {
  name: "economy",
  path: "economy.csv",
  title: "Yearly figures of countries",
  licenses: [LICENCES["cc"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "country",
    functional: [["country"]],
    sentence:
      "{country} in {year}: {population} inhabitants, GDP {gdp} US dollars, {gdp_per_capita} a head, inflation {inflation} %",
  },
  schema: {
    primaryKey: ["country", "year"],
    fields: [
      dimension("country", ["country"]),
      { name: "year", type: "year", factmark: { role: "year" } },
      measure("population", "person", ["population", "inhabitant", "people", "citizen", "resident"], "0.03"),
      measure("gdp", "USD", ["gdp", "gross domestic product", "economic output"], "0.12"),
      measure("gdp_per_capita", "USD", ["gdp per capita", "per capita gdp", "gdp per head", "gdp per person"], "0.12"),
      measure("inflation", "%", ["inflation", "inflation rate", "consumer price"], "0.08"),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country"), toSources],
  },
};

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
        nouns: ["alliance", "organisation", "organization", "bloc", "union", "pact"],
      },
      person: { name: "person" },
      office: { name: "office" },
      resolution: { name: "resolution" },
      event: { name: "event" },
      place: { name: "place" },
      city: { name: "city" },
      fuel: { name: "fuel" },
      group: { name: "group" },
    },
    groups: [
      group("group:russia-allies", ["CSTO", "EAEU"], ["RUS"]),
      group("group:csto-members", ["CSTO"]),
      group("group:eaeu-members", ["EAEU"]),
    ],
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
