import { add, decimal, multiply, shift, subtract, type Decimal } from "../../../model/decimal.ts";
import { exactly, type Interval } from "../../../model/quantity.ts";
import type { Place } from "./draft.ts";
import type { Order } from "../../../model/query.ts";
import { COMPARATIVES } from "./degrees.ts";
import type { Token } from "./tokens.ts";

/** A number with the words that bound it ("at least 3", "more than 1.5 million", "40 %"). */
export interface Bounded extends Place {
  readonly value: Decimal;
  readonly interval: Interval;
  /** True for a number without bounds. */
  readonly exact: boolean;
  readonly percent: boolean;
  readonly ordinal: boolean;
  /** The same number before "million" was reckoned in; null where there is no such word. */
  readonly scaled: Pick<Bounded, "value" | "interval" | "exact"> | null;
}

const ABOUT: ReadonlySet<string> = new Set(
  "about around approximately roughly nearly almost close near circa".split(" "),
);
/** How far "about" reaches: a part of the number. */
const ABOUT_WIDTH = "0.05";
const EXACTLY: ReadonlySet<string> = new Set(["exactly", "just", "precisely"]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
]);
/** Two words before a number that bound it, the number included. */
const INCLUSIVE: ReadonlyMap<string, Order> = new Map([
  ["at least", "most"],
  ["at most", "least"],
  ["up to", "least"],
  ["minimum of", "most"],
  ["maximum of", "least"],
]);
/** Signs that bound the number behind them. */
const SIGNS: ReadonlyMap<string, { readonly order: Order; readonly inclusive: boolean }> = new Map([
  [">", { order: "most", inclusive: false }],
  ["≥", { order: "most", inclusive: true }],
  ["<", { order: "least", inclusive: false }],
  ["≤", { order: "least", inclusive: true }],
]);
/** Comparatives that bound a number without "than". */
const ALONE: ReadonlySet<string> = new Set(
  "over above under below exceed exceeds exceeded surpass surpasses surpassed before after prior".split(" "),
);

/** Reads the number at a token with what stands around it; places in `taken` belong to something else. */
export function boundsOf(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): Bounded {
  const word = (place: number): string => (taken.has(place) ? "" : (tokens[place]?.folded ?? ""));
  const { value, plain, from, to, percent } = numberAt(tokens, at, word);
  const shape = { value, percent, ordinal: tokens[at]?.ordinal === true, scaled: null };
  const first = word(from - 1);
  const second = word(from - 2);
  const bound = (order: Order, inclusive: boolean, start: number, end = to): Bounded => {
    const side = { low: order === "most" ? value : null, high: order === "least" ? value : null };
    return {
      ...shape,
      from: start,
      to: end,
      interval: { ...side, lowInclusive: inclusive, highInclusive: inclusive },
      exact: false,
    };
  };
  const inclusive = INCLUSIVE.get(`${second} ${first}`);
  if (inclusive !== undefined) return bound(inclusive, true, from - 2);
  const comparative =
    first === "than" || ALONE.has(first) ? COMPARATIVES.get(first === "than" ? second : first) : undefined;
  if (comparative !== undefined) {
    const start = from - (first === "than" ? 2 : 1);
    const isDenied = ["no", "not"].includes(word(start - 1));
    return isDenied
      ? bound(comparative.order === "most" ? "least" : "most", true, start - 1)
      : bound(comparative.order, false, start);
  }
  const sign = SIGNS.get(first);
  if (sign !== undefined) return bound(sign.order, sign.inclusive, from - 1);
  const after = word(to) === "or" ? COMPARATIVES.get(word(to + 1)) : undefined;
  if (after !== undefined) return bound(after.order, true, from, to + 2);
  const other = tokens[to + 1]?.value;
  const isSpan = ["and", "to", "-"].includes(word(to)) && (first === "between" || first === "from");
  if (isSpan && other !== null && other !== undefined && !taken.has(to + 1))
    return { ...bound("most", true, from - 1, to + 2), interval: span(value, other) };
  if (ABOUT.has(first)) {
    const slack = multiply(value.replace("-", ""), ABOUT_WIDTH);
    return { ...bound("most", true, from - 1), interval: span(subtract(value, slack), add(value, slack)) };
  }
  return {
    ...shape,
    from: EXACTLY.has(first) ? from - 1 : from,
    to,
    interval: exactly(value),
    exact: true,
    scaled: plain === value ? null : { value: plain, interval: exactly(plain), exact: true },
  };
}

function span(low: Decimal, high: Decimal): Interval {
  return { low, high, lowInclusive: true, highInclusive: true };
}

interface Plain extends Place {
  readonly value: Decimal;
  readonly plain: Decimal;
  readonly percent: boolean;
}

/** The number with its sign, "million" and "%". */
function numberAt(tokens: readonly Token[], at: number, word: (place: number) => string): Plain {
  const plain = tokens[at]?.value ?? "0";
  let value = plain;
  let from = at;
  let to = at + 1;
  const scale = SCALES.get(word(to));
  if (scale !== undefined) value = shift(value, scale);
  if (word(to) === "dozen") value = multiply(value, "12");
  if (value !== plain || scale !== undefined) to += 1;
  const percent = word(to) === "%" || word(to) === "percent";
  if (percent) to += 1;
  if (word(from - 1) === "-" && tokens[from - 2]?.kind !== "number" && tokens[at]?.kind === "number") {
    value = subtract("0", value);
    from -= 1;
    return { value, plain: value, from, to, percent };
  }
  return { value: decimal(value) ?? value, plain, from, to, percent };
}
