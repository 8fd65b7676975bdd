import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

/**
 * A reference as large as the field has them: the shipped one with all roll calls of the assembly to 2019 (some 870,000 votes) and all yearly figures, those
 * of aggregates too (some 70,000). What it is made of lies beside the project and is no part of it.
 */
const SOURCES = "../shared/reference";
const SHIPPED = "corpus/reference";
export const LARGE_REFERENCE = ".factmark/bench-reference";
const VOTES = "unga_votes_1946_2019.csv.gz";

type Row = Readonly<Record<string, string>>;

const rowsOf = (text: string): readonly Row[] => parse(text, { columns: true });
const read = (name: string): string => readFileSync(join(SOURCES, name), "utf8");
const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const line = (cells: readonly string[]): string => cells.map(cell).join(",");

/** Rows behind those that the shipped package has in a file. */
function append(name: string, rows: readonly (readonly string[])[]): void {
  const path = join(LARGE_REFERENCE, name);
  const text = readFileSync(path, "utf8").trimEnd();
  writeFileSync(path, `${text}\n${rows.map(line).join("\n")}\n`);
}

/** Makes the large reference; its folder, or null where its sources are not there. */
export function makeLargeReference(): string | null {
  if (!existsSync(join(SOURCES, VOTES))) return null;
  rmSync(LARGE_REFERENCE, { recursive: true, force: true });
  cpSync(SHIPPED, LARGE_REFERENCE, { recursive: true });
  addVotes();
  addAggregates();
  return LARGE_REFERENCE;
}

interface Totals {
  yes: number;
  no: number;
  abstain: number;
}

/** Each roll call as a resolution, each vote that a known member cast on it. */
function addVotes(): void {
  const codes = new Map(rowsOf(read("countries.csv")).map((row) => [row["iso2"], row["iso3"] ?? ""]));
  const known = new Set(rowsOf(readFileSync(join(LARGE_REFERENCE, "entities.csv"), "utf8")).map((row) => row["id"]));
  const calls = new Map(rowsOf(read("unga_rollcalls_1946_2019.csv")).map((row) => [row["rcid"] ?? "", row]));
  const totals = new Map<string, Totals>();
  const votes: string[][] = [];
  const seen = new Set<string>();
  for (const row of rowsOf(gunzipSync(readFileSync(join(SOURCES, VOTES))).toString("utf8"))) {
    const { rcid = "", iso2 = "", vote } = row;
    const call = calls.get(rcid);
    const member = codes.get(iso2) ?? "";
    const key = `${rcid} ${member}`;
    if (call === undefined || !known.has(member) || seen.has(key)) continue;
    seen.add(key);
    votes.push([idOf(rcid), member, vote ?? "", call["date"] ?? "", "undl", "", "data-file"]);
    const total = totals.get(rcid) ?? { yes: 0, no: 0, abstain: 0 };
    if (vote === "yes" || vote === "no" || vote === "abstain") total[vote] += 1;
    totals.set(rcid, total);
  }
  append("votes.csv", votes);
  append(
    "entities.csv",
    [...totals.keys()].map((rcid) => [idOf(rcid), "resolution", idOf(rcid), "undl"]),
  );
  append(
    "resolutions.csv",
    [...totals].map(([rcid, { yes, no, abstain }]) => {
      const { date = "", short = "", descr = "" } = calls.get(rcid) ?? {};
      const counts = [yes, no, abstain, 0, yes + no + abstain].map(String);
      return [idOf(rcid), "UNGA", "UN", date, short, descr, ...counts, "undl", "sourced"];
    }),
  );
}

function idOf(rcid: string): string {
  return `RC/${rcid}`;
}

/** Columns of the shipped table of yearly figures, by indicator. */
const COLUMNS: Readonly<Record<string, number>> = {
  "SP.POP.TOTL": 0,
  "NY.GDP.MKTP.CD": 1,
  "DERIVED.GDP.PCAP.CD": 2,
  "FP.CPI.TOTL.ZG": 3,
};

/** Yearly figures of regions and income groups, which the shipped package leaves out. */
function addAggregates(): void {
  const years = new Map<string, string[]>();
  for (const row of rowsOf(read("observations.csv"))) {
    const column = COLUMNS[row["indicator"] ?? ""];
    if (row["area_type"] !== "aggregate" || column === undefined) continue;
    const key = `${row["area"] ?? ""},${row["year"] ?? ""}`;
    const cells = years.get(key) ?? ["", "", "", ""];
    cells[column] = row["value"] ?? "";
    years.set(key, cells);
  }
  append(
    "economy.csv",
    [...years].map(([key, cells]) => [...key.split(","), ...cells, "world-bank-wdi", "sourced"]),
  );
  const areas = [...new Set([...years.keys()].map((key) => key.split(",")[0] ?? ""))];
  append(
    "entities.csv",
    areas.map((area) => [area, "area", `area ${area}`, "world-bank-wdi"]),
  );
  const path = join(LARGE_REFERENCE, "datapackage.json");
  const descriptor = JSON.parse(readFileSync(path, "utf8")) as {
    factmark: { types: Record<string, object> };
    resources: { name: string; schema: { fields: { name: string; factmark: { entity?: string[] } }[] } }[];
  };
  descriptor.factmark.types["area"] = { name: "area" };
  const table = descriptor.resources.find((one) => one.name === "economy");
  table?.schema.fields.find((one) => one.name === "country")?.factmark.entity?.push("area");
  writeFileSync(path, JSON.stringify(descriptor));
}
