import { readFileSync } from "node:fs";

/** The examples of a page: rows "| A text with **words** marked. | verdict |". */
export function docTable(path: string): (readonly [text: string, words: string, end: string])[] {
  const rows = [...readFileSync(path, "utf8").matchAll(/^\| (.*\*\*.+\*\*.*) \| (\S+) \|$/gm)];
  if (rows.length < 3) throw new Error(`${path} has ${rows.length} examples, expected three or more`);
  return rows.map(([, marked = "", end = ""]) => {
    const words = /\*\*(.+)\*\*/.exec(marked)?.[1] ?? "";
    return [marked.replaceAll("**", ""), words, end];
  });
}
