import { oneLine } from "../escape/line.ts";
import { workflowCommand } from "../escape/workflow-command.ts";
import { endOf, errorText, headingOf, sentencesOf, type Finding, type FindingsRun, type Level } from "./finding.ts";

/** Annotations of one level that GitHub shows for a step; it drops the rest unsaid. */
const SHOWN = 10;

const COMMANDS: Readonly<Record<Level, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

/** Workflow commands for GitHub's runner: an annotation a finding, worst first, and a last notice that says what is left out. */
export function renderGithub(run: FindingsRun): string {
  const commands: (readonly [level: Level, line: string])[] = [
    ...run.errors.map((error) => ["error", errorCommand(error)] as const),
    ...run.findings.map((finding) => [finding.level, findingCommand(finding)] as const),
  ];
  const kept = (["error", "warning", "note"] as const).flatMap((level) => {
    const lines = commands.filter(([its]) => its === level).map(([, line]) => line);
    // One notice is kept for the last line.
    return lines.slice(0, level === "note" ? SHOWN - 1 : SHOWN);
  });
  const more = commands.length - kept.length;
  const rest = more === 0 ? "" : `; ${more} more ${more === 1 ? "is" : "are"} not shown here`;
  const last = workflowCommand("notice", { title: `factmark ${run.command}` }, `${run.headline}${rest}`);
  return `${[...kept, last].join("\n")}\n`;
}

function errorCommand(error: FindingsRun["errors"][number]): string {
  const properties = { file: error.file, line: error.line, col: error.column, title: `factmark: ${error.code}` };
  return workflowCommand("error", properties, oneLine(errorText(error)));
}

function findingCommand(finding: Finding): string {
  const { level, file, place } = finding;
  const properties = { file, ...regionOf(place), title: oneLine(headingOf(finding)) };
  return workflowCommand(COMMANDS[level], properties, sentencesOf(finding).map(oneLine).join("\n"));
}

/** GitHub refuses columns where the words run over several lines. */
function regionOf(place: Finding["place"]): Readonly<Record<string, number>> {
  if (place === undefined) return {};
  const { endLine, endColumn } = endOf(place);
  const lines = { line: place.line, endLine };
  return endLine === place.line ? { ...lines, col: place.column, endColumn } : lines;
}
