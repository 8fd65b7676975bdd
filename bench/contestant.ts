import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { LARGE_REFERENCE } from "./large-reference.ts";
import { readWebText, WEB_TEXT } from "./web-text.ts";
import type * as Factmark from "../src/index.ts";
import type * as Pipeline from "../src/pipeline/pipeline.ts";

/** One contestant of `speed.ts` on one text, in a process of its own: prints its MB/s. */
const FOLDER = "corpus/articles";
const SECONDS = 1;
/** So long a compiler at run time takes to settle. */
const WARMING_SECONDS = 4;

const require = createRequire(import.meta.url);

interface Source {
  readonly path: string;
  readonly bytes: Buffer;
  /** Without front matter: what the others read. */
  readonly text: string;
}

type Run = (source: Source) => unknown;

/** The code as it is shipped: what runs the bench would instrument the sources. */
const shipped = async (): Promise<typeof Factmark> =>
  (await import(new URL("../dist/index.js", import.meta.url).href)) as typeof Factmark;

async function referenceIn(folder: string): Promise<Factmark.Reference> {
  const { openReference } = await shipped();
  const opened = await openReference(folder, { cacheDirectory: ".factmark/cache" });
  if (!opened.ok) throw new Error(opened.diagnostics[0]?.message ?? "no reference");
  return opened.reference;
}

async function checking(folder: string): Promise<Run> {
  const { checkArticle } = await shipped();
  const reference = await referenceIn(folder);
  return (file) => checkArticle(file, reference, { published: null, asOf: null, explain: false });
}

/** How each contestant is made ready; only the one that runs is loaded. */
const CONTESTANTS: Readonly<Record<string, () => Promise<Run> | Run>> = {
  factmark: () => checking("corpus/reference"),
  "factmark-large": () => checking(LARGE_REFERENCE),
  reading: async () => {
    const { extract } = (await import(
      new URL("../dist/pipeline/pipeline.js", import.meta.url).href
    )) as typeof Pipeline;
    const opened = await referenceIn("corpus/reference");
    return ({ text }) => extract(text, "2022-04-12", opened);
  },
  compromise: () => {
    const nlp = require("compromise") as (text: string) => { json(): unknown };
    return ({ text }) => nlp(text).json();
  },
  "wink-nlp": () => {
    const wink = (
      require("wink-nlp") as (model: unknown) => { readDoc(text: string): { sentences(): { out(): unknown } } }
    )(require("wink-eng-lite-web-model"));
    return ({ text }) => wink.readDoc(text).sentences().out();
  },
  sbd: () => {
    const sbd = require("sbd") as { sentences(text: string): string[] };
    return ({ text }) => sbd.sentences(text);
  },
};

/** Megabytes of text a second, once warm. */
function rate(run: Run, sources: readonly Source[]): number {
  const pass = (seconds: number): number => {
    const begun = performance.now();
    let bytes = 0;
    do {
      for (const source of sources) {
        run(source);
        bytes += Buffer.byteLength(source.text);
      }
    } while (performance.now() - begun < seconds * 1000);
    return bytes / 1e3 / (performance.now() - begun);
  };
  pass(WARMING_SECONDS);
  return pass(SECONDS);
}

function articles(): Source[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".md") && file.includes(only))
    .map((file) => {
      const bytes = readFileSync(join(FOLDER, file));
      return { path: `${FOLDER}/${file}`, bytes, text: bytes.toString("utf8").replace(/^---[\s\S]*?\n---\n/, "") };
    });
}

function webTexts(): Source[] {
  return readWebText().map((text, k) => ({ path: `${WEB_TEXT}#${k + 1}`, bytes: Buffer.from(text), text }));
}

const [name = "", only = ""] = process.argv.slice(2);
const sources = only === WEB_TEXT ? webTexts() : articles();
const ready = CONTESTANTS[name];
if (ready === undefined || sources.length === 0) throw new Error(`no contestant ${name}, or no text ${only}`);
console.log(rate(await ready(), sources));
