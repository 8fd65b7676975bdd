import { dimension, evidence, LICENCES, measure, source, toEntities, toSources, type Json } from "./fields.ts";
import { SIZE_WORDS } from "./words.ts";

export const areas: Json = {
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
      measure("area_km2", "km2", ["area", "cover", "territory", "surface", "measure"], "0.05", {
        ...SIZE_WORDS.area,
        // With and without coastal waters and great lakes: 9.4 to 9.8 million km² for the United States.
        editions: "0.07",
      }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country"), toSources],
  },
};

export const economy: Json = {
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
      measure(
        "population",
        "person",
        ["population", "inhabitant", "people", "citizen", "resident", "head count", "headcount"],
        "0.03",
        // World Population Prospects: Nigeria in 2020 had 206 million in the edition of 2019, and has 214 in that of 2024; Ethiopia 115 and 120.
        { ...SIZE_WORDS.population, editions: "0.06" },
      ),
      measure(
        "gdp",
        "USD",
        ["gdp", "gross domestic product", "economic output", "economy worth"],
        "0.12",
        SIZE_WORDS.gdp,
      ),
      measure(
        "gdp_per_capita",
        "USD",
        [
          "gdp per capita",
          "per capita gdp",
          "gdp per head",
          "gdp per person",
          "gross domestic product per capita",
          "per capita gross domestic product",
        ],
        "0.12",
        SIZE_WORDS.gdpPerCapita,
      ),
      measure("inflation", "%", ["inflation", "inflation rate", "consumer price"], "0.08", {
        // National offices, Eurostat's harmonised index and the World Bank's series differ by so much in a year.
        offBy: "0.4",
        rises: ["consumer price", "cost of living"],
      }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country"), toSources],
  },
};
