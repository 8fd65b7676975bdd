import { fact } from "../../../../model/fact.ts";
import { nthWord } from "../../../../model/word.ts";
import { bondAfter, type NameText, type Run } from "./name-text.ts";
import { isYear } from "./spelling.ts";

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")));

/** Small words for a vote, a conflict or a gathering, which a name and its qualifiers make one of ("Harbour council election"). */
const OCCURRENCES = set(
  "election elections by-election byelection referendum referendums primary primaries caucus caucuses runoff ballot",
  "war wars campaign crisis coup putsch revolution uprising revolt rebellion insurgency offensive massacre genocide invasion annexation",
  "summit festival olympics scandal affair earthquake pandemic riots protests",
);

/** What qualifies them. */
const QUALIFIERS = set(
  "general federal presidential parliamentary legislative local state regional municipal mayoral gubernatorial provincial special leadership",
  "snap midterm primary council city county senate civil world trade cold financial economic debt political constitutional hostage refugee nuclear",
  "missile bombing peace independence home islands tribal vote film music international military naval by european student school departmental cantonal",
);

/** Doings that "of" gives an object: "invasion of …". */
const DOINGS = set("invasion occupation annexation bombing siege battle liberation partition");

/** Votes, which "in" gives a place: "election in …". */
const VOTES = set("election elections by-election referendum primary primaries caucuses");

const MONTHS = set("january february march april may june july august september october november december");

const isOccurrence = fact(({ folded }) => OCCURRENCES.has(folded), false);
const isQualifier = fact(({ folded }) => QUALIFIERS.has(folded), false);
const isDoing = fact(({ folded }) => DOINGS.has(folded), false);

/**
 * The description of one occurrence around a name: a year before, small words after ("2014 … general election", "2003 invasion of …",
 * "… crisis"). Null for a name that stands for itself. `runs` are the sentence's names.
 */
export function occurrenceAround(name: NameText, run: Run, runs: readonly Run[]): Run | null {
  const object = doingBefore(name, run);
  const head = object === null ? headAfter(name, run.last) : run.last;
  if (head === null) return null;
  const first = object ?? run.first;
  const dated = withDate(name, first);
  const subject =
    object === null || dated < first
      ? null
      : runs.find((other) => other.last === object - 1 && bondAfter(name, object - 1) === "close");
  const place = placeAfter(name, head, dated < first);
  return { first: subject?.first ?? dated, last: runs.find((other) => other.first === place)?.last ?? head };
}

/** Where the name begins that says where or of what: "annexation of …", and "election in …" where the year is said; -1 for none. */
function placeAfter({ words }: NameText, head: number, isDated: boolean): number {
  const noun = words[head]?.folded ?? "";
  const link = words[head + 1]?.folded;
  if (link === "of" && DOINGS.has(noun)) return words[head + 2]?.folded === "the" ? head + 3 : head + 2;
  return link === "in" && isDated && VOTES.has(noun) ? head + 2 : -1;
}

/** The small word for an occurrence that ends the phrase after the word at `last`. */
function headAfter(name: NameText, last: number): number | null {
  for (let at = last + 1; at <= last + 4; at += 1) {
    if (bondAfter(name, at - 1) !== "close") return null;
    const word = name.words[at];
    const qualifies = isQualifier(word);
    const goesOn = qualifies && bondAfter(name, at) === "close" && headAfter(name, at) !== null;
    if (isOccurrence(word) && !goesOn) return at;
    if (!qualifies) return null;
  }
  return null;
}

/** Where "invasion of (the)" begins before a name. */
function doingBefore({ words }: NameText, run: Run): number | null {
  const of = nthWord(words, run.first - 1)?.folded === "the" ? run.first - 2 : run.first - 1;
  return nthWord(words, of)?.folded === "of" && isDoing(nthWord(words, of - 1)) ? of - 1 : null;
}

/** Where the year, or the month and year, before the word at `first` begins; `first` when there is none. */
function withDate(name: NameText, first: number): number {
  const { words } = name;
  if (!isYear(nthWord(words, first - 1)) || bondAfter(name, first - 1) !== "close") return first;
  const isMonth = MONTHS.has(nthWord(words, first - 2)?.folded ?? "") && bondAfter(name, first - 2) === "close";
  const before = nthWord(words, first - 3)?.folded;
  const isPlain = before !== "in" && before !== "on" && before !== "since";
  return isMonth && isPlain ? first - 2 : first - 1;
}
