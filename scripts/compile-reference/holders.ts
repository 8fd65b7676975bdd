import { leaders } from "./leaders.ts";
import { span } from "./spans.ts";
import { slug, unique, type Facts, type Row } from "./tables.ts";

/** Holders of the offices that the package curates; `name` is the person's, for the entities. */
export function offices(facts: Facts): {
  readonly holders: Row[];
  readonly deputies: Row[];
  readonly persons: Row[];
  readonly coverage: Row[];
} {
  const curated = facts.own("offices.csv");
  const byPosition = new Map(
    curated.flatMap((row) => (row["positions"] ?? "").split("|").map((position) => [position, row] as const)),
  );
  const countries = new Set(facts.shared("countries.csv").map((row) => row["iso3"]));
  const dropped = new Set(
    facts.own("dropped.csv").map((row) => `${row["person"] ?? ""}|${row["position"] ?? ""}|${row["start"] ?? ""}`),
  );
  const rows: Row[] = [];
  for (const row of [...facts.shared("office_holders.csv"), ...facts.shared("office_holders_extra.csv")]) {
    const office = byPosition.get(row["position"] ?? "");
    const { country = "", person = "", wikidata_qid: qid = "", start = "", end = "" } = row;
    if (office === undefined || !countries.has(country) || person === "" || start === "") continue;
    if (dropped.has(`${qid}|${row["position"] ?? ""}|${start}`)) continue;
    const extra = row["evidence"] !== undefined;
    const taken = /(\d{4}-\d{2}-\d{2})/.exec(row["source"] ?? "")?.[1] ?? "";
    rows.push({
      country,
      office: office["id"] ?? "",
      person: qid === "" ? `person:${slug(person)}` : qid,
      name: person,
      ...span(start, end),
      source: extra ? "compiled" : "wikidata",
      evidence: extra ? "compiled" : "sourced",
      single: office["single"] ?? "",
      taken,
    });
  }
  const isDetailed = ({ country, office, start }: Row): boolean =>
    rows.some(
      (row) =>
        row["country"] === country &&
        row["office"] === office &&
        (row["end"] === "" || (row["end"] ?? "") >= (start ?? "")),
    );
  rows.push(...leaders(facts).filter((row) => !isDetailed(row)));
  const key = ["country", "office", "person", "start"];
  const holders = consistent(
    unique(
      rows.filter((row) => row["single"] === "yes"),
      key,
    ),
  );
  const deputies = unique(
    rows.filter((row) => row["single"] === "no"),
    key,
  );
  return {
    holders,
    deputies,
    persons: [...holders, ...deputies],
    coverage: [...chains(holders), ...followed(holders)],
  };
}

/** One holder at a time: of rows that overlap by more than half a year the later start stands and the earlier, if open, is closed; other overlaps are dropped. */
function consistent(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  const chains = groupBy(rows, (row) => `${row["country"] ?? ""}|${row["office"] ?? ""}`);
  for (const chain of chains.values()) {
    const sorted = [...chain].sort((a, b) => ((a["start"] ?? "") < (b["start"] ?? "") ? -1 : 1));
    sorted.forEach((row, k) => {
      const next = sorted[k + 1];
      const end = row["end"] === "" ? "9999-12-31" : firstDay(row["end"] ?? "", row["end_precision"] ?? "");
      if (next !== undefined && overlapDays(end, next["start"] ?? "") > 180) return;
      kept.push(row);
    });
  }
  return unique(kept, ["country", "office", "person", "start"]);
}

/** Of an end known by its year, the first day on which it may have been. */
function firstDay(day: string, precision: string): string {
  return precision === "year" ? `${day.slice(0, 4)}-01-01` : day;
}

/** Of a start known by its year, the last day on which it may have been. */
function lastDay(day: string, precision: string): string {
  return precision === "year" ? `${day.slice(0, 4)}-12-31` : day;
}

function overlapDays(end: string, nextStart: string): number {
  return (Date.parse(end) - Date.parse(nextStart)) / 86_400_000;
}

/** The stretches of each office in which one holder follows another within two months; the last runs to the day the source was taken, if its holder is in office. */
function chains(rows: readonly Row[]): Row[] {
  return [...groupBy(rows, (row) => `${row["country"] ?? ""}|${row["office"] ?? ""}`)].flatMap(([key, chain]) => {
    const [country = "", office = ""] = key.split("|");
    return stretches(chain).map(({ from, to }, k) => ({
      id: `offices-${country}-${office.replace("office:", "")}${k === 0 ? "" : `-${k + 1}`}`,
      resource: "offices",
      dimension: "country",
      value: country,
      dimension2: "office",
      value2: office,
      from,
      to,
      source: "wikidata",
      note: "One holder follows another without a gap in the source.",
    }));
  });
}

/** Longest time, in days, between one holder and the next. */
const GAP = 62;

/** From the latest back. */
function stretches(chain: readonly Row[]): { readonly from: string; readonly to: string }[] {
  const sorted = [...chain].sort((a, b) => ((a["start"] ?? "") < (b["start"] ?? "") ? 1 : -1));
  const found: { from: string; to: string }[] = [];
  for (const row of sorted) {
    const start = lastDay(row["start"] ?? "", row["start_precision"] ?? "");
    const end = row["end"] === "" ? (row["taken"] ?? "") : firstDay(row["end"] ?? "", row["end_precision"] ?? "");
    const later = found.at(-1);
    if (later !== undefined && Math.abs(overlapDays(end, later.from)) <= GAP)
      later.from = start < later.from ? start : later.from;
    else if (end !== "" && start < end && (later === undefined || end < later.from))
      found.push({ from: start, to: end });
  }
  return found;
}

/** Shortest time, in days, that one must have held an office for nobody to be said to have followed the one before. */
const FULL_TERM = 365;

/** Whom those followed who held an office once, right after one who held it for a full term. */
function followed(rows: readonly Row[]): Row[] {
  const terms = groupBy(rows, (row) => `${row["person"] ?? ""}|${row["office"] ?? ""}`);
  return [...groupBy(rows, (row) => `${row["country"] ?? ""}|${row["office"] ?? ""}`).values()].flatMap((chain) => {
    const sorted = [...chain].sort((a, b) => ((a["start"] ?? "") < (b["start"] ?? "") ? -1 : 1));
    return sorted.flatMap((row, k) => {
      const before = sorted[k - 1];
      const { person = "", office = "", start = "" } = row;
      if (before === undefined || before["person"] === person || terms.get(`${person}|${office}`)?.length !== 1)
        return [];
      const toTheDay = [row["start_precision"], before["start_precision"], before["end_precision"]];
      const isFull = overlapDays(before["end"] ?? "", before["start"] ?? "") >= FULL_TERM;
      const follows = Math.abs(overlapDays(before["end"] ?? "", start)) <= GAP;
      if (toTheDay.some((precision) => precision !== "day") || !isFull || !follows) return [];
      return [
        {
          id: `successions-${person}-${office.replace("office:", "")}`,
          resource: "successions",
          dimension: "person",
          value: person,
          dimension2: "office",
          value2: office,
          source: "wikidata",
          note: "Whom one followed who held the office once.",
        },
      ];
    });
  });
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
