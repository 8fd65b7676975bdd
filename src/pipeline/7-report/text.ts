import { createColors } from "picocolors";
import type { Article } from "../../model/article.ts";
import type { ArticleReport, ClaimReport, LedgerStatus, NowReport } from "../../model/report.ts";
import type { Verdict } from "../../model/verdict.ts";
import { logLine } from "./escape/line.ts";
import { placeIn } from "./findings/place.ts";
import type { CheckedRun } from "./run.ts";
import { readingText } from "./reading-words.ts";
import { VERDICT_ORDER, VERDICT_WORDS } from "./verdict-words.ts";

export interface TextOptions {
  /** Whether to write ANSI colours. */
  readonly color: boolean;
}

type Colors = ReturnType<typeof createColors>;

/** An annotated summary for a terminal: of each article the refuted claims first, the open ones last and in one line each. */
export function renderText(run: CheckedRun, options: TextOptions): string {
  const colors = createColors(options.color);
  const parts = run.report.articles.map((report, k) => articleText(report, run.articles[k], colors));
  const { summary, reference } = run.report;
  const total = `${plural(summary.articles, "article")}, ${plural(summary.claims, "claim")}: ${tally(summary)}`;
  return `${parts.join("\n")}\n${colors.bold(total)}\nreference ${reference.name} ${reference.version} (${reference.hash.slice(0, 12)})\n`;
}

function articleText(report: ArticleReport, article: Article | undefined, colors: Colors): string {
  const head = `${colors.bold(logLine(report.title ?? report.path))}\n${colors.dim(`${logLine(report.path)}${report.published === null ? "" : ` · ${report.published}`}`)}\n`;
  const sorted = VERDICT_ORDER.flatMap((verdict) => report.claims.filter((claim) => claim.verdict === verdict));
  const claims = sorted.map((claim) => claimText(claim, article?.source ?? "", colors));
  const diagnostics = report.diagnostics.map(
    (one) => `  ! ${logLine(one.message)}${one.help === undefined ? "" : `\n    ${logLine(one.help)}`}`,
  );
  return [head, ...claims, ...diagnostics, colors.dim(`  numbers and dates: ${ledgerTally(report)}`), ""].join("\n");
}

function claimText(claim: ClaimReport, source: string, colors: Colors): string {
  const { sign, word } = VERDICT_WORDS[claim.verdict];
  const { line, column } = placeIn(source, claim);
  const paint = paintOf(claim.verdict, colors);
  const label = paint(`${sign} ${word}`);
  const place = colors.dim(`${line}:${column}`);
  const readings = (claim.readings ?? []).map((one) => colors.dim(`      reading: ${logLine(readingText(one))}`));
  if (claim.verdict === "not-enough-evidence") {
    const open = `  ${label} ${place} ${colors.underline(logLine(claim.quote))} ${colors.dim(claim.reason ?? "")}`;
    return [open, ...readings].join("\n");
  }
  const lines = [`  ${label} ${place} ${context(claim, source, colors)}`, `      ${logLine(claim.explanation)}`];
  if (claim.attribution !== undefined) lines.push(colors.dim(`      said by ${logLine(claim.attribution)}`));
  const sources = claim.receipt?.sources ?? [];
  if (sources.length > 0)
    lines.push(colors.dim(`      source: ${sources.map((one) => `${one.publisher}, ${one.title}`).join("; ")}`));
  if (claim.now !== undefined) lines.push(nowText(claim.now, colors));
  return [...lines, ...readings].join("\n");
}

function nowText({ asOf, verdict, explanation }: NowReport, colors: Colors): string {
  const { sign, word } = VERDICT_WORDS[verdict];
  return `      ${paintOf(verdict, colors)(`${sign} ${word} as of ${asOf}`)} ${logLine(explanation)}`;
}

function paintOf(verdict: Verdict, colors: Colors): (text: string) => string {
  switch (verdict) {
    case "refuted":
      return (text) => colors.bold(colors.red(text));
    case "conflicting":
      return colors.magenta;
    case "supported":
      return colors.green;
    case "not-enough-evidence":
      return colors.yellow;
  }
}

/** The clause with the claim underlined, in one line. */
function context(claim: ClaimReport, source: string, colors: Colors): string {
  const from = Math.min(claim.clause.start, claim.start);
  const to = Math.max(claim.clause.end, claim.end);
  return `${logLine(source.slice(from, claim.start))}${colors.underline(logLine(claim.quote))}${logLine(source.slice(claim.end, to))}`;
}

function tally(summary: {
  readonly supported: number;
  readonly refuted: number;
  readonly conflicting: number;
  readonly notEnoughEvidence: number;
}): string {
  const conflicting = summary.conflicting > 0 ? `, ${summary.conflicting} conflicting` : "";
  return `${summary.refuted} refuted, ${summary.supported} supported${conflicting}, ${summary.notEnoughEvidence} with not enough evidence`;
}

function ledgerTally(report: ArticleReport): string {
  const counts = new Map<LedgerStatus, number>();
  for (const { status } of report.ledger) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts.size === 0
    ? "none"
    : [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([status, count]) => `${count} ${status}`)
        .join(", ");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
