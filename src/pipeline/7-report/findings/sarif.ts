import type { Diagnostic } from "../../../model/diagnostic.ts";
import { GAP, oneLine } from "../escape/line.ts";
import { relativeUri } from "../escape/uri.ts";
import { endOf, errorText, type Finding, type FindingRule, type FindingsRun, type Place } from "./finding.ts";

/** The published schema of SARIF 2.1.0 (OASIS, Errata 01). */
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** The root of the sources, which the reader knows and we don't say. */
const ROOT = "%SRCROOT%";

/** SARIF 2.1.0: one run. What could not be read is a notification of an execution that did not succeed, never a result. */
export function renderSarif(run: FindingsRun): string {
  const { command, factmark, reference } = run;
  const driver = {
    name: "factmark",
    version: factmark,
    semanticVersion: factmark,
    rules: run.rules.map(ruleOf),
    notifications: [...new Set(run.errors.map(({ code }) => code))].sort().map((id) => ({ id })),
  };
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        automationDetails: { id: `factmark/${command}/` },
        language: "en-US",
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [ROOT]: { description: { text: "The folder that factmark was run in." } } },
        invocations: [
          {
            executionSuccessful: run.errors.every(({ severity }) => severity !== "error"),
            toolExecutionNotifications: run.errors.map(notificationOf),
          },
        ],
        results: run.findings.map((finding) => resultOf(finding, run.rules)),
        properties: { reference, headline: run.headline, notes: run.notes },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ id, title, level, help }: FindingRule): object {
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: help },
    help: { text: help, markdown: help },
    defaultConfiguration: { level },
    properties: { tags: ["factmark"] },
  };
}

function resultOf(finding: Finding, rules: readonly FindingRule[]): object {
  const { rule, level, file, place, title, message, details, related, state, fingerprints } = finding;
  return {
    ruleId: rule.id,
    ruleIndex: rules.findIndex(({ id }) => id === rule.id),
    level,
    message: { text: messageText([title === "" ? message : `${title}: ${message}`, ...details]) },
    locations: [{ physicalLocation: physical(file, place) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, k) => ({
            id: k,
            physicalLocation: physical(one.file, one),
            message: { text: messageText([one.message]) },
          })),
        }),
    partialFingerprints: fingerprints,
    baselineState: state,
  };
}

function notificationOf(error: Diagnostic): object {
  const { code, severity, file, line, column } = error;
  const region = line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  return {
    descriptor: { id: code },
    level: severity === "info" ? "note" : severity,
    message: { text: messageText([errorText(error)]) },
    ...(file === undefined ? {} : { locations: [{ physicalLocation: { ...physical(file, undefined), ...region } }] }),
  };
}

function physical(file: string, place: Place | undefined): object {
  const artifactLocation = { uri: relativeUri(file), uriBaseId: ROOT };
  if (place === undefined) return { artifactLocation };
  const { start, end, line, column, quote } = place;
  const region = {
    startLine: line,
    startColumn: column,
    ...endOf(place),
    charOffset: start,
    charLength: end - start,
    snippet: { text: quote },
  };
  return { artifactLocation, region };
}

/** Plain text as § 3.11 has it: braces are doubled, as they mark placeholders, and "](" is parted, as it makes a link. */
function messageText(lines: readonly string[]): string {
  return lines.map((line) => oneLine(line).replace(/[{}]/g, "$&$&").replaceAll("](", `]${GAP}(`)).join("\n");
}
