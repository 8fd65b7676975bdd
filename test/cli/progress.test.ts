import { stripVTControlCharacters } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { progress, type Terminal } from "../../src/cli/progress.ts";
import { factmark } from "./run.ts";

/** What a terminal shows of work on `total` articles of which one is done every `each` milliseconds, up to `until`. */
function lines(
  terminal: Partial<Terminal>,
  work: { readonly total?: number; readonly each?: number; readonly until?: number } = {},
): string[] {
  const { total = 1000, each = 10 } = work;
  const { until = total } = work;
  const written: string[] = [];
  let time = 0;
  const shown = progress(
    total,
    "articles",
    { isTTY: true, columns: 100, write: (text) => written.push(text), ...terminal },
    () => time,
  );
  for (let done = 1; done <= until; done += 1) {
    time += each;
    shown.update(done);
  }
  return written;
}

const plain = (line: string | undefined): string => stripVTControlCharacters(line ?? "").replaceAll("\r", "");

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("on a terminal", () => {
  test("a line has a bar, the count, the rate and the time left", () => {
    vi.stubEnv("CI", "");
    vi.stubEnv("TERM", "xterm");
    const written = lines({}, { until: 500 });
    expect(plain(written.at(-1))).toBe("[############············] 500 of 1,000 articles, 100/s, 5 s left");
  });

  test.each([
    [{ total: 100_000, each: 10, until: 1000 }, "16 min 30 s left"],
    [{ total: 100_000, each: 100, until: 100 }, "2 h 46 min left"],
    [{ total: 1000, each: 500, until: 10 }, "2.0/s, 8 min 15 s left"],
  ])("%o: %s", (work, text) => {
    vi.stubEnv("CI", "");
    vi.stubEnv("TERM", "xterm");
    expect(plain(lines({}, work).at(-1))).toContain(text);
  });

  test("it comes ten times a second at most, not for what is done at once, and is gone in the end", () => {
    vi.stubEnv("CI", "");
    vi.stubEnv("TERM", "xterm");
    const written = lines({});
    expect(written.length).toBeLessThan(102);
    expect(written.at(-1)).toBe("\r\u001b[K");
    expect(lines({}, { total: 20 })).toEqual([]);
  });

  test("it is no longer than the terminal is wide", () => {
    vi.stubEnv("CI", "");
    vi.stubEnv("TERM", "xterm");
    for (const columns of [20, 40, 60, 80, 120])
      for (const line of lines({ columns })) expect(plain(line).length).toBeLessThan(columns);
  });

  test("it bears no colour under NO_COLOR", () => {
    vi.stubEnv("CI", "");
    vi.stubEnv("TERM", "xterm");
    expect(lines({}).join("")).toContain("\u001b[32m");
    vi.stubEnv("NO_COLOR", "1");
    expect(lines({}).join("").replaceAll("\u001b[K", "")).not.toContain("\u001b");
  });
});

test.each([
  ["no one watches", { isTTY: false }, "", "xterm"],
  ["it runs in CI", {}, "true", "xterm"],
  ["the terminal is dumb", {}, "", "dumb"],
])("nothing is shown where %s", (_, terminal, ci, term) => {
  vi.stubEnv("CI", ci);
  vi.stubEnv("TERM", term);
  expect(lines(terminal)).toEqual([]);
});

test("a command whose standard error is a pipe says nothing of how far it is", () => {
  const ran = factmark(["check", "--format", "json", "--output", "-", "--fail-on", "none"]);
  expect([ran.status, ran.stderr]).toEqual([0, ""]);
});
