import { add, shift } from "../../../../model/decimal.ts";
import { exactly, type QuantityKind } from "../../../../model/quantity.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { notAQuantity, standsForNoun } from "../identifiers.ts";
import { currencyBefore, unitAfter } from "../units/unit-after.ts";
import { ageOf, type Age } from "./age.ts";
import { UNBOUNDED } from "./lone-unit.ts";
import { comparatorOf, intervalOf, type Shaped } from "./shaped.ts";

/** One number with its unit: "$ 5 million", "twenty percent", "3-inch", "29 years old", "the fifth". What stands before `free` belongs to another. */
export function shapeSingle(text: string, numeral: Numeral, free: number): Shaped {
  const unit =
    numeral.kind === "ordinal" || numeral.identifier !== undefined ? null : unitAfter(text, numeral.range.to);
  const before = numeral.identifier === undefined ? currencyBefore(text, numeral.range.from) : null;
  const sign = before !== null && before.from >= free ? before : null;
  const why = whyNot(text, numeral, unit !== null, sign !== null);
  const plain = { numerals: [numeral], value: numeral.value, ...(why === null ? {} : { notAClaim: why }) };
  if (numeral.identifier !== undefined)
    return {
      ...plain,
      range: numeral.range,
      kind: "cardinal",
      value: null,
      interval: UNBOUNDED,
      comparator: "exact",
      unit: null,
    };
  if (numeral.kind === "ordinal")
    return {
      ...plain,
      range: numeral.range,
      kind: "ordinal",
      interval: exactly(numeral.value),
      comparator: "exact",
      unit: null,
    };
  const part =
    numeral.kind === "fraction" || numeral.places > 0
      ? PART_OF_PERCENT.exec(text.slice(numeral.range.to, numeral.range.to + 24))
      : null;
  if (part !== null)
    return {
      ...plain,
      ...sized(numeral, "percent"),
      range: { from: numeral.range.from, to: numeral.range.to + part[0].length },
      kind: part[1] === undefined ? "percent" : "percentage-points",
      unit: part[1] === undefined ? "%" : "pp",
    };
  const age = numeral.kind === "cardinal" ? ageOf(text, numeral.range, unit) : null;
  if (age !== null)
    return {
      ...plain,
      ...sized(numeral, "age"),
      ...spanning(numeral, age),
      range: age.range,
      kind: "age",
      unit: age.unit,
    };
  if (unit !== null && (sign === null || unit.kind !== "measure")) {
    const from = sign !== null && unit.kind === "currency" ? sign.from : numeral.range.from;
    const scaled =
      unit.power > 0
        ? { ...numeral, value: shift(numeral.value, unit.power), power: numeral.power + unit.power }
        : numeral;
    return {
      ...plain,
      ...sized(scaled, unit.kind),
      value: scaled.value,
      range: { from, to: unit.to },
      kind: unit.kind,
      unit: unit.code,
      ...(unit.also === undefined ? {} : { otherUnit: unit.also.code }),
    };
  }
  if (sign !== null)
    return {
      ...plain,
      ...sized(numeral, "currency"),
      range: { from: sign.from, to: numeral.range.to },
      kind: "currency",
      unit: sign.code,
    };
  const kind: QuantityKind = numeral.kind === "fraction" ? "fraction" : "cardinal";
  return { ...plain, ...sized(numeral, kind), range: numeral.range, kind, unit: null };
}

/** "his 40s" are [40, 50). */
function spanning({ value }: Numeral, { years = 1 }: Age): Partial<Pick<Shaped, "interval" | "comparator">> {
  if (years === 1) return {};
  return {
    interval: { low: value, high: add(value, String(years)), lowInclusive: true, highInclusive: false },
    comparator: "between",
  };
}

/** Why a number says no quantity; null for one that does. Spoken ones are names of nothing, a unit or sign of money makes a quantity of any. */
function whyNot(text: string, numeral: Numeral, hasUnit: boolean, hasSign: boolean): string | null {
  if (numeral.identifier !== undefined) return numeral.identifier;
  if (numeral.spoken) return hasUnit ? null : standsForNoun(text, numeral);
  return hasSign ? null : notAQuantity(text, numeral.range.from, numeral.range.to);
}

/** "a tenth of a percent", "half of one percent", "a quarter of a percentage point". */
const PART_OF_PERCENT = /^(?: of)? (?:a|one|1) per\s?cent(?:age)?( points?)?\b/i;

function sized(numeral: Numeral, kind: QuantityKind): Pick<Shaped, "interval" | "comparator"> {
  const interval = intervalOf(numeral, kind);
  return { interval, comparator: comparatorOf(numeral, interval) };
}
