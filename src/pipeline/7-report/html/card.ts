import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { ClaimReport, NowReport, ReadingReport } from "../../../model/report.ts";
import type { Receipt } from "../../../model/verdict.ts";
import { readingText } from "../reading-words.ts";
import { VERDICT_WORDS } from "../verdict-words.ts";
import { link } from "./page.ts";

/** Rows of a receipt that a card shows; the report in JSON has all. */
const ROWS_SHOWN = 20;

/** What is said of one claim, beside the article. */
export function card(claim: ClaimReport): Element {
  const { sign, word, class: name } = VERDICT_WORDS[claim.verdict];
  return h("section", { className: ["card", name], id: claim.id, ariaLabelledBy: `${claim.id}-title` }, [
    h("h3", { id: `${claim.id}-title` }, [
      h("a", { href: `#${claim.id}-text` }, claim.id.slice(1)),
      " ",
      h("span", { className: ["badge", name] }, `${sign} ${word}`),
      ` · ${claim.form}`,
    ]),
    h("blockquote", `“${claim.quote}”`),
    h("p", claim.explanation),
    h("dl", facts(claim)),
    ...(claim.receipt === undefined ? [] : evidence(claim.receipt)),
    ...(claim.now === undefined ? [] : second(claim.now)),
    ...(claim.readings === undefined || claim.readings.length === 0 ? [] : [readings(claim.readings)]),
  ]);
}

/** What a later day says otherwise. */
function second({ asOf, verdict, explanation, receipt }: NowReport): ElementContent[] {
  const { sign, word, class: name } = VERDICT_WORDS[verdict];
  return [
    h("p", [h("span", { className: ["badge", name] }, `${sign} ${word} as of ${asOf}`), ` ${explanation}`]),
    ...evidence(receipt),
  ];
}

/** With `--explain`: how the words were taken, best first. */
function readings(list: readonly ReadingReport[]): Element {
  return h("details", [
    h("summary", "Readings"),
    h(
      "ol",
      list.map((one) => h("li", readingText(one))),
    ),
  ]);
}

function facts(claim: ClaimReport): ElementContent[] {
  const rows: (readonly [string, string])[] = [["Claimed", claim.claimed.text]];
  if (claim.reference !== undefined) rows.push(["Reference", claim.reference.text]);
  if (claim.receipt !== undefined) rows.push(["Rule", claim.receipt.rule]);
  if (claim.receipt !== undefined && claim.receipt.evidence.length > 0)
    rows.push(["Evidence", claim.receipt.evidence.map((grade) => grade.replaceAll("-", " ")).join("; ")]);
  if (claim.attribution !== undefined) rows.push(["Said by", claim.attribution]);
  if (claim.reason !== undefined) rows.push(["Reason", claim.reason]);
  if (claim.wrong !== undefined && claim.wrong.length > 0)
    rows.push(["Wrong words", claim.wrong.map(({ quote }) => `“${quote}”`).join(", ")]);
  for (const part of claim.parts ?? [])
    rows.push([`“${part.quote}”`, `${VERDICT_WORDS[part.verdict].sign} ${VERDICT_WORDS[part.verdict].word}`]);
  rows.push(["Confidence", `${Math.round(claim.confidence * 100)} %`]);
  return rows.flatMap(([name, value]) => [h("dt", name), h("dd", value)]);
}

function evidence(receipt: Receipt): ElementContent[] {
  return [
    ...receipt.sources.map((source) =>
      h("p", [
        "Source: ",
        source.publisher,
        ", ",
        link(source.url, source.title),
        ` (${[source.licence, source.date].filter((text) => text !== "").join(", ")})`,
        citedText(source.cited ?? []),
      ]),
    ),
    h("details", [
      h("summary", "Rows and SQL"),
      rowTable(receipt),
      h("p", `Rows of ${receipt.table}: ${keysText(receipt.keys)}`),
      sqlText(receipt),
    ]),
  ];
}

/** Places cited that a card shows. */
const CITED_SHOWN = 3;

function citedText(places: readonly string[]): string {
  const more = places.length - CITED_SHOWN;
  const shown = places.slice(0, CITED_SHOWN).join("; ");
  return places.length === 0 ? "" : `: ${shown}${more > 0 ? `; and ${more} more` : ""}`;
}

function rowTable({ rows }: Receipt): Element {
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return h("p", "No row.");
  const shown = rows.slice(0, ROWS_SHOWN);
  const more = rows.length > shown.length ? [h("p", `and ${rows.length - shown.length} more`)] : [];
  return h("div", { className: ["scroll"], tabIndex: 0, role: "region", ariaLabel: "Rows" }, [
    h("table", [
      h("thead", [
        h(
          "tr",
          names.map((name) => h("th", { scope: "col" }, name)),
        ),
      ]),
      h(
        "tbody",
        shown.map((row) =>
          h(
            "tr",
            names.map((name) => h("td", row[name] ?? "—")),
          ),
        ),
      ),
    ]),
    ...more,
  ]);
}

function keysText(keys: readonly string[]): string {
  const shown = keys.slice(0, ROWS_SHOWN).join(", ");
  return keys.length === 0
    ? "none"
    : keys.length > ROWS_SHOWN
      ? `${shown} and ${keys.length - ROWS_SHOWN} more`
      : shown;
}

function sqlText({ sql, params }: Receipt): Element {
  const values = params.map((value, k) => `-- $${k + 1} = '${value}'`).join("\n");
  return h("pre", { tabIndex: 0, ariaLabel: "SQL" }, [h("code", `${sql};\n${values}`)]);
}
