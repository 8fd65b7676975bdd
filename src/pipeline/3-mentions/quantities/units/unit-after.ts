import { isBlank, isDigit, isLetter, isLetterAt } from "../../../../model/characters.ts";
import { currencyOfSign, currencyWords, minorUnit } from "./currencies.ts";
import { mayBeUnit, mayGoOn } from "./unit-openers.ts";
import { unitSymbol, unitWord, type UnitMeaning } from "./unit-words.ts";

/** A unit that stands in a text, up to offset `to`. */
export interface UnitRead extends UnitMeaning {
  readonly to: number;
  /** The other thing that the words may mean ("pounds": money or mass). */
  readonly also?: UnitMeaning | undefined;
  /** Power of ten that the unit bears beside what it is counted in: "30 MUSD" has 6, "34 cents" -2 of their currency, which no one names. */
  readonly power: number;
}

/** Longest unit in words, and in characters. */
const MOST_WORDS = 4;
const REACH = 40;
const WORD = /[\p{L}\p{M}\p{Sc}°%٪‰′″²³µ]+[23²³]?(?:\.[\p{L}]+\.?)*/uy;
const GAP = /(?:\s+|-|\. | ?\/ ?)/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The unit right after offset `from`: attached, or a blank, hyphen or opening bracket between. Longest first. `tight` takes abbreviations that are words too. */
export function unitAfter(text: string, from: number, tight = false): UnitRead | null {
  const opener = isBlank(text.charCodeAt(from)) || text[from] === "-" || text[from] === "‑" ? from + 1 : from;
  const isBracketed = text[opener] === "(";
  const start = isBracketed ? opener + 1 : opener;
  if (!mayBeUnit(text, start)) return null;
  const isTight = tight || start === from;
  const ends = wordEnds(text, start);
  for (let k = ends.length - 1; k >= 0; k -= 1) {
    const to = ends[k] ?? start;
    const read =
      meaningOf(text.slice(start, to), isTight, to) ??
      (text[to - 1] === "." ? meaningOf(text.slice(start, to - 1), isTight, to - 1) : null);
    if (read === null || WITHIN_A_WORD.test(text.slice(read.to - 1, read.to + 1))) continue;
    // The sign of "$100-$200" is that of the number after it.
    if (read.kind === "currency" && /^\p{Sc}\d/u.test(text.slice(read.to - 1, read.to + 1))) continue;
    const rate = read.kind === "currency" ? scaledBehind(text, read) : rateAfter(text, read);
    return isBracketed ? closed(text, rate) : rate;
  }
  return null;
}

/** "5 USD billion": the scale behind the code. */
function scaledBehind(text: string, read: UnitRead): UnitRead {
  const [whole, word] = SCALE_BEHIND.exec(text.slice(read.to, read.to + REACH)) ?? [];
  const power = SCALE_WORDS.get(word?.toLowerCase() ?? "");
  if (whole === undefined || power === undefined) return rateAfter(text, read);
  return { ...read, power: read.power + power, to: read.to + whole.length };
}

const SCALE_BEHIND = /^ (thousand|million|billion|trillion)(?![\p{L}\d-])/iu;
const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
]);

const WITHIN_A_WORD = /^[\p{L}\d²³][\p{L}\d]$/u;

/** Where the next words end, nearest first. */
function wordEnds(text: string, start: number): number[] {
  const ends: number[] = [];
  let at = start;
  while (ends.length < MOST_WORDS && at - start < REACH) {
    const word = match(WORD, text, at);
    if (word === null) break;
    if (ends.length === 0 && /^[%°٪‰\p{Sc}]/u.test(word) && word.length > 1 && !/^°[CFK]$/.test(word))
      ends.push(at + 1);
    at += word.length;
    ends.push(at);
    if (ends[0] === at && !mayGoOn(text, start)) break;
    const gap = match(GAP, text, at);
    if (gap === null) break;
    at += gap.length;
  }
  return ends.sort((a, b) => a - b);
}

function meaningOf(written: string, touching: boolean, to: number): UnitRead | null {
  const symbol = unitSymbol(written, touching);
  if (symbol !== undefined) return unitRead(symbol, to);
  const small = written.toLowerCase();
  const words = /[^a-z]/.test(small) ? small.replace(/[\s-]+/g, " ").replace(/ ?\/ ?/, "/") : small;
  const unit = unitWord(words);
  const money = moneyOf(written, words);
  if (unit === undefined) return money === null ? null : unitRead(money, to, money.power);
  return unitRead(unit, to, 0, money ?? undefined);
}

function unitRead({ kind, code, dimension }: UnitMeaning, to: number, power = 0, other?: UnitMeaning): UnitRead {
  const also = other === undefined ? undefined : { kind: other.kind, code: other.code, dimension: null };
  return { kind, code, dimension, to, power, also };
}

const SCALED_CODE = /^([kMBT])([A-Z]{3})$/;
const SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["M", 6],
  ["B", 9],
  ["T", 12],
]);

/** "Xish franc": whose money it is, and its noun. */
const ADJECTIVE = /^\p{Lu}\p{Ll}+ (\p{Ll}+)$/u;

type Money = UnitMeaning & Pick<UnitRead, "power">;

function moneyOf(written: string, words: string): Money | null {
  const { codes, names, nouns } = currencyWords();
  const of = (code: string, power = 0): Money => ({ kind: "currency", code, dimension: null, power });
  const sign = currencyOfSign(written);
  if (sign !== undefined) return of(sign);
  if (written === "¢") return of("cent", -2);
  const upper = written.toUpperCase();
  if (written.length === 3 && (written === upper || written === words) && codes.has(upper) && !COMMON.has(words))
    return of(upper);
  const scaled = SCALED_CODE.exec(written);
  if (scaled !== null && codes.has(scaled[2] ?? "")) return of(scaled[2] ?? "", SCALES.get(scaled[1] ?? ""));
  const named = names.get(words);
  if (named !== undefined) return of(named);
  const spoken = nouns.has(words) ? words : (ADJECTIVE.exec(written)?.[1] ?? "");
  const noun = nouns.get(spoken);
  if (noun !== undefined) return of(noun ?? spoken.replace(/s$/, ""));
  const minor = minorUnit(words);
  return minor === undefined ? null : of(minor.word, minor.power);
}

/** Codes that are words when written small. */
const COMMON: ReadonlySet<string> = new Set(
  "all try top mad pen ron cup sos bam mop lak gel lbs php sek nad ang".split(" "),
);

const RATE = /\s?(?:\/|per\s|an\s|a\s)\s?([\p{L}]+)/uy;

/** A length over a short time is a speed: "miles an hour", "km/ms", "metres per second". Other rates stay what they are a rate of. */
function rateAfter(text: string, read: UnitRead): UnitRead {
  if (read.dimension !== "length") return read;
  RATE.lastIndex = read.to;
  const time = RATE.exec(text)?.[1];
  const per = time === undefined ? undefined : (unitSymbol(time, true) ?? unitWord(time.toLowerCase()));
  if (per?.dimension !== "time" || per.code.length > 6 || ["day", "week", "month", "year"].includes(per.code))
    return read;
  return {
    kind: "measure",
    code: `${read.code}/${SHORT.get(per.code) ?? per.code}`,
    dimension: "speed",
    power: 0,
    to: RATE.lastIndex,
  };
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ["second", "s"],
  ["minute", "min"],
  ["hour", "h"],
]);

function closed(text: string, read: UnitRead): UnitRead | null {
  return text[read.to] === ")" ? { ...read, to: read.to + 1 } : null;
}

const SIGN_BEFORE = /(?:\b(?:[A-Za-z]{1,3}|[A-Z]{1,2}\.[A-Z]\.) ?)?(\p{Sc}) ?$/u;

/** A currency that stands before its number, from offset `from` on. */
export interface CurrencyRead {
  readonly code: string;
  readonly from: number;
}

/** The currency right before offset `at`, and where it begins: "$", "US$ ", "hk $ ", "EUR ", "dollar ". */
export function currencyBefore(text: string, at: number): CurrencyRead | null {
  let last = at - 1;
  while (last >= 0 && isBlank(text.charCodeAt(last))) last -= 1;
  const code = text.charCodeAt(last);
  if (code === 36 || code > 127) {
    const before = text.slice(Math.max(0, at - 10), at);
    const sign = SIGN_BEFORE.exec(before);
    const plain = currencyOfSign(sign?.[1] ?? "");
    if (sign !== null && plain !== undefined) {
      const prefix = sign[0].slice(0, sign[0].indexOf(sign[1] ?? "")).replace(/[ .]/g, "");
      const touches = sign[0][prefix.length] === sign[1];
      const prefixed = prefix === "" ? plain : prefix.length > 1 || touches ? prefixedDollar(prefix) : null;
      const from = prefixed === null ? at - before.length + before.lastIndexOf(sign[1] ?? "") : at - sign[0].length;
      return { code: prefixed ?? plain, from };
    }
  }
  if (code === 46 && text.slice(last - 2, last) === "Rs" && !isLetterAt(text, last - 3))
    return { code: "INR", from: last - 2 };
  return last < at - 2 ? null : wordBefore(text, last + 1);
}

/** The word up to offset `end`, if it is a code or one of the nouns that stand before a number as a sign does. */
function wordBefore(text: string, end: number): CurrencyRead | null {
  let from = end;
  while (end - from <= LONGEST_NOUN && isLetter(text.charCodeAt(from - 1))) from -= 1;
  const length = end - from;
  if (length < 2 || length > LONGEST_NOUN || isDigit(text.charCodeAt(from - 1)) || isLetterAt(text, from - 1))
    return null;
  const written = text.slice(from, end);
  const { codes, nouns } = currencyWords();
  if (length === 3 && codes.has(written) && !/^(?:ALL|TRY|TOP)$/.test(written)) return { code: written, from };
  const folded = written.toLowerCase();
  if (!folded.endsWith("s") && nouns.has(folded)) return { code: nouns.get(folded) ?? folded, from };
  if (minorUnit(folded)?.word === folded) return { code: folded, from };
  return written === "Rs" ? { code: "INR", from } : null;
}

const LONGEST_NOUN = 7;

const DOLLARS: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["a", "AUD"],
  ["au", "AUD"],
  ["c", "CAD"],
  ["ca", "CAD"],
  ["hk", "HKD"],
  ["nz", "NZD"],
  ["s", "SGD"],
  ["nt", "TWD"],
  ["r", "BRL"],
]);

function prefixedDollar(prefix: string): string | null {
  const upper = prefix.toUpperCase();
  return DOLLARS.get(prefix.toLowerCase()) ?? (prefix.length === 3 && currencyWords().codes.has(upper) ? upper : null);
}
