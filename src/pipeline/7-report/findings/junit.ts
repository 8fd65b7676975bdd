import type { Diagnostic } from "../../../model/diagnostic.ts";
import { oneLine } from "../escape/line.ts";
import { xmlAttribute, xmlText } from "../escape/xml.ts";
import { errorText, placeText, sentencesOf, type Finding, type FindingsRun } from "./finding.ts";

interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly cases: readonly string[];
}

/** JUnit XML: a suite an article, a case a finding; what could not be read is an error. The first suite is the run itself, so that a clean one has a case. */
export function renderJunit(run: FindingsRun): string {
  const files = [...new Set(run.findings.map(({ file }) => file))].sort();
  const suites = [runSuite(run), ...files.map((file) => fileSuite(file, run))];
  const sum = (count: (suite: Suite) => number): number => suites.reduce((total, suite) => total + count(suite), 0);
  const counts = countsText({
    tests: sum(({ tests }) => tests),
    failures: sum(({ failures }) => failures),
    errors: sum(({ errors }) => errors),
  });
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="factmark ${run.command}"${counts}>`;
  return `${[head, ...suites.map(suiteText), "</testsuites>"].join("\n")}\n`;
}

/** The whole: passed when everything could be read. */
function runSuite({ command, errors, headline, notes }: FindingsRun): Suite {
  const name = `factmark ${command}`;
  const output = element("system-out", {}, [headline, ...notes].join("\n"));
  const whole = testCase({ classname: name, name: "run" }, output);
  const cases = errors.map((error) => errorCase(error, name));
  return { name, tests: cases.length + 1, failures: 0, errors: cases.length, cases: [whole, ...cases] };
}

function errorCase(error: Diagnostic, classname: string): string {
  const place = error.file === undefined ? "" : placeText(error.file, error);
  const body = element("error", { message: error.message, type: error.code }, `${place} ${errorText(error)}`.trim());
  return testCase({ classname, name: `${error.code} ${place}`.trim(), file: error.file }, body);
}

function fileSuite(file: string, { findings }: FindingsRun): Suite {
  const own = findings.filter((finding) => finding.file === file);
  const failures = own.filter(({ rule }) => rule.fails).length;
  return { name: file, tests: own.length, failures, errors: 0, cases: own.map(findingCase) };
}

function findingCase(finding: Finding): string {
  const { rule, file, place, title, message, fingerprints } = finding;
  const lines = [placeText(file, place), place?.text ?? "", ...sentencesOf(finding), rule.help];
  const body = lines
    .map(oneLine)
    .filter((line) => line !== "")
    .join("\n");
  // Readers tell cases apart by class and name, from one run to the next: no line number, but what stays.
  const quote = place === undefined ? "" : `“${oneLine(place.quote)}”`;
  const name = [title, quote, ...Object.values(fingerprints)].filter((part) => part !== "").join(" ");
  return testCase(
    { classname: rule.id, name, file, line: place?.line },
    rule.fails
      ? element("failure", { message: `${rule.title}: ${oneLine(message)}`, type: rule.id }, body)
      : element("system-out", {}, body),
  );
}

function suiteText({ name, cases, ...counts }: Suite): string {
  return [
    `  <testsuite name="${xmlAttribute(name)}"${countsText(counts)} skipped="0" time="0">`,
    ...cases,
    "  </testsuite>",
  ].join("\n");
}

function countsText({ tests, failures, errors }: Pick<Suite, "tests" | "failures" | "errors">): string {
  return attributes({ tests, failures, errors });
}

function testCase(named: Readonly<Record<string, string | number | undefined>>, body: string): string {
  return `    <testcase${attributes(named)} time="0">\n${body}\n    </testcase>`;
}

function element(tag: string, named: Readonly<Record<string, string>>, text: string): string {
  return `      <${tag}${attributes(named)}>${xmlText(text)}</${tag}>`;
}

function attributes(named: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(named)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${xmlAttribute(String(value))}"`))
    .join("");
}
