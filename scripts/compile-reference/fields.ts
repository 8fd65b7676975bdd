/** Pieces that the descriptor's resources are made of. */

export type Json = Readonly<Record<string, unknown>>;

export const LICENCES: Readonly<Record<string, Json>> = {
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

export const text = (name: string, more: Json = {}): Json => ({ name, type: "string", ...more });
export const day = (name: string, factmark?: Json): Json => ({
  name,
  type: "date",
  ...(factmark === undefined ? {} : { factmark }),
});
export const dimension = (name: string, entity: readonly string[], more: Json = {}, field: Json = {}): Json => ({
  name,
  type: "string",
  ...field,
  factmark: { role: "dimension", entity, ...more },
});
export const source = text("source", { factmark: { role: "source" } });
/** Where in its source a row stands, in the words of whoever found it. */
export const cited = text("cited", { factmark: { role: "citation" } });
export const evidence = text("evidence", { factmark: { role: "evidence" } });
export const precision = (name: string): Json =>
  text(name, { constraints: { enum: ["day", "month", "year"] }, factmark: { role: "precision" } });
export const toEntities = (...names: readonly string[]): Json[] =>
  names.map((name) => ({ fields: [name], reference: { resource: "entities", fields: ["id"] } }));
export const toSources: Json = { fields: ["source"], reference: { resource: "sources", fields: ["id"] } };

export const validity = (
  start: readonly string[],
  end: readonly string[],
  more: { readonly start?: Json; readonly end?: Json } = {},
): Json[] => [
  day("start", { role: "start", words: start, precision: "start_precision", ...more.start }),
  precision("start_precision"),
  day("end", { role: "end", words: end, precision: "end_precision", ...more.end }),
  precision("end_precision"),
];

export const measure = (
  name: string,
  unit: string,
  words: readonly string[],
  revision: string,
  more: Json = {},
): Json => ({
  name,
  type: "number",
  factmark: { role: "measure", unit, words, revision, ...more },
});
