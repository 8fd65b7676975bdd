import type { ArticleReport, ClaimReport, MentionReport } from "../src/model/report.ts";
import type { Span } from "../src/model/span.ts";
import type { Reference } from "../src/reference/reference.ts";

/** What has changed in the claim, for the question whether the reference then contradicts it. */
export type Change =
  /** The stated number is this many times what it was. */
  | { readonly by: "scale"; readonly factor: number }
  /** The whole of "n of m". */
  | { readonly by: "whole" }
  | { readonly by: "place"; readonly place: number }
  | { readonly by: "time" }
  | { readonly by: "entity"; readonly from: string; readonly to: string }
  /** "not" put in or taken out. */
  | { readonly by: "negation" }
  /** "rose" to "fell", "largest" to "smallest", "more than" to "less than". */
  | { readonly by: "opposite" };

/** One change to an article's source, half-open UTF-16 offsets into it. Of those at one place and of one kind, the first that is false is made. */
export interface Mutant extends Span {
  readonly kind: "number" | "date" | "entity" | "negation" | "direction" | "comparator" | "rank" | "unit";
  readonly text: string;
  readonly change: Change;
}

type Swap = readonly [pattern: RegExp, to: string, change: Change];

const DIRECTIONS: readonly Swap[] = pairs(
  "rose/fell|increased/decreased|grew/shrank|rise/fall|growth/decline|gained/lost|doubled/halved",
);
const COMPARATORS: readonly Swap[] = pairs(
  "more than/less than|at least/at most|over/under|above/below|nearly/well over|almost/well over|largest/smallest|biggest/smallest|most populous/least populous|richest/poorest|highest/lowest|higher/lower|larger/smaller|bigger/smaller|more people/fewer people|more inhabitants/fewer inhabitants",
);
const RANKS: readonly Swap[] = [
  ["second", "sixth", 6],
  ["third", "ninth", 9],
  ["fourth", "second", 2],
  ["fifth", "second", 2],
].map(([from, to, place]) => [
  new RegExp(`\\b${String(from)}(?=-|\\s)`),
  String(to),
  { by: "place", place: Number(place) },
]);
const UNITS: readonly Swap[] = (
  [
    ["billion", "million", 1e-3],
    ["million", "billion", 1e3],
    ["trillion", "billion", 1e-3],
    ["square kilometres", "square miles", 2.59],
    ["kilometres", "metres", 1e-3],
  ] as const
).map(([from, to, factor]) => [new RegExp(`\\b${from}\\b`), to, { by: "scale", factor }]);

/** Words for their opposites, each pair both ways. */
function pairs(list: string): Swap[] {
  return list.split("|").flatMap((pair): Swap[] => {
    const [a = "", b = ""] = pair.split("/");
    const change: Change = { by: "opposite" };
    return [
      [new RegExp(`\\b${a}\\b`), b, change],
      [new RegExp(`\\b${b}\\b`), a, change],
    ];
  });
}

/** Every change of one thing in a claim's own words; whether it makes the claim false is another question. */
export function mutantsOf(source: string, report: ArticleReport, claim: ClaimReport, reference: Reference): Mutant[] {
  const mentions = report.mentions.filter((mention) => claim.start <= mention.start && mention.end <= claim.end);
  const states = claim.form === "change" || claim.form === "internal" ? DIRECTIONS : [];
  return [
    ...mentions.flatMap((mention) => ofMention(mention, report, claim, reference)),
    ...ofWords(claim, "direction", states),
    ...ofWords(claim, "comparator", claim.claimed.kind === "names" ? [] : COMPARATORS),
    ...ofWords(claim, "rank", claim.form === "rank" ? RANKS : []),
    ...ofWords(claim, "unit", claim.form === "value" || claim.form === "total" ? UNITS : []),
    ...negated(source, claim),
  ];
}

function ofMention(mention: MentionReport, report: ArticleReport, claim: ClaimReport, reference: Reference): Mutant[] {
  switch (mention.kind) {
    case "quantity":
      return claim.polarity === "negative" || claim.claimed.kind !== "number" ? [] : numbers(mention, claim);
    case "time":
      return claim.form === "date" ? times(mention) : [];
    case "entity":
      return entities(mention, report, claim, reference);
  }
}

const WORDS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** The number half as large again and one more, or beyond the bound that "at least" leaves open; of "n of m" both. */
function numbers({ start, quote }: MentionReport, claim: ClaimReport): Mutant[] {
  const found = [...quote.matchAll(/(\d+)[\d,]*(?:\.\d+)?|\b[a-z]+\b/g)].filter(
    ([word, digits]) => digits !== undefined || WORDS.includes(word),
  );
  return found.slice(0, 2).flatMap(([written, digits], k): Mutant[] => {
    const at = start + quote.indexOf(written, k === 0 ? 0 : quote.indexOf(found[0]?.[0] ?? "") + 1);
    const old = digits === undefined ? WORDS.indexOf(written) + 1 : Number(written.replaceAll(",", ""));
    const first = digits === undefined ? old : Number(digits);
    const changed = Math.ceil(first * stretch(claim)) + (stretch(claim) > 1 ? 1 : -1);
    if (old === 0 || changed < 1) return [];
    const text =
      digits === undefined ? (WORDS[changed - 1] ?? String(changed)) : String(changed) + written.slice(digits.length);
    const value = digits === undefined ? changed : Number(text.replaceAll(",", ""));
    const isWhole = k === 1 && claim.form === "n-of-m";
    if (k === 1 && !isWhole) return [];
    const change: Change = isWhole ? { by: "whole" } : { by: "scale", factor: value / old };
    return [{ kind: "number", start: at, end: at + written.length, text, change }];
  });
}

/** By how much a number must grow or shrink so that what the reference has lies beyond it. */
function stretch({ claimed, reference }: ClaimReport): number {
  if (claimed.kind !== "number" || reference?.kind !== "number") return 1.5;
  const has = Number(reference.low);
  if (claimed.low === null && claimed.high !== null) return 0.5 * (has / Number(claimed.high));
  if (claimed.high === null && claimed.low !== null) return Math.max(1.5, (1.5 * has) / Number(claimed.low));
  return 1.5;
}

/** Other years, the nearest first; another day of the month; another month. */
const YEARS = [-1, 1, 2, -2, 3, -3, 4, -4];
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

function times({ start, quote }: MentionReport): Mutant[] {
  const swaps = (pattern: RegExp, others: (written: string) => readonly string[]): Mutant[] => {
    const hit = pattern.exec(quote);
    if (hit === null) return [];
    const span = { start: start + hit.index, end: start + hit.index + hit[0].length };
    return others(hit[0]).map((text) => ({ kind: "date", ...span, text, change: { by: "time" } }));
  };
  const months = MONTHS.split("|");
  return [
    ...swaps(/\b\d{4}\b/, (year) => YEARS.map((step) => String(Number(year) + step))),
    ...swaps(/\b\d{1,2}\b/, (day) => [String((Number(day) % 27) + 1)]),
    ...swaps(new RegExp(`\\b(?:${MONTHS})\\b`), (month) =>
      [-1, 1, 2, -2, 3].flatMap((step) => months[months.indexOf(month) + step] ?? []),
    ),
  ];
}

/** The others of its type that the claim's table speaks of and the article does not name, in the order of ids from its own. */
function entities(
  { start, end, entity: named }: MentionReport,
  report: ArticleReport,
  claim: ClaimReport,
  reference: Reference,
): Mutant[] {
  const table = reference.tables.get(claim.receipt?.table ?? "");
  const id = named?.id ?? null;
  if (id === null || table === undefined || named?.via === "coreference" || named?.via === "demonym") return [];
  if (claim.receipt?.params.includes(id) !== true && claim.claimed.kind !== "names") return [];
  const mentioned = new Set(report.mentions.flatMap((mention) => mention.entity?.id ?? []));
  const fields = [...table.by.dimension, ...table.by.attribute];
  const spokenOf = (one: string): boolean =>
    fields.some((field) => (table.columns.get(field.name)?.rowsWith(one).length ?? 0) > 0);
  const kin = [...reference.entities.values()]
    .filter((one) => one.type === named?.type && !mentioned.has(one.id) && spokenOf(one.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = kin.findIndex((one) => one.id > id);
  return [...kin.slice(Math.max(0, first)), ...kin.slice(0, Math.max(0, first))].map(({ id: to, name }) => ({
    kind: "entity",
    start,
    end,
    text: name,
    change: { by: "entity", from: id, to },
  }));
}

function ofWords({ quote, start }: ClaimReport, kind: Mutant["kind"], swaps: readonly Swap[]): Mutant[] {
  for (const [pattern, text, change] of swaps) {
    const hit = pattern.exec(quote);
    if (hit !== null) return [{ kind, start: start + hit.index, end: start + hit.index + hit[0].length, text, change }];
  }
  return [];
}

const AUXILIARY = /\b(?:is|are|was|were|has|have|had|did|does|will)\b(?: not\b)?/;
/** Behind these words another clause speaks of something else. */
const NESTED = /\b(?:which|who|whom|that|when|no|none|nobody)\b/i;

/** "is" to "is not" in the claim's own words, and back. */
function negated(source: string, { start, end, polarity }: ClaimReport): Mutant[] {
  const quote = source.slice(start, end);
  const hit = AUXILIARY.exec(quote);
  if (hit === null || NESTED.test(quote)) return [];
  const to = start + hit.index + hit[0].length;
  const isDenied = hit[0].endsWith(" not");
  if (polarity === "negative" && !isDenied) return [];
  return [
    {
      kind: "negation",
      start: isDenied ? to - 4 : to,
      end: to,
      text: isDenied ? "" : " not",
      change: { by: "negation" },
    },
  ];
}
