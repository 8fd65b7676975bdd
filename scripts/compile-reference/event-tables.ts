import {
  cited,
  day,
  dimension,
  evidence,
  LICENCES,
  measure,
  source,
  text,
  toEntities,
  toSources,
  validity,
  type Json,
} from "./fields.ts";
import { CAPITAL, KINDS, NEIGHBOURS } from "./words.ts";

export const events: Json = {
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
      text("agent", { factmark: { role: "agent", entity: ["country", "organisation"] } }),
      ...validity(
        ["begin", "began", "begun", "break out", "broke out", "start", "erupt"],
        ["end", "conclude", "cease", "come to an end", "came to an end"],
      ),
      measure("days", "day", ["last", "rage"], "0.05"),
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
      cited,
      evidence,
    ],
    foreignKeys: [...toEntities("event", "place", "participants", "agent", "cause"), toSources],
  },
};

export const recognitions: Json = {
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

export const capitals: Json = {
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
      text("city", { factmark: { role: "attribute", entity: ["city"], words: CAPITAL } }),
      day("start", { role: "start", words: [] }),
      day("end", { role: "end", words: [] }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country", "city"), toSources],
  },
};

export const presentCapitals: Json = {
  ...capitals,
  name: "capitals-odbl",
  path: "capitals-odbl.csv",
  title: "Capitals of other countries, as they are now (share-alike)",
  licenses: [LICENCES["odbl"]],
};

/** Countries by what stays the same: their name in full, their coast. */
export const profiles: Json = {
  name: "profiles-odbl",
  path: "profiles-odbl.csv",
  title: "What countries are called in full, and whether they have a coast (share-alike)",
  licenses: [LICENCES["odbl"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "country",
    functional: [["country"]],
    sentence: "{country} is officially called {official_name}; landlocked: {landlocked}",
  },
  schema: {
    primaryKey: ["country"],
    fields: [
      dimension("country", ["country"]),
      text("official_name", {
        factmark: {
          role: "name",
          words: ["officially", "formally", "officially known as", "formally known as", "official name"],
        },
      }),
      text("landlocked", {
        constraints: { enum: ["true", "false"] },
        factmark: {
          role: "category",
          values: { true: ["landlocked", "land-locked"], false: ["coastal", "seaside"] },
        },
      }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country"), toSources],
  },
};

export const borders: Json = {
  name: "borders-odbl",
  path: "borders-odbl.csv",
  title: "Land borders of countries, each from both sides (share-alike)",
  licenses: [LICENCES["odbl"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    verbs: [
      "border",
      "border by",
      "border with",
      "border on",
      "share a border with",
      "share borders with",
      "share a land border with",
      "sandwich between",
      "wedge between",
    ],
    subject: "country",
    functional: [],
    sentence: "{country} borders {neighbour}",
  },
  schema: {
    primaryKey: ["country", "neighbour"],
    fields: [
      dimension("country", ["country"]),
      dimension("neighbour", ["country"], { nouns: NEIGHBOURS, required: true }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country", "neighbour"), toSources],
  },
};

export const regions: Json = {
  name: "regions-odbl",
  path: "regions-odbl.csv",
  title: "The states of a region (share-alike)",
  licenses: [LICENCES["odbl"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "country",
    functional: [],
    sentence: "{country} is in {region}",
  },
  schema: {
    primaryKey: ["region", "country"],
    fields: [
      dimension("region", ["region"], { required: true }),
      dimension("country", ["country"]),
      text("counted", { constraints: { enum: ["yes", "no"] } }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("region", "country"), toSources],
  },
};
