import { existsSync, readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Form } from "../../src/model/verdict.ts";
import { FORMS } from "../../src/pipeline/5-match/forms/index.ts";

/** A place in a text, and how a claim there ends: "open" when nothing may be decided. */
export interface Sample {
  readonly dataset: "annotations" | "forms" | "news" | "news-changed";
  readonly text: string;
  /** The article's day. */
  readonly published: string;
  /** Half-open UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Null when claims of any form answer it. */
  readonly form: Form | null;
  readonly gold: "supported" | "refuted" | "conflicting" | "open";
}

const NEWS = "../shared/bench/news/passages.jsonl";
const PUBLISHED = "2022-04-12";

/** All that is labelled: the annotations of the shipped articles, the forms' spec tables and, where it is beside the project, the news passages of the benchmark. */
export async function materialOf(): Promise<Sample[]> {
  return [...annotated(), ...(await specified()), ...(existsSync(NEWS) ? labelled(NEWS) : [])];
}

const Annotation = z.object({
  quote: z.string(),
  prefix: z.string().optional(),
  form: z.string(),
  expect: z.enum(["supported", "refuted", "conflicting", "not-enough-evidence"]),
});

function annotated(): Sample[] {
  return readdirSync("annotations")
    .filter((name) => name.endsWith(".expected.json"))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(`corpus/articles/${name.replace(".expected.json", ".md")}`, "utf8");
      const published = /^published: (\S+)$/m.exec(text)?.[1] ?? PUBLISHED;
      const rows = z.array(Annotation).parse(JSON.parse(readFileSync(`annotations/${name}`, "utf8")));
      return rows.map(({ quote, prefix = "", form, expect }): Sample => {
        const start = text.indexOf(prefix + quote) + prefix.length;
        const gold = expect === "not-enough-evidence" ? "open" : expect;
        return { dataset: "annotations", text, published, start, end: start + quote.length, form: formOf(form), gold };
      });
    });
}

const Rows = z.array(z.tuple([z.string(), z.string(), z.enum(["supported", "refuted", "conflicting", "none"])]));

/** The spec tables, each the only export of its file. */
async function specified(): Promise<Sample[]> {
  const tables = await Promise.all(
    FORMS.map(async ({ form }) => {
      const file = (await import(`../../test/forms/${form}.ts`)) as Readonly<Record<string, unknown>>;
      return Rows.parse(Object.values(file)[0]).map(([text, words, end]): Sample => {
        const start = text.indexOf(words);
        const gold = end === "none" ? "open" : end;
        return { dataset: "forms", text, published: PUBLISHED, start, end: start + words.length, form, gold };
      });
    }),
  );
  return tables.flat();
}

function formOf(name: string): Form | null {
  return FORMS.find(({ form }) => form === name)?.form ?? null;
}

const Passage = z.object({
  title: z.string().nullish(),
  context: z.string().nullish(),
  published: z.string(),
  text: z.string(),
  claims: z.array(z.object({ quote: z.string(), label: z.string() })),
  mutations: z.array(z.object({ find: z.string(), replace: z.string(), claim: z.int() })),
});

/** Of the benchmark's labels the close calls count for nothing, as in its own scorer. */
function labelled(path: string): Sample[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .flatMap((line) => {
      const { title, context, published, text, claims, mutations } = Passage.parse(JSON.parse(line));
      const head = `---\ntitle: ${JSON.stringify(context ?? title ?? "")}\npublished: ${published}\n---\n\n`;
      const at = (body: string, start: number, length: number, gold: Sample["gold"], dataset: Sample["dataset"]) => ({
        dataset,
        text: head + body,
        published,
        start: head.length + start,
        end: head.length + start + length,
        form: null,
        gold,
      });
      const whole = claims.flatMap(({ quote, label }): Sample[] => {
        if (label === "close-call" || !text.includes(quote)) return [];
        const gold = label === "supported" || label === "refuted" ? label : "open";
        return [at(text, text.indexOf(quote), quote.length, gold, "news")];
      });
      const changed = mutations.map(({ find, replace }): Sample => {
        const body = text.replace(find, () => replace);
        return at(body, text.indexOf(find), replace.length, "refuted", "news-changed");
      });
      return [...whole, ...changed];
    });
}
