import type { QuantityKind } from "../../../model/quantity.ts";

/** Words and signs after a number that say what it measures; the longest that fits counts. */
const UNITS: readonly (readonly [unit: string, kind: QuantityKind, words: readonly string[]])[] = [
  ["pp", "percentage-points", ["percentage points", "percentage point"]],
  ["%", "percent", ["%", " %", "percent", "per cent", "pc"]],
  ["USD", "currency", ["US dollars", "U.S. dollars", "dollars", "dollar", "USD"]],
  ["EUR", "currency", ["euros", "euro", "EUR"]],
  ["GBP", "currency", ["pounds", "pounds sterling", "GBP"]],
  ["RUB", "currency", ["rubles", "roubles", "RUB"]],
  ["km2", "measure", ["square kilometres", "square kilometers", "sq km", "km²", "km2"]],
  ["km", "measure", ["kilometres", "kilometers", "km"]],
  ["m", "measure", ["metres", "meters"]],
  ["t", "measure", ["tonnes", "metric tons"]],
  ["day", "measure", ["days", "day"]],
  ["week", "measure", ["weeks", "week"]],
  ["month", "measure", ["months", "month"]],
  ["year", "measure", ["years", "year"]],
  ["hour", "measure", ["hours", "hour"]],
];

const FLAT = UNITS.flatMap(([unit, kind, words]) => words.map((word) => ({ unit, kind, word }))).sort(
  (a, b) => b.word.length - a.word.length,
);

/** Signs before a number. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₽", "RUB"],
]);

export interface UnitRead {
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly to: number;
}

/** The unit right after offset `from`, blanks or a hyphen between. */
export function unitAfter(text: string, from: number): UnitRead | null {
  const lead = /^[\s-]?/.exec(text.slice(from, from + 1))?.[0].length ?? 0;
  const rest = text.slice(from + lead, from + lead + 24).toLowerCase();
  for (const { unit, kind, word } of FLAT) {
    if (!rest.startsWith(word.toLowerCase())) continue;
    if (/[\p{L}\d]$/u.test(word) && /^[\p{L}\d]/u.test(rest.slice(word.length))) continue;
    return { unit, kind, to: from + lead + word.length };
  }
  return null;
}

/** The currency of a sign right before offset `at`, and where the sign begins. */
export function signBefore(text: string, at: number): { readonly unit: string; readonly from: number } | null {
  const unit = SIGNS.get(text[at - 1] ?? "");
  if (unit === undefined) return null;
  return { unit, from: text.slice(Math.max(0, at - 3), at - 1) === "US" ? at - 3 : at - 1 };
}
