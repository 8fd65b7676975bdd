import { LineCounter, parseDocument, Schema } from "yaml";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { isCalendarDay, type IsoDate } from "../../model/time.ts";
import { readPlainFields } from "./plain-fields.ts";

/** What an article says of itself before its text. */
export interface FrontMatter {
  readonly title: string | null;
  readonly author: string | null;
  readonly published: IsoDate | null;
  readonly language: string;
  readonly translatedFrom: string | null;
  /** Where the text begins in the source. */
  readonly end: number;
}

export type FrontMatterRead =
  { readonly ok: true; readonly frontMatter: FrontMatter } | { readonly ok: false; readonly diagnostic: Diagnostic };

/** YAML 1.2.2 § 10.3, made once: it costs more than a short front matter. */
const CORE = new Schema({ schema: "core" });
const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m;
const NONE: FrontMatter = { title: null, author: null, published: null, language: "en", translatedFrom: null, end: 0 };

/** Reads YAML between two lines of "---" at the head of a source; a source without them has none. */
export function readFrontMatter(source: string): FrontMatterRead {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(source)) return { ok: true, frontMatter: NONE };
  const match = FENCED.exec(source);
  if (match?.index !== 0) {
    return refuse(
      "front-matter-open",
      1,
      "Unexpected front matter without an end, expected a second line of ---",
      "Close it with a line of ---, or begin the file with another line.",
    );
  }
  const plain = readPlainFields(match[1] ?? "");
  if (plain !== null) return fromValues(plain, match[0].length, match[1] ?? "");
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? "", { lineCounter: lines, logLevel: "silent", schema: CORE });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line + 1;
    return refuse(
      "front-matter-not-yaml",
      line,
      `Unexpected front matter, expected YAML: ${error.message.split("\n")[0] ?? ""}`,
      "Quote values that hold a colon; put one key on each line.",
    );
  }
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 10 });
  } catch {
    return refuse(
      "front-matter-not-yaml",
      1,
      "Unexpected front matter: too many YAML aliases",
      "Write the values out.",
    );
  }
  if (values === null || typeof values !== "object" || Array.isArray(values)) {
    return refuse(
      "front-matter-not-yaml",
      2,
      "Unexpected front matter, expected keys with values",
      'Write "title: …" and "published: 2022-04-12" between the lines of ---.',
    );
  }
  return fromValues(new Map(Object.entries(values)), match[0].length, match[1] ?? "");
}

function fromValues(values: ReadonlyMap<string, unknown>, end: number, yaml: string): FrontMatterRead {
  const text = (key: string): string | null => {
    const value = values.get(key);
    return typeof value === "string" || typeof value === "number" ? String(value) : null;
  };
  const date = values.get("published");
  const published = date instanceof Date ? date.toISOString().slice(0, 10) : text("published");
  if (published !== null && !isCalendarDay(published)) {
    const line = 2 + yaml.split("\n").findIndex((one) => one.startsWith("published"));
    return refuse(
      "date-unexpected",
      line,
      `Unexpected published: ${published}, expected a day such as 2022-04-12`,
      "Write the day as year-month-day.",
    );
  }
  return {
    ok: true,
    frontMatter: {
      title: text("title"),
      author: text("author"),
      published,
      language: text("language") ?? "en",
      translatedFrom: text("translatedFrom"),
      end,
    },
  };
}

function refuse(code: string, line: number, message: string, help: string): FrontMatterRead {
  return { ok: false, diagnostic: { code, args: { line }, severity: "error", message, help, line, column: 1 } };
}
