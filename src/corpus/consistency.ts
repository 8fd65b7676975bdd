import { compareDecimals } from "../model/decimal.ts";
import type { ClaimReport } from "../model/report.ts";
import type { Compared, Form, Verdict } from "../model/verdict.ts";

/** A claim that gives a value for something. */
export interface Statement {
  readonly article: string;
  readonly id: string;
  readonly asks: string;
  readonly value: Compared;
  readonly form: Form;
  readonly verdict: Verdict;
  readonly start: number;
  readonly end: number;
}

/** What an article's claims give values for; a denied one gives none. */
export function statementsOf(article: string, claims: readonly (readonly [id: string, claim: ClaimReport])[]): Statement[] {
  return claims.flatMap(([id, { asks, polarity, claimed, form, verdict, start, end }]) =>
    asks === undefined || polarity === "negative"
      ? []
      : [{ article, id, asks, value: claimed, form, verdict, start, end }],
  );
}

/** Statements on the same thing of which two can't both be true, in the order of the first. */
export function inconsistent(statements: Iterable<Statement>): Statement[][] {
  const byThing = new Map<string, Statement[]>();
  for (const statement of statements) {
    const said = byThing.get(statement.asks);
    if (said === undefined) byThing.set(statement.asks, [statement]);
    else said.push(statement);
  }
  return [...byThing.values()].filter((said) => {
    const values = [...new Map(said.map(({ value }) => [JSON.stringify(value), value])).values()];
    return values.some((one, k) => values.slice(k + 1, k + 1 + MOST_VALUES).some((other) => excludes(one, other)));
  });
}

/** Values that one is held against: a thing that a corpus gives hundreds of is found out by fewer. */
const MOST_VALUES = 200;

/** True when no value is in both. */
function excludes(a: Compared, b: Compared): boolean {
  if (a.kind === "number" && b.kind === "number") {
    if (a.unit !== b.unit) return false;
    return isBelow(a, b) || isBelow(b, a);
  }
  if (a.kind === "time" && b.kind === "time") return endsBefore(a.to, b.from) || endsBefore(b.to, a.from);
  if (a.kind === "names" && b.kind === "names") return a.text !== b.text;
  return false;
}

type Numbers = Extract<Compared, { kind: "number" }>;

function isBelow(a: Numbers, b: Numbers): boolean {
  if (a.high === null || b.low === null) return false;
  const order = compareDecimals(a.high, b.low);
  return order < 0 || (order === 0 && !(a.highInclusive && b.lowInclusive));
}

/** Half-open: a time that ends where another begins does not meet it. */
function endsBefore(to: string | null, from: string | null): boolean {
  return to !== null && from !== null && to <= from;
}
