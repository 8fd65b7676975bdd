import { dimension, evidence, measure, source, toEntities, toSources, type Json } from "./fields.ts";

/** Two holders of an office of whom one followed the other, from the side of either. */
const following = (name: string, other: string, verbs: readonly string[], sentence: string): Json => ({
  name,
  sql: `WITH held AS (SELECT country, office, person, start, "end", source, evidence FROM offices WHERE start_precision = 'day' AND ("end" IS NULL OR end_precision = 'day')),
 pairs AS (SELECT country, office, lag(person) OVER chain AS earlier, person AS later, lag("end") OVER chain AS ended, start AS day, source, evidence FROM held WINDOW chain AS (PARTITION BY country, office ORDER BY start))
 SELECT country, office, ${other === "predecessor" ? "later AS person, earlier AS predecessor" : "earlier AS person, later AS successor"}, day, source, evidence FROM pairs
 WHERE earlier <> later AND abs(date_diff('day', ended, day)) <= 62 QUALIFY count(*) OVER (PARTITION BY earlier, later) = 1`,
  factmark: { kind: "facts", nouns: [], words: [], verbs, subject: "person", functional: [], sentence },
  schema: {
    primaryKey: ["person", other],
    fields: [
      dimension("country", ["country", "organisation"]),
      dimension("office", ["office"]),
      dimension("person", ["person"]),
      dimension(other, ["person"], { required: true }),
      { name: "day", type: "date", factmark: { role: "time", words: [] } },
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country", "office", "person", other), toSources],
  },
});

const PER_AREA = ["people", "inhabitants", "residents", "persons"].flatMap((who) =>
  ["square kilometre", "square kilometer", "sq km", "km2"].map((unit) => `${who} per ${unit}`),
);

/** People on a square kilometre, by year: of areas under a share-alike licence. */
const density: Json = {
  name: "density",
  sql: `SELECT e.country, e.year, round(e.population / a.area_km2, CASE WHEN e.population / a.area_km2 < 10 THEN 1 ELSE 0 END) AS density, e.source, e.evidence FROM economy e JOIN "areas-odbl" a ON a.country = e.country WHERE e.population IS NOT NULL AND a.area_km2 > 0`,
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "country",
    functional: [["country"]],
    sentence: "{country} in {year}: {density} people on a square kilometre",
  },
  schema: {
    primaryKey: ["country", "year"],
    fields: [
      dimension("country", ["country"]),
      { name: "year", type: "year", factmark: { role: "year" } },
      measure("density", "person", ["population density", "density", ...PER_AREA], "0.08", {
        most: ["most densely populated"],
        least: ["least densely populated", "most sparsely populated"],
        more: ["more densely populated"],
        less: ["less densely populated", "more sparsely populated"],
      }),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country"), toSources],
  },
};

/** Alliances whose first members are known with the day on which they were founded. */
const FOUNDED = ["CSTO", "EAEU", "EU", "NATO", "SCO"];

const FOUNDERS = [
  ...["founding member", "founding state", "founding nation", "founding country"],
  ...["founder", "original member"],
];

const founders: Json = {
  name: "founders",
  sql: `SELECT organisation, member, source, evidence FROM memberships WHERE organisation IN (${FOUNDED.map((id) => `'${id}'`).join(", ")}) QUALIFY start = min(start) OVER (PARTITION BY organisation)`,
  factmark: {
    kind: "facts",
    nouns: FOUNDERS,
    words: FOUNDERS,
    verbs: ["found", "co-found", "found by", "founded by", "establish by", "established by", "form by", "create by"],
    subject: "member",
    functional: [],
    sentence: "{member} is a founding member of {organisation}",
  },
  schema: {
    primaryKey: ["organisation", "member"],
    fields: [
      dimension("organisation", ["organisation"], { required: true }),
      dimension("member", ["country"]),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("organisation", "member"), toSources],
  },
};

/** What follows from the tables of facts. */
export const views: readonly Json[] = [
  following(
    "successions",
    "predecessor",
    ["succeed", "succeeded", "replace", "replaced", "take over from", "took over from"],
    "{person} followed {predecessor} as {office} of {country} on {day}",
  ),
  following(
    "handovers",
    "successor",
    [
      "succeed by",
      "succeeded by",
      "replace by",
      "succeed as … by",
      "replace as … by",
      "hand over to",
      "handed over to",
      "hand power to",
      "handed power to",
    ],
    "{person} was followed by {successor} as {office} of {country} on {day}",
  ),
  density,
  founders,
];
