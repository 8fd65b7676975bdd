import type { Verification } from "../../model/verification.ts";
import { shortCommit } from "./causes.ts";

/** The whole in one line: "3 verdicts flip in 2 articles, 1 for the worse; 2 new claims". */
export function headlineOf(verification: Verification): string {
  const { flips, referenceErrors, articleErrors, summary } = verification;
  const articles = new Set(flips.map(({ article }) => article)).size;
  const worse = summary.worse > 0 ? `, ${summary.worse} for the worse` : "";
  const parts = [
    some(referenceErrors.length, "error in the reference", "errors in the reference"),
    some(articleErrors.length, "file could not be read", "files could not be read"),
    summary.flips === 0
      ? ""
      : `${count(summary.flips, "verdict flips", "verdicts flip")} in ${count(articles, "article", "articles")}${worse}`,
    some(summary.disputed, "decision is disputed", "decisions are disputed"),
    some(summary.expired, "decision has expired", "decisions have expired"),
    some(summary.orphans, "decision has lost its claim", "decisions have lost their claims"),
    some(summary.renamed, "article has another name", "articles have another name"),
    some(summary.unannotated, "article has no annotation", "articles have no annotation"),
    some(summary.added, "new claim", "new claims"),
    some(summary.lost, "claim is gone", "claims are gone"),
  ].filter((part) => part !== "");
  const { claims, articles: all } = summary;
  return parts.length === 0
    ? `as accepted: ${count(claims, "claim", "claims")} in ${count(all, "article", "articles")}`
    : parts.join("; ");
}

/** What else is to be known, above all what did not change. */
export function notesOf({ base, reference, flips, summary }: Verification): string[] {
  const { unchanged, moved, onChangedRows, claims, checked, fromCache, articles } = summary;
  const byRows = flips.filter(({ because }) => because.some(({ kind }) => kind === "reference")).length;
  const rest = Math.max(0, onChangedRows - byRows);
  const elsewhere = moved > 0 ? `, ${moved} of them at another place` : "";
  return [
    ...(onChangedRows === 0
      ? []
      : [
          `${count(onChangedRows, "claim rests", "claims rest")} on rows of the reference that changed: ${byRows} ${byRows === 1 ? "flips" : "flip"} by them, ${rest} ${rest === 1 ? "does" : "do"} not; the other ${Math.max(0, claims - onChangedRows)} rest on none of them`,
        ]),
    `${count(unchanged, "claim", "claims")} as accepted${elsewhere}`,
    `${count(articles, "article", "articles")}: ${checked} checked, ${fromCache} known from the cache`,
    ...(base === undefined ? [] : [`compared with ${base.name} (commit ${shortCommit(base.commit)})`]),
    `reference ${reference.name} ${reference.version} (${reference.hash.slice(0, 12)})`,
  ];
}

/** What to do next. */
export function wayOutOf({ referenceErrors, articleErrors, summary }: Verification): string[] {
  const broken = [
    ...(referenceErrors.length > 0 ? ["mend the reference first: factmark reference validate lists all of its errors"] : []),
    ...(articleErrors.length > 0 ? ["mend the files that could not be read"] : []),
  ];
  const { flips, disputed, expired, orphans, renamed, unannotated, added, lost } = summary;
  const open = flips + disputed + expired + orphans + renamed + unannotated + added + lost;
  return open === 0
    ? broken
    : [...broken, "accept with factmark verify --update, or one article alone with factmark verify --update ARTICLE"];
}

function some(number: number, one: string, many: string): string {
  return number === 0 ? "" : count(number, one, many);
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
}
