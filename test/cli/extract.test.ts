import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { MentionReport, SentenceReport } from "../../src/model/report.ts";
import { factmark } from "./run.ts";

interface Extracted {
  readonly id: string | number;
  readonly sentences: readonly SentenceReport[];
  readonly mentions: readonly MentionReport[];
}

function extract(lines: readonly object[]): Extracted[] {
  const ran = factmark(["extract"], { input: lines.map((line) => `${JSON.stringify(line)}\n`).join("") });
  expect(ran.stderr).toBe("");
  expect(ran.status).toBe(0);
  return ran.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Extracted);
}

test("a line out for each line in, in order, with its id as it was", () => {
  const texts = [
    { id: "b", text: "141 of 193 states agreed. 35 abstained." },
    { id: 7, text: "" },
    { id: "a", text: "Belarus voted against it." },
  ];
  const out = extract(texts);
  expect(out.map((one) => one.id)).toEqual(["b", 7, "a"]);
  expect(out[0]?.sentences).toEqual([
    { start: 0, end: 25, role: "prose" },
    { start: 26, end: 39, role: "prose" },
  ]);
  expect(out[0]?.mentions.map((mention) => mention.quote)).toEqual(["141 of 193", "35"]);
  expect(out[1]).toEqual({ id: 7, sentences: [], mentions: [] });
  expect(out[2]?.mentions[0]?.entity?.id).toBe("BLR");
});

test("offsets are UTF-16 code units of the text, astral characters and CRLF before them", () => {
  const text = "\u{1F30D}\r\n\r\nGermany paid \u20ac1.2m.";
  for (const { start, end, quote } of extract([{ id: 1, text }])[0]?.mentions ?? [])
    expect(text.slice(start, end)).toBe(quote);
});

test("a date anchors relative times; without one they stay open", () => {
  const text = "It happened last Saturday.";
  const [anchored, open] = extract([
    { id: 1, text, date: "2022-04-12" },
    { id: 2, text },
  ]);
  expect(anchored?.mentions[0]?.time).toMatchObject({ from: "2022-04-09", to: "2022-04-10" });
  expect(open?.mentions[0]?.time).toMatchObject({ from: null, to: null });
});

test.each([
  ["no JSON", "{", "standard input:2: unexpected text that is no JSON"],
  ["no text", '{"id": 1}', "standard input:2: text: "],
  ["a date that no calendar has", '{"id": 1, "text": "", "date": "2022-02-30"}', "expected a day such as 2022-04-12"],
])("%s ends it with the line's number", (_, line, message) => {
  const ran = factmark(["extract"], { input: `{"id": 0, "text": "One."}\n${line}\n` });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain(message);
  expect(ran.stdout.endsWith("}\n")).toBe(true);
});

test("a reader that stops early ends it quietly", () => {
  const lines = `{"id": 1, "text": "141 of 193 states agreed."}\n`.repeat(20_000);
  const command = `"${process.execPath}" "${resolve("dist/cli/main.js")}" extract | head -1 | wc -l`;
  const ran = spawnSync("bash", ["-c", command], { input: lines, encoding: "utf8" });
  expect(ran.stdout.trim()).toBe("1");
  expect(ran.stderr).toBe("");
});
