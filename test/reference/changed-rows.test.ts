import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedRows, type ChangedRow } from "../../src/reference/changed-rows.ts";
import { compile } from "../../src/reference/compile.ts";
import { dataPackage } from "../../src/reference/descriptor.ts";
import type { Snapshot } from "../../src/reference/snapshot.ts";
import { smallPackage } from "./package-fixture.ts";

const VOTES = ["motion", "member", "vote", "day", "source"] as const;
type Row = readonly (string | null)[];

/** Rows by resource; a resource that is left out has none. */
interface Content {
  readonly votes?: readonly Row[];
  readonly motions?: readonly Row[];
  readonly entities?: readonly Row[];
  readonly sources?: readonly Row[];
}

let made = 0;

function snapshotOf(content: Content, edit: (descriptor: string) => string = (text) => text): Snapshot {
  const descriptor = dataPackage.parse(JSON.parse(edit(smallPackage().get("datapackage.json") ?? "")));
  const resources = descriptor.resources.map((resource) => ({
    resource,
    rows: content[resource.name as keyof Content] ?? [],
    lines: [],
    readable: true,
  }));
  made += 1;
  return compile({ directory: ".", descriptor, files: new Map(), hash: String(made) }, resources);
}

const cell = fc
  .constantFrom(null, "yes", "no", "2020-01-02", "", "ä", "A|B")
  .map((text) => (text === "" ? null : text));
const rest = fc.tuple(cell, cell, cell);
const key = fc.tuple(fc.constantFrom("M1", "M2", "M3"), fc.constantFrom("A", "B", "C", "D", "E", "F"));
type Entry = readonly [key: readonly [string, string], rest: readonly (string | null)[]];
const rowsOf = (entries: readonly Entry[]): Row[] => entries.map(([k, cells]) => [...k, ...cells]);
const entries = fc.uniqueArray(fc.tuple(key, rest), { selector: ([k]) => k.join("|") });
const cellsOf = (row: Row): Record<string, string | null> =>
  Object.fromEntries(VOTES.map((name, k) => [name, row[k] ?? null]));
const byKey = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [`${row[0] ?? ""}|${row[1] ?? ""}`, row]));
const sorted = (rows: readonly ChangedRow[]): ChangedRow[] => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));

describe("rows that differ between two snapshots", () => {
  test("are exactly those that were edited, whatever the order of the others", () => {
    const edit = fc.oneof(fc.constant("keep"), fc.constant("remove"), rest);
    const law = fc.property(
      entries,
      fc.array(edit, { minLength: 18, maxLength: 18 }),
      entries,
      fc.nat(),
      (old, edits, more, turn) => {
        const before = rowsOf(old);
        const kept = before.flatMap((row, k) => {
          const how = edits[k] ?? "keep";
          if (how === "remove") return [];
          return [how === "keep" ? row : [row[0] ?? null, row[1] ?? null, ...how]];
        });
        const had = byKey(before);
        const added = rowsOf(more).filter((row) => !had.has(`${row[0] ?? ""}|${row[1] ?? ""}`));
        const joined = [...kept, ...added];
        const after = [...joined.slice(turn % (joined.length + 1)), ...joined.slice(0, turn % (joined.length + 1))];
        const has = byKey(after);
        const expected = [...new Set([...had.keys(), ...has.keys()])].flatMap((k): ChangedRow[] => {
          const then = had.get(k);
          const now = has.get(k);
          if (JSON.stringify(then) === JSON.stringify(now)) return [];
          return [{ table: "votes", key: k, before: then ? cellsOf(then) : null, after: now ? cellsOf(now) : null }];
        });
        const found = changedRows(snapshotOf({ votes: before }), snapshotOf({ votes: after }));
        expect(sorted(found.rows)).toEqual(sorted(expected));
        expect([...found.others]).toEqual([]);
      },
    );
    fc.assert(law);
  });

  test("a field that one version lacks is empty there; a table with another key shares no row", () => {
    const row = ["M1", "A", "yes", "2020-01-02", "roll"];
    const renamed = snapshotOf({ votes: [row] }, (text) => text.replaceAll('"name": "day"', '"name": "date"'));
    const found = changedRows(snapshotOf({ votes: [row] }), renamed);
    expect(found.rows.map(({ before, after }) => [before?.["day"], after?.["date"]])).toEqual([
      ["2020-01-02", "2020-01-02"],
    ]);
    const keyed = snapshotOf({ votes: [row] }, (text) => text.replace(/"motion",\s*"member"/, '"member"'));
    const split = changedRows(snapshotOf({ votes: [row] }), keyed);
    expect(split.rows.map((one) => [one.key, one.before === null, one.after === null])).toEqual([
      ["M1|A", false, true],
      ["A", true, false],
    ]);
    expect([...split.others]).toEqual(["descriptor"]);
  });

  test("a table that one version lacks has all its rows added or removed", () => {
    const whole = snapshotOf({ motions: [["M1", "1"]], votes: [] });
    const without = { ...whole, hash: "without", tables: whole.tables.filter((table) => table.name !== "motions") };
    expect(changedRows(whole, without).rows).toEqual([
      { table: "motions", key: "M1", before: { motion: "M1", yes: "1" }, after: null },
    ]);
    expect(changedRows(without, whole).rows).toEqual([
      { table: "motions", key: "M1", before: null, after: { motion: "M1", yes: "1" } },
    ]);
  });
});

describe("what else differs", () => {
  const base: Content = {
    entities: [["A", "country", "Aland", "roll"]],
    sources: [["roll", "Roll call", "The club", null, "CC0-1.0", "2020", "club"]],
  };
  test.each<[string, Content, (text: string) => string, string[]]>([
    ["nothing", base, (text) => text, []],
    ["a version and a title", base, (text) => text.replace("A small package", "Another").replace('"1"', '"2"'), []],
    ["a phrase", base, (text) => text.replace("vote for", "vote in favour of"), ["descriptor"]],
    ["an entity's type", { ...base, entities: [["A", "motion", "Aland", "roll"]] }, (text) => text, ["entities"]],
    [
      "an entity's name",
      { ...base, entities: [["A", "country", "Åland", "roll"]] },
      (text) => text,
      ["entities", "aliases"],
    ],
    ["a source", { ...base, sources: [] }, (text) => text, ["sources"]],
  ])("%s", (_, content, edit, others) => {
    expect([...changedRows(snapshotOf(base), snapshotOf(content, edit)).others]).toEqual(others);
  });
});
