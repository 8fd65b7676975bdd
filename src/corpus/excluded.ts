import { compareDecimals } from "../model/decimal.ts";
import type { Compared } from "../model/verdict.ts";

/** A value as what it lies between, of a sort that alone it can be held against. Null is unbounded. */
interface Between {
  readonly sort: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
  readonly order: (a: string, b: string) => number;
}

/** Two of the values, by their places, that can't both be true; null when none exclude each other. Takes time in proportion to the values. */
export function excludedBy(values: readonly Compared[]): readonly [number, number] | null {
  const bounds = new Map<string, Bounds>();
  for (const [at, value] of values.entries()) {
    const between = betweenOf(value);
    const met = bounds.get(between.sort) ?? { least: null, most: null };
    const { low, high, order } = between;
    const least = high !== null && isTighter(between, "high", met.least) ? { between, at } : met.least;
    const most = low !== null && isTighter(between, "low", met.most) ? { between, at } : met.most;
    bounds.set(between.sort, { least, most });
    if (least === null || most === null || least.at === most.at) continue;
    const way = order(least.between.high ?? "", most.between.low ?? "");
    if (way < 0 || (way === 0 && !(least.between.highInclusive && most.between.lowInclusive)))
      return least.at < most.at ? [least.at, most.at] : [most.at, least.at];
  }
  return null;
}

/** The value that ends first, and the one that begins last: where these two meet, all do. */
interface Bounds {
  readonly least: Bound | null;
  readonly most: Bound | null;
}

interface Bound {
  readonly between: Between;
  readonly at: number;
}

function isTighter(one: Between, side: "low" | "high", than: Bound | null): boolean {
  if (than === null) return true;
  const way = one.order(one[side] ?? "", than.between[side] ?? "") * (side === "high" ? 1 : -1);
  return way < 0 || (way === 0 && !one[`${side}Inclusive`] && than.between[`${side}Inclusive`]);
}

function betweenOf(value: Compared): Between {
  switch (value.kind) {
    case "number":
      return { ...value, sort: `number ${value.unit ?? ""}`, order: compareDecimals };
    case "time":
      return { sort: "time", low: value.from, high: value.to, lowInclusive: true, highInclusive: false, order: compareText };
    case "names":
      return { sort: "names", low: value.text, high: value.text, lowInclusive: true, highInclusive: true, order: compareText };
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
