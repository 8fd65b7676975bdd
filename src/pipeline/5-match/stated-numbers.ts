import type { Claim } from "../../model/claim.ts";
import type { Derived } from "../../model/query.ts";
import type { Interval } from "../../model/quantity.ts";
import type { Reading } from "../../model/reading.ts";
import { hull, type Range } from "../../model/span.ts";
import { features, scoreOf } from "./weights.ts";

/** What some of the text's own numbers give, held against what it says of them: nothing of the reference is asked. */
export function stated(
  claim: Claim,
  numbers: Readonly<Record<string, string>>,
  how: Derived["how"],
  [of, to]: readonly [string, string],
  interval: Interval,
  unit: string | null,
  ranges: readonly Range[],
): Reading {
  const given = features({ unit: 1, vocabulary: 1 });
  const { start: from, end } = hull(ranges.map((range) => ({ start: range.from, end: range.to })));
  return {
    form: "internal",
    claim,
    table: "",
    query: {
      table: "",
      where: [],
      select: {
        kind: "stated",
        numbers: Object.entries(numbers).map(([name, value]) => ({ name, value })),
        derived: [{ name: how, how, of, to }],
      },
    },
    expectation: { kind: "number", column: how, interval, unit },
    bindings: [],
    explains: ranges,
    range: { from, to: end },
    parts: [{ range: claim.target.range, role: "target", value: "" }],
    features: given,
    score: scoreOf(given),
    at: null,
    negated: false,
  };
}
