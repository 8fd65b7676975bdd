import { z } from "zod";

/** What SARIF 2.1.0's JSON Schema says of the parts that we write; like it, no object takes a key that it does not name. */
const text = z.strictObject({ text: z.string() });
const level = z.enum(["none", "note", "warning", "error"]);
const properties = z.record(z.string(), z.unknown());

const artifactLocation = z.strictObject({
  // "uri-reference": relative here, no blank, percent only before two hex digits.
  uri: z.string().regex(/^(?![a-z][a-z0-9+.-]*:|\/)(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/),
  uriBaseId: z.string(),
});

const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional(),
  charOffset: z.int().min(-1).optional(),
  charLength: z.int().min(0).optional(),
  snippet: text.optional(),
});

const location = z.strictObject({
  id: z.int().min(-1).optional(),
  physicalLocation: z.strictObject({ artifactLocation, region: region.optional() }),
  message: text.optional(),
});

const rule = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortDescription: text,
  fullDescription: text,
  help: z.strictObject({ text: z.string(), markdown: z.string() }),
  defaultConfiguration: z.strictObject({ level }),
  properties,
});

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(-1),
  level,
  message: text,
  locations: z.array(location),
  relatedLocations: z.array(location).optional(),
  partialFingerprints: z.record(z.string(), z.string()),
  baselineState: z.enum(["new", "unchanged", "updated", "absent"]),
});

const notification = z.strictObject({
  descriptor: z.strictObject({ id: z.string() }),
  level,
  message: text,
  locations: z.array(location).optional(),
});

const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({
      name: z.string(),
      version: z.string().regex(/[0-9]+(\.[0-9]+){0,3}/),
      semanticVersion: z.string(),
      rules: z.array(rule),
      notifications: z.array(z.strictObject({ id: z.string() })),
    }),
  }),
  automationDetails: z.strictObject({ id: z.string() }),
  language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/),
  columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
  originalUriBaseIds: z.record(z.string(), z.strictObject({ description: text })),
  invocations: z.array(
    z.strictObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(notification) }),
  ),
  results: z.array(result),
  properties,
});

export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.array(run).length(1),
});
