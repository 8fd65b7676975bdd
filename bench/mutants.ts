import type { ArticleReport, ClaimReport, MentionReport } from "../src/model/report.ts";
import type { Reference } from "../src/reference/reference.ts";

/** One change to an article's source that makes a supported claim false. */
export interface Mutant {
  readonly kind: "number" | "date" | "entity" | "negation" | "direction" | "comparator" | "rank" | "unit";
  /** Half-open UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** For an entity: what took its place, so that the reference can be asked whether the change is a false one. */
  readonly swapped?: { readonly from: string; readonly to: string };
}

type Swap = readonly [pattern: RegExp, to: string];

/** Words for their opposites, each pair both ways. */
const DIRECTIONS: readonly Swap[] = pairs(
  "rose/fell increased/decreased grew/shrank rise/fall growth/decline up/down gained/lost doubled/halved",
);
const COMPARATORS: readonly Swap[] = pairs(
  "more than/less than|at least/at most|over/under|above/below|nearly/more than|almost/over|largest/smallest|most/least|higher/lower|larger/smaller",
  "|",
);
const RANKS: readonly Swap[] = pairs("first/fourth second/fifth third/eighth");
const UNITS: readonly Swap[] = pairs(
  "million/billion|thousand/million|kilometres/metres|percentage points/percent|percent/per mille",
  "|",
);

function pairs(list: string, separator = " "): Swap[] {
  return list.split(separator).flatMap((pair): Swap[] => {
    const [a = "", b = ""] = pair.split("/");
    return [
      [new RegExp(`\\b${a}\\b`), b],
      [new RegExp(`\\b${b}\\b`), a],
    ];
  });
}

/** Every change of one thing in a claim's own words. */
export function mutantsOf(source: string, report: ArticleReport, claim: ClaimReport, reference: Reference): Mutant[] {
  const mentions = report.mentions.filter((mention) => claim.start <= mention.start && mention.end <= claim.end);
  return [
    ...mentions.flatMap((mention) => ofMention(mention, source, report, claim, reference)),
    ...ofWords(claim, "direction", DIRECTIONS),
    ...ofWords(claim, "comparator", COMPARATORS),
    ...ofWords(claim, "rank", RANKS),
    ...ofWords(claim, "unit", UNITS),
    ...negated(source, claim),
  ];
}

function ofMention(
  mention: MentionReport,
  source: string,
  report: ArticleReport,
  claim: ClaimReport,
  reference: Reference,
): Mutant[] {
  switch (mention.kind) {
    case "quantity":
      return number(mention, "number");
    case "time":
      return number(mention, "date");
    case "entity":
      return entity(mention, source, report, claim, reference);
  }
}

/** The first digits of the words, as many of them, half as much again; a year twelve earlier. */
function number({ start, quote }: MentionReport, kind: "number" | "date"): Mutant[] {
  const digits = /\d+/.exec(quote);
  if (digits === null) return [];
  const [written] = digits;
  const value = Number(written);
  const other =
    kind === "date" && written.length === 4
      ? value - 12
      : kind === "date"
        ? (value % 27) + 1
        : Math.ceil(value * 1.5) + 1;
  const at = start + digits.index;
  return [{ kind, start: at, end: at + written.length, text: String(other) }];
}

/** The next entity of its type, in the order of ids from its own, that the article does not name and whose alias is one capitalised name. */
function entity(
  { start, end, entity: named }: MentionReport,
  source: string,
  report: ArticleReport,
  claim: ClaimReport,
  reference: Reference,
): Mutant[] {
  if (
    named === undefined ||
    named.id === null ||
    named.type === null ||
    named.via === "coreference" ||
    named.via === "demonym"
  )
    return [];
  if (claim.receipt?.params.includes(named.id) !== true) return [];
  const mentioned = new Set(report.mentions.flatMap((mention) => mention.entity?.id ?? []));
  const kin = [...reference.entities.values()]
    .filter(({ id, type }) => type === named.type && !mentioned.has(id))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = kin.findIndex(({ id }) => id > (named.id ?? ""));
  return [...kin.slice(Math.max(0, first)), ...kin.slice(0, Math.max(0, first))]
    .slice(0, CHOICES)
    .map(({ id, name }) => ({ kind: "entity", start, end, text: name, swapped: { from: named.id ?? "", to: id } }));
}

/** How many others are tried until one makes the claim false. */
const CHOICES = 12;

function ofWords({ quote, start }: ClaimReport, kind: Mutant["kind"], swaps: readonly Swap[]): Mutant[] {
  for (const [pattern, to] of swaps) {
    const hit = pattern.exec(quote);
    if (hit !== null) return [{ kind, start: start + hit.index, end: start + hit.index + hit[0].length, text: to }];
  }
  return [];
}

const AUXILIARY = /\b(?:is|are|was|were|has|have|had|did|does|will)\b(?! not\b)/;

/** "is" to "is not", within the claim's clause. */
function negated(source: string, { start, end }: ClaimReport): Mutant[] {
  const hit = AUXILIARY.exec(source.slice(start, end));
  if (hit === null) return [];
  const at = start + hit.index + hit[0].length;
  return [{ kind: "negation", start: at, end: at, text: " not" }];
}
