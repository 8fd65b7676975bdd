import { readFileSync } from "node:fs";

/** Plain web text, no part of this project: lines of JSON, each with a "text". */
export const WEB_TEXT = "../shared/bench/sentences/ewt_dev.jsonl";

export function readWebText(): string[] {
  return readFileSync(WEB_TEXT, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
}
