import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

type Row = Readonly<Record<string, string>>;

/** Sentences over a row of the yearly figures; every third is off by a digit, so that the corpus has refuted claims too. */
const TEMPLATES: readonly ((name: string, row: Row) => string)[] = [
  (name, row) => `In ${row["year"]} ${name} had a population of ${row["population"]}.`,
  (name, row) =>
    `The population of ${name} was about ${Math.round(Number(row["population"]) / 1e5) / 10} million in ${row["year"]}.`,
  (name, row) =>
    `In ${row["year"]} ${name} counted 9${row["population"]} inhabitants, and the papers wrote of little else.`,
  (name, row) => `Inflation in ${name} was ${Number(row["inflation"]).toFixed(1)} percent in ${row["year"]}.`,
  (name) => `${name} sent a delegation to the talks, which went on for three days.`,
];

/** Writes articles of some 1,200 characters each, from the reference of the corpus: the same for the same number. */
export function writeCorpus(corpus: string, size: number): void {
  const table = (name: string): Row[] =>
    parse<Row>(readFileSync(join(corpus, "reference", `${name}.csv`)), { columns: true, bom: true });
  const names = new Map(table("entities").map((row) => [row["id"], row["name"] ?? ""]));
  const rows = table("economy").filter((row) => Number(row["population"]) > 2e5 && (row["inflation"] ?? "") !== "");
  mkdirSync(join(corpus, "articles"), { recursive: true });
  for (let k = 0; k < size; k += 1) {
    const sentences = Array.from({ length: 16 }, (_, s) => {
      const row = rows[(k * 7919 + s * 104_729) % rows.length] ?? {};
      const template = TEMPLATES[(k + s) % TEMPLATES.length] ?? TEMPLATES[0];
      return template?.(names.get(row["country"] ?? "") ?? "", row) ?? "";
    });
    const paragraphs = [0, 4, 8, 12].map((from) => sentences.slice(from, from + 4).join(" "));
    const text = `---\ntitle: Figures of the day ${k}\npublished: 2022-03-01\n---\n\n${paragraphs.join("\n\n")}\n`;
    writeFileSync(join(corpus, "articles", `a${String(k).padStart(5, "0")}.md`), text);
  }
}
