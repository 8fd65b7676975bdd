import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Article, Block } from "../../../model/article.ts";
import type { Verdict } from "../../../model/verdict.ts";
import type { ArticleReport, ClaimReport, Report, Summary } from "../../../model/report.ts";
import { summarize } from "../report.ts";
import type { CheckedRun, OutputFile } from "../run.ts";
import { VERDICT_ORDER, VERDICT_WORDS } from "../verdict-words.ts";
import { card } from "./card.ts";
import { markedText } from "./marks.ts";
import { pageText } from "./page.ts";

/** An overview and a page for each article. */
export function renderHtml(run: CheckedRun): OutputFile[] {
  const names = pageNames(run.report.articles);
  const pages = run.report.articles.flatMap((report, k) => {
    const article = run.articles[k];
    return article === undefined ? [] : [{ path: names[k] ?? "", content: articlePage(report, article, run.report) }];
  });
  return [{ path: "index.html", content: indexPage(run.report, names) }, ...pages];
}

/** "corpus/articles/a-b.md" to "a-b.html"; a second one of the same name gets a number. */
function pageNames(articles: readonly ArticleReport[]): string[] {
  const used = new Set(["index"]);
  return articles.map(({ path }) => {
    const base =
      (path.split("/").at(-1) ?? "article")
        .replace(/\.[^.]*$/, "")
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, "-") || "article";
    let name = base;
    for (let k = 2; used.has(name); k += 1) name = `${base}-${k}`;
    used.add(name);
    return `${name}.html`;
  });
}

function tally(summary: Summary): ElementContent {
  const counts = {
    refuted: summary.refuted,
    conflicting: summary.conflicting,
    supported: summary.supported,
    "not-enough-evidence": summary.notEnoughEvidence,
  };
  return h(
    "ul",
    { className: ["tally", "sans"] },
    VERDICT_ORDER.filter((verdict) => verdict !== "conflicting" || counts[verdict] > 0).map((verdict) =>
      h("li", [
        h(
          "span",
          { className: ["badge", VERDICT_WORDS[verdict].class] },
          `${VERDICT_WORDS[verdict].sign} ${counts[verdict]} ${VERDICT_WORDS[verdict].word}`,
        ),
      ]),
    ),
  );
}

function footer(report: Report): ElementContent {
  return h("footer", { className: ["sans"] }, [
    `factmark ${report.factmark}, checked against ${report.reference.name} ${report.reference.version} (SHA-256 ${report.reference.hash.slice(0, 16)}…).`,
  ]);
}

function articlePage(report: ArticleReport, article: Article, whole: Report): string {
  const { decided, open } = inReadingOrder(report.claims);
  const title = report.title ?? report.path;
  const meta = [article.author, report.published, report.path].filter((text) => text !== null).join(" · ");
  const openCards =
    open.length === 0
      ? []
      : [
          h("details", { className: ["open-claims"], open: true }, [
            h("summary", `${open.length} with not enough evidence`),
            ...open.map(card),
          ]),
        ];
  return pageText(`${title}: checked`, article.language, [
    h("header", [
      h("nav", { ariaLabel: "Reports" }, [h("a", { href: "index.html" }, "All articles")]),
      h("h1", title),
      h("p", { className: ["meta"] }, meta),
      tally(summarize([report])),
    ]),
    h("main", { id: "main" }, [
      h("div", { className: ["columns"] }, [
        h("article", { className: ["article"] }, [
          h("h2", "The article"),
          ...article.blocks.map((block) => blockElement(block, report, article.source)),
        ]),
        h("section", { ariaLabel: "Claims" }, [h("h2", "What was checked"), ...decided.map(card), ...openCards]),
      ]),
      ledger(report),
    ]),
    footer(whole),
  ]);
}

/** What needs a reader most comes first; claims of one verdict stay in the article's order. */
function inReadingOrder(claims: readonly ClaimReport[]): Readonly<Record<"decided" | "open", readonly ClaimReport[]>> {
  const of = (verdict: Verdict): ClaimReport[] => claims.filter((claim) => claim.verdict === verdict);
  const open: Verdict = "not-enough-evidence";
  return { decided: VERDICT_ORDER.filter((verdict) => verdict !== open).flatMap(of), open: of(open) };
}

function blockElement(block: Block, report: ArticleReport, source: string): ElementContent {
  const content = markedText(block, report.claims, source);
  if (block.kind === "code") return h("pre", { tabIndex: 0, ariaLabel: "Code" }, [h("code", content)]);
  if (block.role === "boilerplate") return h("p", { className: ["boilerplate"] }, content);
  switch (block.kind) {
    case "heading":
      return h("h3", content);
    case "blockquote":
      return h("blockquote", content);
    case "list-item":
      return h("p", ["• ", ...content]);
    default:
      return h("p", content);
  }
}

function ledger(report: ArticleReport): ElementContent {
  const rows = report.ledger.map((entry) =>
    h("tr", [
      h("td", entry.quote),
      h("td", entry.status),
      h(
        "td",
        entry.claim === undefined
          ? entry.reason
          : [h("a", { href: `#${entry.claim}` }, `claim ${entry.claim.slice(1)}`), `: ${entry.reason}`],
      ),
    ]),
  );
  return h("section", { ariaLabel: "Numbers and dates" }, [
    h("h2", "Every number and date"),
    h("p", { className: ["meta"] }, "Nothing is passed over in silence: this is what became of each."),
    h("div", { className: ["scroll"], tabIndex: 0, role: "region", ariaLabel: "Table of numbers and dates" }, [
      h("table", [
        h("thead", [
          h(
            "tr",
            ["In the article", "Status", "Why"].map((name) => h("th", { scope: "col" }, name)),
          ),
        ]),
        h("tbody", rows),
      ]),
    ]),
  ]);
}

function indexPage(report: Report, names: readonly string[]): string {
  const rows = report.articles
    .map((article, k) => ({ article, name: names[k] ?? "", summary: summarize([article]) }))
    .sort((a, b) => b.summary.refuted - a.summary.refuted || (a.article.path < b.article.path ? -1 : 1))
    .map(({ article, name, summary }) =>
      h("tr", [
        h("td", [h("a", { href: name }, article.title ?? article.path)]),
        h("td", article.published ?? "—"),
        ...[summary.refuted, summary.supported, summary.notEnoughEvidence].map((count) => h("td", String(count))),
      ]),
    );
  const legend: readonly (readonly [keyof typeof VERDICT_WORDS, string])[] = [
    ["refuted", "The reference contradicts the words, and says that it holds all that could speak for them."],
    ["supported", "The reference holds what the words say, within what their wording allows."],
    ["conflicting", "Sources of the reference disagree with each other."],
    [
      "not-enough-evidence",
      "The reference has nothing on it, or not enough to decide; the reason stands beside the claim. It does not mean that it is false.",
    ],
  ];
  return pageText("Checked articles", "en", [
    h("header", [
      h("h1", "Checked articles"),
      h("p", { className: ["meta"] }, `${report.summary.articles} articles, ${report.summary.claims} claims`),
      tally(report.summary),
    ]),
    h("main", { id: "main" }, [
      h("div", { className: ["scroll"], tabIndex: 0, role: "region", ariaLabel: "Articles" }, [
        h("table", [
          h("thead", [
            h(
              "tr",
              ["Article", "Published", "Refuted", "Supported", "Open"].map((name) => h("th", { scope: "col" }, name)),
            ),
          ]),
          h("tbody", rows),
        ]),
      ]),
      h("h2", "How to read a verdict"),
      h(
        "dl",
        { className: ["sans"] },
        legend.flatMap(([verdict, text]) => [
          h("dt", [
            h(
              "span",
              { className: ["badge", VERDICT_WORDS[verdict].class] },
              `${VERDICT_WORDS[verdict].sign} ${VERDICT_WORDS[verdict].word}`,
            ),
          ]),
          h("dd", text),
        ]),
      ),
    ]),
    footer(report),
  ]);
}
