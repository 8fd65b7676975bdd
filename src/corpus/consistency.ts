import type { ClaimReport } from "../model/report.ts";
import type { Compared, Form, Verdict } from "../model/verdict.ts";
import { KeyedLines, textOf, type Keyed, type When } from "../scale/keyed-lines.ts";
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
  /** Its number in the article. */
  readonly place: number;
}

/** A statement with the path of its article; `fresh` while it is not accepted as it is. */
export interface Said extends Statement {
  readonly article: string;
  readonly fresh: boolean;
}

/** Things that are stated differently: how many, and of the first of them the statements, in the order of the corpus. */
export interface Differing {
  readonly count: number;
  readonly listed: readonly (readonly Said[])[];
}

/** JSON writes it otherwise in its strings. */
const PART = "\u0001";

/** Things that are listed, and statements of each. */
const MOST_THINGS = 1_000;
const MOST_PLACES = 20;

/** What an article's claims give values for; a denied one gives none. */
export function statementsOf(claims: readonly (readonly [id: string, claim: ClaimReport])[]): Statement[] {
  return claims.flatMap(([id, { asks, polarity, claimed, form, verdict, start, end }], place) =>
    asks === undefined || polarity === "negative" ? [] : [{ asks, value: claimed, id, form, verdict, start, end, place }],
  );
}

/** A statement as three texts of JSON: what is asked and the value, by which statements are held together unread, and the rest. */
export function packStatement({ asks, value, id, form, verdict, start, end, place }: Statement): string {
  return [asks, value, [id, form, verdict, start, end, place] satisfies Rest].map((part) => JSON.stringify(part)).join(PART);
}

/** The id of a packed statement's claim. */
export function idOf(packed: string): string {
  const [id] = JSON.parse(packed.slice(packed.lastIndexOf(PART) + 1)) as Rest;
  return id;
}

type Rest = [id: string, form: Form, verdict: Verdict, start: number, end: number, place: number];

/** What was kept of a corpus' statements: its partitions, and how many things are stated differently in each. */
export interface KeptStatements {
  readonly text: (partition: number) => string;
  readonly differing: readonly number[];
}

/** Gathers what a corpus states, in bounded memory, over what was kept of it, and finds what can't all be true. Close it after use. */
export class Statements {
  readonly #lines: KeyedLines;
  readonly #kept: KeptStatements | null;

  constructor(partitions: number, kept: KeptStatements | null) {
    this.#lines = new KeyedLines(partitions, kept?.text ?? null);
    this.#kept = kept;
  }

  /** A statement of the article of that path; `fresh` in this run alone. */
  add(when: When, article: string, packed: string, isFresh = false): void {
    const end = packed.indexOf(PART);
    const item = [packed.slice(end + 1), JSON.stringify(article), ...(isFresh ? ["fresh"] : [])].join(PART);
    this.#lines.add(when, packed.slice(0, end), item);
  }

  /** Things of which two statements can't both be true; those with a fresh statement first. `keep` takes each partition that is another for later runs. */
  differing(keep: (partition: number, text: () => string, differing: number) => void): Differing {
    let count = 0;
    let listed: (readonly Said[])[] = [];
    for (const { number, now, later, isOther } of this.#lines.partitions((one) => (this.#kept?.differing[one] ?? 1) > 0)) {
      const found = contradictions(now);
      count += found.length;
      listed = [...listed, ...found].sort(inOrder).slice(0, MOST_THINGS);
      if (isOther) keep(number, () => textOf(later), later === now ? found.length : contradictions(later).length);
    }
    return { count, listed };
  }

  close(): void {
    this.#lines.close();
  }
}

/** Of each thing that is stated so that not all can be true the statements, some of them where there are many. */
function contradictions(things: Keyed): (readonly Said[])[] {
  const found: (readonly Said[])[] = [];
  for (const [asks, items] of things) {
    const [first] = items;
    if (first === undefined || items.every((item) => valueOf(item) === valueOf(first))) continue;
    const places = contradiction(items.map((item) => unpack(asks, item)));
    if (places !== null) found.push(places);
  }
  return found;
}

function valueOf(item: string): string {
  return item.slice(0, item.indexOf(PART));
}

function unpack(asks: string, item: string): Said {
  const [value = "", rest = "", article = "", fresh = ""] = item.split(PART);
  const [id, form, verdict, start, end, place] = JSON.parse(rest) as Rest;
  const said = { asks: JSON.parse(asks) as string, value: JSON.parse(value) as Compared };
  return { id, ...said, form, verdict, start, end, place, article: JSON.parse(article) as string, fresh: fresh !== "" };
}

/** The statements, some of them where there are many, when two exclude each other: those two are among them. */
function contradiction(statements: readonly Said[]): readonly Said[] | null {
  const said = [...statements].sort(byPlace);
  const pair = excludedBy(said.map(({ value }) => value));
  if (pair === null) return null;
  const needed = new Set(pair);
  let room = MOST_PLACES - needed.size;
  return said.filter((_, k) => needed.has(k) || room-- > 0);
}

/** Those with a fresh statement first. */
function inOrder(a: readonly Said[], b: readonly Said[]): number {
  const isFresh = (said: readonly Said[]): number => Number(said.some(({ fresh }) => fresh));
  const [x, y] = [a[0], b[0]];
  return isFresh(b) - isFresh(a) || (x === undefined || y === undefined ? 0 : byPlace(x, y));
}

/** The order of the corpus, which is that of paths. */
function byPlace(a: Said, b: Said): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.start - b.start || a.place - b.place;
}
