import { checkArticle } from "../src/pipeline/pipeline.ts";
import { benchReference, casesOf, type Case } from "./cases.ts";

/**
 * What the shipped reference makes of running text that was written without a thought of it: every claim that it decides is printed, to be read by a person,
 * since all that it refutes should be false. The last line is JSON. Cases of one day that follow each other are read as one article.
 */
const TOGETHER = 15;
const UNDATED = "2018-06-01";

const cases = casesOf("alarms", "checkworthy/gold.jsonl");
const reference = await benchReference();
const dayOf = (one: Case): string => (one.date ?? one.reference_date ?? UNDATED).slice(0, 10);

const articles: Case[][] = [];
for (const one of cases) {
  const last = articles.at(-1);
  if (last?.[0] !== undefined && last.length < TOGETHER && dayOf(last[0]) === dayOf(one)) last.push(one);
  else articles.push([one]);
}

const counts = { supported: 0, refuted: 0, conflicting: 0, "not-enough-evidence": 0 };
for (const article of articles) {
  const [first] = article;
  if (first === undefined) continue;
  const source = article.map(({ text }) => text).join("\n\n");
  const file = { path: first.id, bytes: new TextEncoder().encode(source) };
  const checked = checkArticle(file, reference, { published: dayOf(first), asOf: null, explain: false });
  if (!checked.ok) throw new Error(checked.diagnostic.message);
  for (const { verdict, form, start, end, explanation } of checked.report.claims) {
    counts[verdict] += 1;
    if (verdict === "not-enough-evidence") continue;
    const around = `${source.slice(Math.max(0, start - 80), start)}[[${source.slice(start, end)}]]${source.slice(end, end + 40)}`;
    console.log([verdict, form, first.id, around.replaceAll(/\s+/g, " "), explanation].join("\t"));
  }
}
console.log(JSON.stringify({ texts: cases.length, ...counts }));
