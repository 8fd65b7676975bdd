import type { ClaimReport } from "../model/report.ts";
import type { Compared, Form, Verdict } from "../model/verdict.ts";
import { Partitions } from "../scale/partitions.ts";
import { excludedBy } from "./excluded.ts";

/** A claim that gives a value for something. */
export interface Statement {
  readonly id: string;
  readonly asks: string;
  readonly value: Compared;
  readonly form: Form;
  readonly verdict: Verdict;
  readonly start: number;
  readonly end: number;
}

/** A statement with its article's place in the corpus; `fresh` while it is not accepted as it is. */
export interface Said extends Statement {
  readonly article: number;
  readonly fresh: boolean;
}

/** Things that are stated differently: how many, and of the first of them the statements, in the order of the corpus. */
export interface Differing {
  readonly count: number;
  readonly listed: readonly (readonly Said[])[];
}

/** Things that are listed, and statements of each. */
const MOST_THINGS = 1_000;
const MOST_PLACES = 20;

/** What an article's claims give values for; a denied one gives none. */
export function statementsOf(claims: readonly (readonly [id: string, claim: ClaimReport])[]): Statement[] {
  return claims.flatMap(([id, { asks, polarity, claimed, form, verdict, start, end }]) =>
    asks === undefined || polarity === "negative" ? [] : [{ asks, value: claimed, id, form, verdict, start, end }],
  );
}

/** A statement as three texts of JSON: what is asked and the value, by which statements are held together unread, and the rest. */
export function packStatement({ asks, value, id, form, verdict, start, end }: Statement): string {
  return [asks, value, [id, form, verdict, start, end]].map((part) => JSON.stringify(part)).join(PART);
}

/** JSON writes it otherwise in its strings. */
const PART = "\u0001";

type Rest = [id: string, form: Form, verdict: Verdict, start: number, end: number];

/** Gathers what a corpus states, in bounded memory, and finds what can't all be true. Close it after use. */
export class Statements {
  readonly #partitions = new Partitions();

  /** Statements of an article by its place; `fresh` are the ids of claims that are not accepted as they are. */
  add(article: number, packed: readonly string[], fresh: ReadonlySet<string>): void {
    for (const statement of packed) {
      const isFresh = fresh.size > 0 && fresh.has(unpack(statement).id);
      this.#partitions.add(asksOf(statement), [statement, article, isFresh ? "fresh" : ""].join(PART));
    }
  }

  /** Things of which two statements can't both be true; those with a fresh statement first. */
  differing(): Differing {
    let count = 0;
    let listed: (readonly Said[])[] = [];
    for (const lines of this.#partitions.all()) {
      for (const said of byThing(lines)) {
        const places = contradiction(said);
        if (places === null) continue;
        count += 1;
        listed.push(places);
      }
      listed = listed.sort(inOrder).slice(0, MOST_THINGS);
    }
    return { count, listed };
  }

  close(): void {
    this.#partitions.close();
  }
}

function asksOf(packed: string): string {
  return packed.slice(0, packed.indexOf(PART));
}

function unpack(packed: string): Said {
  const [thing = "", value = "", rest = "", article = "", fresh = ""] = packed.split(PART);
  const [id, form, verdict, start, end] = JSON.parse(rest) as Rest;
  const asks = JSON.parse(thing) as string;
  const plain = { id, asks, value: JSON.parse(value) as Compared, form, verdict, start, end };
  return { ...plain, article: Number(article), fresh: fresh !== "" };
}

/** Lines on the same thing together; things with one value alone are left out. */
function byThing(lines: readonly string[]): (readonly string[])[] {
  const things = new Map<string, string[]>();
  for (const line of lines) {
    const asks = asksOf(line);
    const said = things.get(asks);
    if (said === undefined) things.set(asks, [line]);
    else said.push(line);
  }
  return [...things.values()].filter((said) => new Set(said.map(valueOf)).size > 1);
}

function valueOf(packed: string): string {
  const from = packed.indexOf(PART) + 1;
  return packed.slice(from, packed.indexOf(PART, from));
}

/** The statements, some of them where there are many, when two exclude each other: those two are among them. */
function contradiction(lines: readonly string[]): readonly Said[] | null {
  const said = lines.map(unpack).sort((a, b) => a.article - b.article || a.start - b.start);
  const pair = excludedBy(said.map(({ value }) => value));
  if (pair === null) return null;
  const needed = new Set(pair);
  let room = MOST_PLACES - needed.size;
  return said.filter((_, k) => needed.has(k) || room-- > 0);
}

function inOrder(a: readonly Said[], b: readonly Said[]): number {
  const isFresh = (said: readonly Said[]): number => Number(said.some(({ fresh }) => fresh));
  const [x, y] = [a[0], b[0]];
  return isFresh(b) - isFresh(a) || (x?.article ?? 0) - (y?.article ?? 0) || (x?.start ?? 0) - (y?.start ?? 0);
}
