import { z } from "zod";
import { diagnosticSchema } from "../../model/report-schema.ts";

const cell = z.string().nullable();
const row = z.object({
  /** Primary key, its cells joined by "|". */
  key: z.string(),
  /** Line in the file of its version (of `after`, where both have it), from 1. */
  line: z.int().min(1),
});
const rowWithCells = row.extend({ cells: z.record(z.string(), cell) });
const fieldChange = z.object({ field: z.string(), from: cell, to: cell });
const kind = z.enum(["entities", "aliases", "sources", "facts", "coverage", "alternatives"]);

const schemaChange = z.object({
  change: z.enum(["added", "removed", "changed"]),
  about: z.enum(["package", "type", "group", "resource", "field", "role", "vocabulary", "key", "constraint"]),
  resource: z.string().nullable(),
  field: z.string().nullable(),
  /** Where below the resource or the field: "factmark.values.no"; empty for the whole of it. */
  at: z.string(),
  /** Text as it is, other values as JSON; null for what is no single value, or not there. */
  from: cell,
  to: cell,
});

const resourceDiff = z.object({
  name: z.string(),
  kind,
  /** Path of the file in the package. */
  file: z.string(),
  /** Rows of both versions. */
  rows: z.object({ before: z.int(), after: z.int() }),
  /** False when the file could not be read in one of the versions: its rows are then not compared. */
  compared: z.boolean(),
  removed: z.array(rowWithCells),
  changed: z.array(row.extend({ fields: z.array(fieldChange) })),
  added: z.array(rowWithCells),
});

const movedFigure = row.extend({
  resource: z.string(),
  field: z.string(),
  from: z.string(),
  to: z.string(),
  /** (to − from) / |from|, cut at four places; null from zero. */
  relative: z.string().nullable(),
});

/** Rows of one resource that `before` did not have so: of one key, or of several keys that say the same. */
const duplicate = z.object({ resource: z.string(), of: z.enum(["key", "content"]), rows: z.array(row) });

const version = z.object({ name: z.string(), version: z.string(), hash: z.string() });

/** The outward shape of `factmark reference diff`: stable, only added to. */
export const referenceDiffSchema = z.object({
  format: z.literal("factmark-reference-diff/1"),
  before: version,
  after: version,
  /** Relative change over which a figure has moved. */
  threshold: z.string(),
  /** What is wrong with each version. */
  faults: z.object({ before: z.array(diagnosticSchema), after: z.array(diagnosticSchema) }),
  schema: z.array(schemaChange),
  /** Every resource that both versions have or one, changed or not. A field that only one version has makes no row a changed one. */
  resources: z.array(resourceDiff),
  /** The furthest first. */
  moved: z.array(movedFigure),
  duplicates: z.array(duplicate),
  summary: z.object({
    differs: z.boolean(),
    schema: z.int(),
    removed: z.int(),
    changed: z.int(),
    added: z.int(),
    moved: z.int(),
    duplicates: z.int(),
    sourcesVanished: z.int(),
    sourcesChanged: z.int(),
    faults: z.int(),
  }),
});

export type ReferenceDiff = z.infer<typeof referenceDiffSchema>;
export type SchemaChange = z.infer<typeof schemaChange>;
export type ResourceDiff = z.infer<typeof resourceDiff>;
export type MovedFigure = z.infer<typeof movedFigure>;
export type Duplicate = z.infer<typeof duplicate>;
export type Row = z.infer<typeof row>;
export type RowWithCells = z.infer<typeof rowWithCells>;
