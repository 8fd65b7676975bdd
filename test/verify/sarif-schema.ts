import { z } from "zod";

/**
 * What SARIF 2.1.0's JSON Schema (OASIS, Errata 01) says of the parts that we write: types, enumerations, least values, lists without doubles; like it, no object
 * takes a key that it does not name, and what we always write is required beyond it. What the standard says in prose alone is `inProse`.
 */
const text = z.strictObject({ text: z.string() });
const level = z.enum(["none", "note", "warning", "error"]);
/** A property bag (§ 3.8); its tags are distinct. */
const properties = z.looseObject({ tags: distinct(z.string()).optional() });

/** "uniqueItems". */
function distinct<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item).refine((items) => new Set(items.map((one) => JSON.stringify(one))).size === items.length);
}

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
  relatedLocations: distinct(location).optional(),
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
      rules: distinct(rule),
      notifications: distinct(z.strictObject({ id: z.string() })),
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

type Run = z.infer<typeof run>;

/** What a run must be besides, by section of the standard. */
const inProse: Readonly<Record<string, (one: Run) => boolean>> = {
  "§ 3.19.23: ids of rules and of notifications are distinct": ({ tool: { driver } }) =>
    [driver.rules, driver.notifications].every((list) => new Set(list.map(({ id }) => id)).size === list.length),
  "§ 3.27.5, 3.27.6: a result's rule is the one at its index": ({ tool, results }) =>
    results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId),
  "§ 3.27.24: all results have a baseline state, or none": ({ results }) =>
    new Set(results.map(({ baselineState }) => typeof baselineState)).size <= 1,
  "§ 3.28.2: ids of a result's locations are distinct": ({ results }) =>
    results.every(
      ({ relatedLocations = [] }) => new Set(relatedLocations.map(({ id }) => id)).size === relatedLocations.length,
    ),
  "§ 3.4.4: base ids are those of the run": ({ results, invocations, originalUriBaseIds }) =>
    [
      ...results.flatMap((one) => [...one.locations, ...(one.relatedLocations ?? [])]),
      ...notificationsOf(invocations).flatMap(({ locations = [] }) => locations),
    ]
      .map((one) => one.physicalLocation.artifactLocation.uriBaseId)
      .every((id) => id in originalUriBaseIds),
  "§ 3.30: a region ends where it begins or later": ({ results }) =>
    results
      .flatMap(({ locations }) => locations)
      .every(({ physicalLocation: { region: at } }) => {
        const { startLine = 1, startColumn = 1, endLine = startLine, endColumn = startColumn } = at ?? {};
        return endLine > startLine || (endLine === startLine && endColumn >= startColumn);
      }),
  "§ 3.20.14, 3.58: an error of the tool is an execution that did not succeed": ({ invocations }) =>
    invocations.every(
      (one) => one.executionSuccessful !== one.toolExecutionNotifications.some((told) => told.level === "error"),
    ),
  "§ 3.58.2: notifications are described": ({ tool, invocations }) =>
    notificationsOf(invocations).every(({ descriptor }) =>
      tool.driver.notifications.some(({ id }) => id === descriptor.id),
    ),
  "§ 3.11.5: braces in a message are doubled": ({ results, invocations }) =>
    [...results, ...notificationsOf(invocations)].every(
      ({ message }) => !/[{}]/.test(message.text.replace(/\{\{|\}\}/g, "")),
    ),
};

function notificationsOf(invocations: Run["invocations"]): Run["invocations"][number]["toolExecutionNotifications"] {
  return invocations.flatMap((one) => one.toolExecutionNotifications);
}

const soundRun = run.superRefine((one, context) => {
  for (const [rule, holds] of Object.entries(inProse))
    if (!holds(one)) context.addIssue({ code: "custom", message: rule });
});

export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.array(soundRun).length(1),
});
