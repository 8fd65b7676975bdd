import { z } from "zod";

/**
 * What a data package says of itself under the key `factmark` (Data Package v2 allows extra keys): the vocabulary by which
 * words of an article become queries. Phrases are English, lower case, in any inflection: they are matched by stem, with
 * auxiliaries skipped ("did not vote" is matched by "not vote").
 */
const phrases = z.array(z.string().min(1));

const name = z.string().regex(/^[a-z][a-z0-9_-]*$/, "expected lower-case letters, digits, '-' or '_'");

/** First and last day of validity. */
const boundary = {
  words: phrases.default([]),
  /** Names the field that says day, month or year; a cell holds the first (last) possible day. */
  precision: z.string().optional(),
  /** Days by which publishers differ in what they take for it (a handover): nearer misses are not refuted. */
  offBy: z.number().int().positive().optional(),
  /** Those of the words that tell of it before it comes ("resigned" on the day it is announced): a day of the half year before is not refuted. */
  heralds: phrases.default([]),
};

/** What a field of a fact table means. */
export const fieldRole = z.discriminatedUnion("role", [
  z.strictObject({
    role: z.literal("dimension"),
    /** Entity types that its cells may name, by id. */
    entity: z.array(name).min(1),
    /** What a row's entity is called when it is counted: "member state", "country", "delegation". */
    nouns: phrases.default([]),
    /** A reading without this dimension means nothing (the resolution of a vote). */
    required: z.boolean().default(false),
  }),
  z.strictObject({
    role: z.literal("category"),
    /** value → the phrases that state it. */
    values: z.record(z.string(), phrases),
    /**
     * value → the words that state it right beside a number alone, where a tally is given ("24 against", "for: 93"). The first two values, in this order,
     * are the two of a score ("141 to 5").
     */
    tally: z.record(z.string(), phrases).optional(),
  }),
  z.strictObject({
    role: z.literal("measure"),
    /** Unit of the cells: "person", "USD", "%", "km2", "day" … */
    unit: z.string(),
    words: phrases,
    /** Relative width within which the publisher revises its figures ("0.05"): nearer misses are not refuted. */
    revision: z.string().optional(),
    /** The same of a figure by itself, where one of an old edition may be told; `revision` is then of figures side by side, of one edition. */
    editions: z.string().optional(),
    /** Width, in the unit, by which publishers differ in what they measure ("0.4" points of inflation): nearer misses are not refuted. */
    offBy: z.string().optional(),
    /** Words for the first and the last place by it ("most populous"), and for more and less of it ("more populous"). */
    most: phrases.default([]),
    least: phrases.default([]),
    more: phrases.default([]),
    less: phrases.default([]),
    /** What else places are counted by that go with it: "(the ninth largest by) land area". */
    criteria: phrases.default([]),
    /** Words that make it another measure: "purchasing power parity". */
    others: phrases.default([]),
    /** What is called large or small by it: "the largest economy". */
    sizes: phrases.default([]),
    /** What rises by so much where the measure has that figure: "consumer prices" of inflation. */
    rises: phrases.default([]),
    /** Whether the figures of several rows of one time may be added up. */
    sums: z.boolean().default(false),
    /** Whether its change from row to row is what people call its growth: output at current prices is not. */
    grows: z.boolean().default(true),
    /** For so much of one measure per unit of another, both of this table: the mean of several rows is then their sums' ratio. */
    per: z.strictObject({ of: name, unit: name }).optional(),
  }),
  z.strictObject({
    role: z.literal("attribute"),
    entity: z.array(name).min(1),
    /** What states it: "capital", "sparked by". */
    words: phrases,
  }),
  /** Who did what the category's words say, where it is known: the one that annexed, not the one that was annexed. */
  z.strictObject({ role: z.literal("agent"), entity: z.array(name).min(1) }),
  /** What the row's subject is called, as text: its official name. */
  z.strictObject({ role: z.literal("name"), words: phrases }),
  /** The one day of the row (a vote, a census). */
  z.strictObject({ role: z.literal("time"), words: phrases.default([]) }),
  z.strictObject({ role: z.literal("start"), ...boundary }),
  z.strictObject({ role: z.literal("end"), ...boundary }),
  z.strictObject({ role: z.literal("year") }),
  z.strictObject({ role: z.literal("precision") }),
  /** Text whose words identify the row's entity: what a resolution demands, of whom. */
  z.strictObject({ role: z.literal("description") }),
  z.strictObject({ role: z.literal("source") }),
  /** Where in its source the row stands: page, date, commit. */
  z.strictObject({ role: z.literal("citation") }),
  z.strictObject({ role: z.literal("evidence") }),
  z.strictObject({ role: z.literal("note") }),
]);

export const field = z.object({
  name,
  type: z.enum(["string", "integer", "number", "boolean", "date", "year", "list"]),
  title: z.string().optional(),
  description: z.string().optional(),
  /** For lists: what parts the items in a cell (Table Schema v2). */
  delimiter: z.string().optional(),
  constraints: z
    .object({ required: z.boolean().optional(), unique: z.boolean().optional(), enum: z.array(z.string()).optional() })
    .optional(),
  factmark: fieldRole.optional(),
});
export type Field = z.infer<typeof field>;

/** A question to the package itself: SQL that returns a row for each fault. */
export const check = z.strictObject({
  /** Selects faults over the resources' names as tables; a column `line_key` may name the offending row's key. */
  sql: z.string(),
  /** What a fault means, and what to do. */
  message: z.string(),
  help: z.string(),
});

/**
 * One way in which a row is told in running text. Patterns are words (matched by stem) with `{field}` where the text has the field's number, name or value,
 * `(a|b c)` for one of several, `[a]` for what may be missing, `<a>` around the words that are wrong when a `states` is, `...` for up to five words that are no
 * name and no number, `@list` for a list of `phrases`, and `{_}` for a number that nothing is said of. The row is that of the subject named in the pattern, else
 * of whom the text speaks of there.
 */
export const telling = z.strictObject({
  say: phrases.min(1),
  /** Frames, one of which the clause must be in; and frames that it must not be in. */
  in: z.array(name).default([]),
  unless: z.array(name).default([]),
  /** What the words themselves say: field → value, for a measure a number or a range ("1", "..3", "10.."). */
  states: z.record(name, z.string()).default({}),
  /** Whether the row tells what is arranged: then "will" makes no forecast of it. */
  scheduled: z.boolean().default(false),
});
export type Telling = z.infer<typeof telling>;

export const factTable = z.strictObject({
  kind: z.literal("facts"),
  /** What a row is: "vote", "membership". Counted when no dimension's noun is. */
  nouns: phrases,
  /** Words that speak of the table without stating a value: "voted", "integration". */
  words: phrases.default([]),
  /** Verbs that state a row of their subject: "recognised", "belongs to". */
  verbs: phrases.default([]),
  /** The dimension that a statement is about ("A voted …": the member). */
  subject: name,
  /** Dimensions and times whose row is one of a kind: another value of the other fields contradicts it. */
  functional: z.array(z.array(name)).default([]),
  /** Dimensions whose names, side by side, state a row without a verb ("Minister X"): the office and the person. */
  apposition: z.array(name).default([]),
  /** One sentence with `{field}` places, for explanations: "{member} voted {vote} on {resolution}". */
  sentence: z.string(),
  checks: z.array(check).default([]),
  /** How its rows are told. A table that has any is read by them alone. */
  tellings: z.array(telling).default([]),
});
export type FactTable = z.infer<typeof factTable>;

export const resourceMeaning = z.discriminatedUnion("kind", [
  factTable,
  /** id, type, name, source. */
  z.strictObject({ kind: z.literal("entities") }),
  /** entity, text, lang, kind, strength ("strong" | "weak"), source; from, to: first and last day on which the name was in use. */
  z.strictObject({ kind: z.literal("aliases") }),
  /** id, title, publisher, url, licence, date, independent. */
  z.strictObject({ kind: z.literal("sources") }),
  /** resource, dimension, value, dimension2, value2, from, to, source, note: the stretches in which a fact table holds all rows. */
  z.strictObject({ kind: z.literal("coverage") }),
  /** resource, key, field, value, source: what another source says of a cell. */
  z.strictObject({ kind: z.literal("alternatives") }),
]);

/** A named set of entities, given by a query. */
export const group = z.strictObject({
  /** An entity: of type "group", or one that its members belong to (an alliance, a region). Its names are aliases. */
  id: z.string(),
  /** Common words that name it too: "world". */
  words: phrases.default([]),
  /** Entity type of its members. */
  of: name,
  /** Rows of this fact table … */
  table: name,
  /** … whose fields have one of these values, valid on the day asked for … */
  where: z.record(name, z.array(z.string()).min(1)),
  /** … give their members in this field … */
  field: name,
  /** … without these. */
  except: z.array(z.string()).default([]),
  /** A group with those too whom some count among them and others don't (a state on two continents): no place is refuted that one has there. */
  wider: z.string().optional(),
});
export type GroupDefinition = z.infer<typeof group>;

/** Words for an entity type that stand for an entity named before: "the alliance", "the second alliance". */
export const entityType = z.strictObject({
  name: z.string(),
  nouns: phrases.default([]),
  /** Pronouns that stand for one of it, where tables have tellings: "he", "they". */
  pronouns: phrases.default([]),
});

const schema = z.object({
  fields: z.array(field).min(1),
  primaryKey: z.array(name).min(1),
  foreignKeys: z
    .array(z.object({ fields: z.array(name), reference: z.object({ resource: name, fields: z.array(name) }) }))
    .default([]),
});

export const resource = z.object({
  name,
  path: z.string(),
  title: z.string().optional(),
  licenses: z.array(z.object({ name: z.string(), path: z.string().optional(), title: z.string().optional() })).min(1),
  factmark: resourceMeaning,
  schema,
});
export type Resource = z.infer<typeof resource>;

/** A table of facts that follows from the resources and the views before it: made by DuckDB when the package is compiled, in order of its key. */
export const view = z.strictObject({ name, sql: z.string().min(1), factmark: factTable, schema });
export type View = z.infer<typeof view>;

export const dataPackage = z.object({
  name,
  title: z.string(),
  version: z.string(),
  description: z.string().optional(),
  factmark: z.strictObject({
    types: z.record(name, entityType),
    groups: z.array(group).default([]),
    views: z.array(view).default([]),
    /** Lists of phrases for the patterns of tellings, as `@name`. */
    phrases: z.record(name, phrases).default({}),
    /** What a clause may be set in: name → phrases that say so. */
    frames: z.record(name, phrases).default({}),
  }),
  resources: z.array(resource).min(1),
});
export type DataPackage = z.infer<typeof dataPackage>;
