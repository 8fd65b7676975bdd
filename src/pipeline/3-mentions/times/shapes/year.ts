import { unitAfter } from "../../quantities/units/unit-after.ts";
import { periodOf } from "../../../../model/time.ts";
import { isNext, meaningAt, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { cardinal, fullYear, ordinal, yearInDigits, yearInWords } from "../lexemes/numbers.ts";
import { dateOf, type DateFields, type Days } from "../sense.ts";
import type { DaysShape } from "./shape.ts";

/** What four digits count when it stands after them. */
const COUNTED: ReadonlySet<string> = new Set(
  "people persons men women children votes voters countries members states soldiers troops million billion thousand times others".split(
    " ",
  ),
);
const BEFORE_YEARS: ReadonlySet<string> = new Set(
  "in since until till by from during of to between and before after than year early late mid through around".split(
    " ",
  ),
);

const yearFields = (year: number): DateFields => dateOf(year, null, null);

/** "2014", "2016's", "the year 2008", "in nineteen ninety-six", "'98": a number that nothing counts or measures. */
export const year: DaysShape = {
  name: "year",
  opens: (meaning, word) => meaning.number !== undefined || word === "year" || word === "calendar" || word === "fiscal",
  opensDigits: true,
  read(line, at) {
    const word = wordAt(line, at);
    if (word === "calendar" || word === "fiscal") {
      const next = isNext(line, at + 1) ? named(line, at + 1) : null;
      return next === null || word === "calendar" ? next : { ...next, value: FISCAL };
    }
    if (word === "year") return named(line, at);
    return line.lexemes[at]?.digits === true ? inDigits(line, at) : inWords(line, at);
  },
};

/** Fiscal years begin on days of their own: which, no one says. */
const FISCAL: Days = { kind: "placed", time: { from: null, to: null, granularity: "year" } };

/** "year 2008", "year of 2008" is left to its digits. */
function named(line: TimeLine, at: number): Read<Days> {
  if (wordAt(line, at) !== "year" || !isNext(line, at + 1)) return null;
  const found = yearInDigits(line, at + 1);
  return found === null ? null : { value: yearFields(found.value), next: found.next };
}

function inDigits(line: TimeLine, at: number): Read<Days> {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined) return null;
  if (lexeme.to - lexeme.from === 2 && /(?:^|[ (])['’]$/.test(lexeme.gap) && gapAfter(line, at + 1) !== "") {
    const two = Number(lexeme.folded);
    return BEFORE_YEARS.has(wordAt(line, at - 1)) ? { value: yearFields(fullYear(two)), next: at + 1 } : null;
  }
  const found = yearInDigits(line, at);
  if (found === null || (lexeme.gap !== " " && /[$€£¥#+/.,-]$/.test(lexeme.gap))) return null;
  const after = gapAfter(line, found.next);
  const next = line.lexemes[found.next];
  const sign = line.text[lexeme.to];
  if (after === "" || sign === "%" || sign === "°") return null;
  if (next?.digits === true && /^[-/.,:]$/.test(next.gap)) return null;
  if (next !== undefined && COUNTED.has(next.folded)) return null;
  if (unitAfter(line.text, lexeme.to) !== null) return null;
  return { value: yearFields(found.value), next: found.next };
}

/** The gap after the lexeme before `at`; null at the end. */
function gapAfter(line: TimeLine, at: number): string | null {
  return line.lexemes[at]?.gap ?? null;
}

function inWords(line: TimeLine, at: number): Read<Days> {
  if (meaningAt(line, at)?.number?.kind === undefined) return null;
  const found = yearInWords(line, at);
  if (found === null || found.value === 2000 || !BEFORE_YEARS.has(wordAt(line, at - 1))) return null;
  // A number that goes on, or counts what follows, is no year.
  const isCount = found.value >= 2000 && isNext(line, found.next) && !FOLLOWS.has(wordAt(line, found.next));
  return isCount || meaningAt(line, found.next)?.number !== undefined
    ? null
    : { value: yearFields(found.value), next: found.next };
}

const FOLLOWS: ReadonlySet<string> = new Set(
  "and or to but when the in on at as by until was were is are had has he she it they".split(" "),
);

const DECADES = new Map<string, number>(
  "twenties thirties forties fifties sixties seventies eighties nineties"
    .split(" ")
    .map((word, k) => [word, (k + 2) * 10]),
);

/** "the 1990s", "the '90s", "the 90s", "the nineties", "the nineteen-sixties". */
export const decade: DaysShape = {
  name: "decade",
  opens: (meaning) => meaning.decade === true || meaning.number !== undefined,
  opensDigits: true,
  read(line, at) {
    const lexeme = line.lexemes[at];
    if (lexeme === undefined) return null;
    if (lexeme.digits) {
      const end = line.lexemes[at + 1];
      const touches =
        end?.folded === "s" && end.gap === "" ? at + 2 : end?.folded === "'s" && end.gap === "" ? at + 2 : null;
      if (touches === null || !lexeme.folded.endsWith("0")) return null;
      const full = lexeme.to - lexeme.from === 4;
      if (!full && (lexeme.to - lexeme.from !== 2 || !(/['’]$/.test(lexeme.gap) || isOfCentury(line, at)))) return null;
      return tenYears(full ? Number(lexeme.folded) : fullYear(Number(lexeme.folded)), touches);
    }
    const decades = DECADES.get(lexeme.folded);
    if (decades !== undefined)
      return wordAt(line, at - 1) === "the" ||
        wordAt(line, at - 1) === "in" ||
        meaningAt(line, at - 1)?.part !== undefined
        ? tenYears(fullYear(decades), at + 1)
        : null;
    const century = cardinal(line, at);
    const tail = century === null ? undefined : DECADES.get(wordAt(line, century.next));
    return century === null ||
      tail === undefined ||
      !isNext(line, century.next) ||
      century.value < 15 ||
      century.value > 21
      ? null
      : tenYears(century.value * 100 + tail, century.next + 1);
  },
};

/** "the 90s" and "the early 90s" are years, "his 90s" an age. */
function isOfCentury(line: TimeLine, at: number): boolean {
  const before = meaningAt(line, at - 1)?.part === undefined ? at - 1 : at - 2;
  return wordAt(line, before) === "the" && isNext(line, at);
}

function tenYears(first: number, next: number): Read<Days> {
  if (first < 1000 || first > 2190) return null;
  return {
    value: {
      kind: "placed",
      time: { from: periodOf(String(first)).from, to: periodOf(String(first + 10)).from, granularity: "decade" },
    },
    next,
  };
}

/** "the 21st century", "the twentieth century": its hundred years as people count them, from 2000 on for the 21st. */
export const century: DaysShape = {
  name: "century",
  opens: (meaning) => meaning.number !== undefined,
  opensDigits: true,
  read(line, at) {
    const rank = ordinal(line, at);
    if (rank === null || rank.value < 2 || rank.value > 22 || !isNext(line, rank.next)) return null;
    if (meaningAt(line, rank.next)?.unit !== "century") return null;
    const pad = (value: number): string => String(value).padStart(4, "0");
    const from = `${pad((rank.value - 1) * 100)}-01-01`;
    return {
      value: { kind: "placed", time: { from, to: `${pad(rank.value * 100)}-01-01`, granularity: "century" } },
      next: rank.next + 1,
    };
  },
};
