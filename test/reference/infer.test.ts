import { describe, expect, test } from "vitest";
import { cellDay } from "../../src/reference/infer/cell-day.ts";
import { cellNumbers } from "../../src/reference/infer/cell-numbers.ts";
import { inferTable } from "../../src/reference/infer/columns.ts";
import { readingsOf } from "../../src/reference/infer/readings.ts";
import { TABLE } from "../tables/statements.ts";

describe("the numbers of a cell", () => {
  test.each<readonly [string, readonly string[] | null]>([
    ["1,234", ["1234"]],
    ["12 km", ["12"]],
    ["$3.50", ["3.5"]],
    ["- 3", ["-3"]],
    ["68.2%", ["68.2"]],
    ["12 (4)", ["12", "4"]],
    ["greene (22)", ["22"]],
    ["41 (32-60)", ["41"]],
    ["15.0 ± 0.3", ["15"]],
    ["3 - 1", ["3", "1"]],
    ["w 21 - 20", ["21", "20"]],
    ["1:32.5", ["92.5"]],
    ["harbour hall 3829", ["3829"]],
    ["no", null],
    ["north 7th street corner", null],
    ["", null],
  ])("%s", (cell, numbers) => {
    expect(cellNumbers(cell)?.numbers ?? null).toEqual(numbers);
  });
});

describe("the day of a cell", () => {
  test.each<readonly [string, number | null]>([
    ["september 12", 912],
    ["12 september 1998", 19980912],
    ["1998-09-12", 19980912],
    ["sat , sept 3", 903],
    ["1931", 19310000],
    ["2005 - 06", 20050000],
    ["march hare", null],
    ["19 men", null],
  ])("%s", (cell, order) => {
    expect(cellDay(cell)?.order ?? null).toBe(order);
  });
});

test("what is in brackets is the number of a cell when it is what the parts come to", () => {
  const cells = ["12.17 (89)", "9.13 (67)", "10.4 (64)"];
  const { columns } = inferTable({ name: "t", caption: "", header: ["a"], rows: cells.map((cell) => [cell]) });
  expect(columns[0]?.numbers).toEqual(["89", "67", "64"]);
});

test("columns, totals and the column that names the rows", () => {
  const table = inferTable(TABLE);
  expect(table.columns.map(({ kind }) => kind)).toEqual([
    "number",
    "text",
    "text",
    "time",
    "number",
    "number",
    "number",
    "score",
    "number",
  ]);
  expect(table.totals).toEqual([5]);
  expect(table.columns[table.subject]?.header).toBe("Ferry");
  expect(new Set(table.columns.map(({ name }) => name)).size).toBe(table.columns.length);
});

describe("a grid of figures is read cell by cell too", () => {
  const grid = {
    name: "g",
    caption: "",
    header: ["Field", "Spring / Wheat", "Spring / Rye", "Autumn"],
    rows: [
      ["North", "4.1", "3.2", "5.0"],
      ["Mill", "2.8", "", "3.1"],
    ],
  };
  test("a row a cell that is filled, a column a level of the headers", () => {
    const [table, cells] = readingsOf(grid);
    expect(table?.grain).toBe("grid");
    expect(cells?.name).toBe("g_cells");
    expect(cells?.columns.map(({ cells: each }) => each)).toEqual([
      ["North", "North", "North", "Mill", "Mill"],
      ["Spring", "Spring", "Autumn", "Spring", "Autumn"],
      ["Wheat", "Rye", "Autumn", "Wheat", "Autumn"],
      ["4.1", "3.2", "5.0", "2.8", "3.1"],
    ]);
  });
  test("columns that tell different things are no grid", () => {
    expect(readingsOf(TABLE).map(({ grain }) => grain)).toEqual(["thing"]);
    expect(
      readingsOf({ ...grid, header: ["Field", "Owner", "Soil", "Area"], rows: [["a", "b", "c", "3"]] }),
    ).toHaveLength(1);
  });
  test("a table in strips side by side is one of all its rows", () => {
    const rows = [
      ["2010", "6", "2012", "8"],
      ["2011", "7", "", ""],
    ];
    const [table] = readingsOf({ name: "s", caption: "", header: ["Year", "Gap", "Year", "Gap"], rows });
    expect(table?.columns.map(({ cells }) => cells)).toEqual([
      ["2010", "2011", "2012"],
      ["6", "7", "8"],
    ]);
    const [other] = readingsOf({ name: "s", caption: "", header: ["Year", "Gap", "Year", "Sum"], rows });
    expect(other?.columns).toHaveLength(4);
  });
});
