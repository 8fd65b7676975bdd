import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ClaimRef, DecisionRef, Flip, Inconsistency, Verification } from "../../model/verification.ts";
import type { Finding, FindingRule, FindingsRun } from "../../pipeline/7-report/findings/finding.ts";
import { VERDICT_WORDS } from "../../pipeline/7-report/verdict-words.ts";
import { causeText } from "./causes.ts";
import { headlineOf, notesOf, wayOutOf } from "./headline.ts";
import { RULES } from "./rules.ts";

export interface RunOptions {
  /** Folder of the reference, relative to the working folder: errors of the reference name files in it. */
  readonly referencePath: string;
}

/** A verification in the terms of the programs that show findings: worst first, then as it lists them. */
export function findingsRun(verification: Verification, { referencePath }: RunOptions): FindingsRun {
  const { factmark, reference, referenceErrors, articleErrors } = verification;
  return {
    command: "verify",
    factmark,
    reference,
    rules: Object.values(RULES),
    findings: findingsOf(verification),
    errors: [...referenceErrors.map((error) => below(referencePath, error)), ...articleErrors],
    headline: headlineOf(verification),
    notes: notesOf(verification),
    wayOut: wayOutOf(verification),
  };
}

function below(folder: string, error: Diagnostic): Diagnostic {
  return error.file === undefined ? error : { ...error, file: `${folder.replace(/\/+$/, "")}/${error.file}` };
}

function findingsOf(verification: Verification): Finding[] {
  const { flips, added, lost, disputed, expired, orphans, renamed, unannotated, inconsistencies } = verification;
  const isRefuted = ({ verdict }: ClaimRef): boolean => verdict === "refuted";
  const worse = flips.filter((flip) => flip.worse);
  const fresh = new Set([...added, ...flips.map(({ claim }) => claim)].map(keyOf));
  return [
    ...worse.filter(({ claim }) => isRefuted(claim)).map(flipped),
    ...worse.filter(({ claim }) => !isRefuted(claim)).map(flipped),
    ...added.filter(isRefuted).map((claim) => present(RULES.refuted, claim, "new", "", claim.explanation)),
    ...disputed.map((one) => decided(RULES.disputed, one)),
    ...expired.map((one) => decided(RULES.expired, one)),
    ...flips.filter((flip) => !flip.worse).map(flipped),
    ...orphans.map((one) => gone(RULES.orphan, one.claim, decisionTitle(one), `${sentence(one.why)} ${decisionText(one)}`)),
    ...renamed.map(called),
    ...unannotated.map(bare),
    ...added
      .filter((claim) => !isRefuted(claim))
      .map((claim) => present(RULES.added, claim, "new", wordOf(claim.verdict), claim.explanation)),
    ...lost.map((claim) => gone(RULES.lost, claim, `was ${wordOf(claim.verdict)}`, "The article no longer says this.")),
    ...inconsistencies.flatMap((one) => sideBySide(one, fresh)),
  ];
}

function flipped({ claim, from, to, worse, because }: Flip): Finding {
  const rule = worse ? RULES.worse : RULES.flipped;
  const finding = present(rule, claim, "updated", `${wordOf(from)} → ${wordOf(to)}`, claim.explanation);
  return { ...finding, details: because.map(causeText) };
}

function decided(rule: FindingRule, decision: DecisionRef): Finding {
  const finding = present(rule, decision.claim, "updated", decisionTitle(decision), sentence(decision.why));
  return { ...finding, details: [decisionText(decision)] };
}

function present(
  rule: FindingRule,
  claim: ClaimRef,
  state: Finding["state"],
  title: string,
  message: string,
): Finding {
  const { article, start, end, quote, line, column, text } = claim;
  const place = { start, end, quote, line, column, text };
  return { ...fileFinding(rule, article, state, title, message), place, fingerprints: fingerprintOf(claim) };
}

/** A finding on words that are no longer there: it names them, and has no place. */
function gone(rule: FindingRule, claim: ClaimRef, title: string, message: string): Finding {
  const finding = fileFinding(rule, claim.article, "absent", title, `“${claim.quote}”: ${message}`);
  return { ...finding, fingerprints: fingerprintOf(claim) };
}

function called({ from, to }: Verification["renamed"][number]): Finding {
  const finding = fileFinding(RULES.renamed, to, "updated", `was ${from}`, "What was accepted of it stands.");
  return { ...finding, fingerprints: { "factmarkArticle/v1": to } };
}

function bare(article: string): Finding {
  const finding = fileFinding(RULES.unannotated, article, "new", "", "No claim of it has been accepted.");
  return { ...finding, fingerprints: { "factmarkArticle/v1": article } };
}

/** One finding at the first place, to which the others are related; it weighs more while one of them is not accepted yet. */
function sideBySide({ of, places }: Inconsistency, fresh: ReadonlySet<string>): Finding[] {
  const [first, ...others] = places;
  if (first === undefined) return [];
  const isFresh = places.some((place) => fresh.has(keyOf(place)));
  const message = `${of}: ${first.value} here, ${[...new Set(others.map(({ value }) => value))].join(", ")} elsewhere.`;
  const related = others.map(({ article, start, end, quote, line, column, text, value }) => ({
    ...{ file: article, start, end, quote, line, column, text },
    message: `“${quote}” (${value})`,
  }));
  const finding = present(RULES.inconsistent, first, isFresh ? "new" : "unchanged", of, message);
  return [{ ...finding, level: isFresh ? "warning" : finding.level, related }];
}

function fileFinding(
  rule: FindingRule,
  file: string,
  state: Finding["state"],
  title: string,
  message: string,
): Finding {
  return { rule, level: rule.level, file, fingerprints: {}, state, title, message, details: [], related: [] };
}

function fingerprintOf({ id }: ClaimRef): Finding["fingerprints"] {
  return { "factmarkClaim/v1": id };
}

function keyOf({ article, id }: ClaimRef): string {
  return `${article}\n${id}`;
}

function decisionTitle({ reviewer, verdict }: DecisionRef): string {
  return `${reviewer}: ${wordOf(verdict)}`;
}

function decisionText({ reviewer, verdict, note, date }: DecisionRef): string {
  return sentence(`${reviewer} decided “${wordOf(verdict)}” on ${date}${note === "" ? "" : `: ${note}`}`);
}

function sentence(text: string): string {
  const capital = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.!?…]$/.test(text) ? capital : `${capital}.`;
}

function wordOf(verdict: ClaimRef["verdict"]): string {
  return VERDICT_WORDS[verdict].word;
}
