import { add, shift } from "../../../../model/decimal.ts";
import { exactly, type Interval, type QuantityKind } from "../../../../model/quantity.ts";
import type { Range } from "../../../../model/span.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { notAQuantity, standsForNoun } from "../identifiers.ts";
import { currencyBefore, unitAfter, type CurrencyRead, type UnitRead } from "../units/unit-after.ts";
import { ageOf } from "./age.ts";
import { comparatorOf, intervalOf, shaped, UNBOUNDED, type Shaped } from "./shaped.ts";

/** What a number measures: with which unit, from where to where. */
interface Measure {
  readonly range: Range;
  readonly kind: QuantityKind;
  readonly unit: string | null;
  readonly otherUnit: string | null;
  /** The number in that unit: "30 MUSD" is thirty million of them. */
  readonly numeral: Numeral;
  /** Set where the words say more than the number: "his 40s". */
  readonly interval: Interval | null;
}

/** One number with its unit: "$ 5 million", "twenty percent", "3-inch", "29 years old", "the fifth". What stands before `free` belongs to another. */
export function shapeSingle(text: string, numeral: Numeral, free: number): Shaped {
  const { range, value, identifier } = numeral;
  if (identifier !== undefined)
    return shaped({
      range,
      kind: "cardinal",
      interval: UNBOUNDED,
      unit: null,
      numerals: [numeral],
      notAClaim: identifier,
    });
  if (numeral.kind === "ordinal") {
    const notAClaim = numeral.spoken ? null : notAQuantity(text, range.from, range.to);
    return shaped({
      range,
      kind: "ordinal",
      value,
      interval: exactly(value),
      unit: null,
      numerals: [numeral],
      notAClaim,
    });
  }
  const unit = unitAfter(text, range.to) ?? (numeral.kind === "fraction" ? unitOfPart(text, range.to) : null);
  const before = currencyBefore(text, range.from);
  const sign = before !== null && before.from >= free ? before : null;
  const measure =
    partOfPercent(text, numeral) ?? inYears(text, numeral, unit) ?? inUnit(numeral, unit, sign) ?? bare(numeral);
  const interval = measure.interval ?? intervalOf(measure.numeral, measure.kind);
  const comparator = measure.interval === null ? comparatorOf(numeral, interval) : "between";
  return shaped({
    range: measure.range,
    kind: measure.kind,
    value: measure.numeral.value,
    interval,
    comparator,
    unit: measure.unit,
    otherUnit: measure.otherUnit,
    numerals: [numeral],
    notAClaim: whyNot(text, numeral, unit !== null, sign !== null),
  });
}

/** Why a number says no quantity; null for one that does. A unit or sign of money makes a quantity of any. */
function whyNot(text: string, numeral: Numeral, hasUnit: boolean, hasSign: boolean): string | null {
  if (!hasUnit && TOP.test(text.slice(Math.max(0, numeral.range.from - 5), numeral.range.from))) return "top";
  if (numeral.spoken) return hasUnit ? null : standsForNoun(text, numeral);
  return hasSign ? null : notAQuantity(text, numeral.range.from, numeral.range.to);
}

/** "the top four", "a top-10 economy": how far a list goes, not how many there are. */
const TOP = /(?:^|[^\p{L}])top[ -]$/iu;

function measureOf(
  numeral: Numeral,
  range: Range,
  kind: QuantityKind,
  unit: string | null,
  otherUnit: string | null = null,
  interval: Interval | null = null,
): Measure {
  return { range, kind, unit, otherUnit, numeral, interval };
}

const ONE = /(?: of)? an? /y;

/** "half a mile", "a third of a tonne": the unit that a part is of; times are read by their own grammar. */
function unitOfPart(text: string, from: number): UnitRead | null {
  ONE.lastIndex = from;
  if (!ONE.test(text)) return null;
  const unit = unitAfter(text, ONE.lastIndex - 1);
  return unit === null || unit.dimension === "time" ? null : unit;
}

const PART_OF_PERCENT = /(?: of)? (?:a|one|1) per\s?cent(?:age)?( points?)?\b/iy;

/** "a tenth of a percent", "half of one percent", "a quarter of a percentage point". */
function partOfPercent(text: string, numeral: Numeral): Measure | null {
  if (numeral.kind !== "fraction" && numeral.places === 0) return null;
  PART_OF_PERCENT.lastIndex = numeral.range.to;
  const part = PART_OF_PERCENT.exec(text);
  if (part === null) return null;
  const range = { from: numeral.range.from, to: PART_OF_PERCENT.lastIndex };
  return part[1] === undefined
    ? measureOf(numeral, range, "percent", "%")
    : measureOf(numeral, range, "percentage-points", "pp");
}

function inYears(text: string, numeral: Numeral, unit: UnitRead | null): Measure | null {
  const age = numeral.kind === "ordinal" ? null : ageOf(text, numeral.range, unit);
  if (age === null) return null;
  const { value } = numeral;
  // "his 40s" are [40, 50).
  const interval =
    age.years === undefined || age.years === 1
      ? null
      : { low: value, high: add(value, String(age.years)), lowInclusive: true, highInclusive: false };
  return measureOf(numeral, age.range, "age", age.unit, null, interval);
}

function inUnit(numeral: Numeral, unit: UnitRead | null, sign: CurrencyRead | null): Measure | null {
  const { from, to } = numeral.range;
  if (unit === null || (sign !== null && unit.kind === "measure"))
    return sign === null ? null : measureOf(numeral, { from: sign.from, to }, "currency", sign.code);
  const scaled =
    unit.power > 0
      ? { ...numeral, value: shift(numeral.value, unit.power), power: numeral.power + unit.power }
      : numeral;
  const range = { from: sign !== null && unit.kind === "currency" ? sign.from : from, to: unit.to };
  return measureOf(scaled, range, unit.kind, unit.code, unit.also?.code ?? null);
}

function bare(numeral: Numeral): Measure {
  return measureOf(numeral, numeral.range, numeral.kind === "fraction" ? "fraction" : "cardinal", null);
}
