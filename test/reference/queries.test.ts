import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shift } from "../../src/model/decimal.ts";
import type { Predicate, Query } from "../../src/model/query.ts";
import { openDatabase, type Database } from "../../src/reference/duckdb.ts";
import { evaluate } from "../../src/reference/evaluate.ts";
import { readPackage } from "../../src/reference/package.ts";
import type { Reference, Table } from "../../src/reference/reference.ts";
import { printSql } from "../../src/reference/sql.ts";
import { openCorpusReference } from "../corpus-reference.ts";

let reference: Reference;
let database: Database;

beforeAll(async () => {
  reference = await openCorpusReference();
  const read = await readPackage("corpus/reference");
  if (!read.ok) throw new Error("the corpus reference does not open");
  database = await openDatabase("corpus/reference", read.files.descriptor);
});

afterAll(() => {
  database.close();
});

const DAYS = ["1958-01-01", "2014-03-18", "2015-08-06", "2022-04-12", "2022-12-31"];

/** A predicate on some field of the table, with a value that some row has. */
function predicateOn(table: Table): fc.Arbitrary<Predicate> {
  const scalars = table.fields.filter((field) => field.type !== "list");
  const valued = fc
    .tuple(fc.constantFrom(...scalars), fc.nat(table.rowCount - 1))
    .map(([field, row]) => ({ field: field.name, value: table.columns.get(field.name)?.cell(row) ?? null }))
    .filter((one): one is { field: string; value: string } => one.value !== null);
  const kinds: fc.Arbitrary<Predicate>[] = [
    valued.map(({ field, value }): Predicate => ({ op: "is", field, value })),
    valued.map(({ field, value }): Predicate => ({ op: "is-not", field, value })),
    valued.map(({ field, value }): Predicate => ({ op: "among", field, values: [value] })),
    valued.map(({ field }): Predicate => ({ op: "among", field, values: [] })),
  ];
  const dated = table.fields.filter((field) => field.type === "date" || field.type === "year");
  if (dated.length > 0) {
    kinds.push(
      fc
        .tuple(fc.constantFrom(...dated), fc.option(fc.constantFrom(...DAYS)), fc.option(fc.constantFrom(...DAYS)))
        .map(([field, from, to]): Predicate => ({ op: "during", field: field.name, from, to })),
    );
  }
  if (table.columns.has("start") && table.columns.has("end")) {
    kinds.push(fc.constantFrom(...DAYS).map((at): Predicate => ({ op: "valid", start: "start", end: "end", at })));
  }
  if (table.columns.has("participants"))
    kinds.push(
      fc.constantFrom("RUS", "ARM", "CSTO").map((value): Predicate => ({ op: "holds", field: "participants", value })),
    );
  if (table.columns.has("member")) {
    kinds.push(
      fc
        .tuple(fc.constantFrom(...reference.groups.keys()), fc.constantFrom(...DAYS), fc.subarray(["BLR", "ARM"]))
        .map(([group, at, except]): Predicate => ({ op: "in-group", field: "member", group, at, except })),
    );
  }
  const numeric = table.fields.filter((field) => NUMERIC.has(field.type)).map((field) => field.name);
  if (numeric.length > 0) {
    const field = fc.constantFrom(...numeric);
    const end = fc.option(fc.integer({ min: -10, max: 3000 }).map(String));
    const interval = fc.record({ low: end, high: end, lowInclusive: fc.boolean(), highInclusive: fc.boolean() });
    const order = fc.constantFrom("most" as const, "least" as const);
    kinds.push(fc.record({ op: fc.constant("within" as const), field, interval }));
    kinds.push(
      fc
        .tuple(field, order, fc.integer({ min: 1, max: 4 }), fc.array(valued, { maxLength: 1 }))
        .map(([name, from, place, among]): Predicate => {
          const under = among.map((one): Predicate => ({ op: "is-not", ...one }));
          return { op: "place", field: name, order: from, place, among: under };
        }),
    );
  }
  const days = table.fields.filter((field) => field.type === "date").map((field) => field.name);
  if (days.length > 0)
    kinds.push(
      fc
        .tuple(
          fc.constantFrom(...days),
          fc.constantFrom("most" as const, "least" as const),
          fc.integer({ min: 1, max: 4 }),
        )
        .map(([field, order, place]): Predicate => ({ op: "place", field, order, place, among: [] })),
    );
  const simple = fc.oneof(...kinds);
  return fc.oneof(
    { weight: 4, arbitrary: simple },
    { weight: 1, arbitrary: fc.array(simple, { maxLength: 2 }).map((of): Predicate => ({ op: "not", of })) },
  );
}

const NUMERIC: ReadonlySet<string> = new Set(["number", "integer", "year"]);

function queryOn(table: Table): fc.Arbitrary<Query> {
  const names = table.fields.filter((field) => field.type !== "list").map((field) => field.name);
  const where = fc.array(predicateOn(table), { maxLength: 3 });
  const rows = fc.record({
    kind: fc.constant("rows" as const),
    fields: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
  });
  const counts = fc.record({
    kind: fc.constant("counts" as const),
    of: fc.constantFrom(...names),
    counts: fc.tuple(where, where).map(([n, m]) => [
      { name: "n", where: n },
      { name: "m", where: m },
    ]),
  });
  return fc.record({
    table: fc.constant(table.name),
    where,
    select: fc.oneof(rows, counts, ...measured(table, where)),
  });
}

const HOWS = ["sum", "mean", "min", "max", "count"] as const;
const ARITHMETIC = ["difference", "ratio", "percent", "growth"] as const;

/** Questions to the measures of a table, if it has any. */
function measured(table: Table, where: fc.Arbitrary<Predicate[]>): fc.Arbitrary<Query["select"]>[] {
  const measures = table.by.measure.map((field) => field.name);
  if (measures.length === 0) return [];
  const by = fc.constantFrom(...measures);
  const order = fc.constantFrom("most" as const, "least" as const);
  const figure = fc.record({ of: by, how: fc.constantFrom(...HOWS), where });
  const figures = fc
    .tuple(figure, figure, fc.constantFrom(...ARITHMETIC), fc.constantFrom(...ARITHMETIC))
    .map(([a, b, first, second]): Query["select"] => ({
      kind: "figures",
      figures: [
        { name: "a", ...a },
        { name: "b", ...b },
      ],
      derived: [
        { name: "c", how: first, of: "a", to: "b" },
        { name: "d", how: second, of: "a", to: "a" },
      ],
    }));
  const top = fc
    .record({ by, order, limit: fc.integer({ min: 1, max: 5 }) })
    .map((one): Query["select"] => ({ kind: "top", fields: table.primaryKey, ...one }));
  return [figures, top];
}

test("the place of any country by any figure is the same in the snapshot and in DuckDB", async () => {
  const table = reference.tables.get("economy");
  const countries = [...reference.entities.values()].filter(({ type }) => type === "country").map(({ id }) => id);
  const year = fc.integer({ min: 1960, max: 2024 });
  const place = fc.record({
    kind: fc.constant("rank" as const),
    of: fc.constant("country"),
    entity: fc.constantFrom(...countries),
    by: fc.constantFrom(...(table?.by.measure ?? []).map(({ name }) => name)),
    order: fc.constantFrom("most" as const, "least" as const),
    width: fc.constantFrom("0", "0.03", "0.125"),
  });
  await fc.assert(
    fc.asyncProperty(year, place, async (at, select) => {
      const query: Query = {
        table: "economy",
        where: [{ op: "during", field: "year", from: `${at}-01-01`, to: `${at + 1}-01-01` }],
        select,
      };
      expect(await database.run(printSql(query, reference))).toEqual(evaluate(query, reference).rows);
    }),
    { numRuns: 100 },
  );
});

test("arithmetic on any numbers of a text is the same in the snapshot and in DuckDB", async () => {
  const number = fc.tuple(fc.integer(), fc.nat(6)).map(([whole, power]) => shift(String(whole), -power));
  await fc.assert(
    fc.asyncProperty(number, number, fc.constantFrom(...ARITHMETIC), async (a, b, how) => {
      const query: Query = {
        table: "",
        where: [],
        select: {
          kind: "stated",
          numbers: [
            { name: "a", value: a },
            { name: "b", value: b },
          ],
          derived: [{ name: "c", how, of: "a", to: "b" }],
        },
      };
      expect(await database.run(printSql(query, reference))).toEqual(evaluate(query, reference).rows);
    }),
    { numRuns: 100 },
  );
});

test("any query gives the same rows in the snapshot and in DuckDB", async () => {
  const tables = [...reference.tables.values()].filter((table) => table.rowCount > 0);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...tables).chain(queryOn), async (query) => {
      expect(await database.run(printSql(query, reference))).toEqual(evaluate(query, reference).rows);
    }),
    { numRuns: 300 },
  );
});

test("text of a value never becomes SQL", async () => {
  const value = "x'; DROP TABLE votes; --";
  const sql = printSql(
    { table: "votes", where: [{ op: "is", field: "member", value }], select: { kind: "rows", fields: ["vote"] } },
    reference,
  );
  expect(sql.sql).not.toContain("DROP");
  expect(await database.run(sql)).toEqual([]);
});

test("a loaded database reads no file", async () => {
  await expect(database.run({ sql: "SELECT * FROM read_csv('package.json')", params: [] })).rejects.toThrow(
    /disabled|permission/i,
  );
});
