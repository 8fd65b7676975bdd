import { isNext, meaningAt, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { cardinal, ordinal } from "../lexemes/numbers.ts";
import { NO_FIELDS, dateOf, type DateFields, type Days } from "../sense.ts";
import { turnAt } from "../lexemes/turns.ts";
import { dateAt } from "./date.ts";
import type { DaysShape } from "./shape.ts";

const JOINTS = /^(?: |, ?|-| \(|\. )$/;
const ABOUT_NAMES: ReadonlySet<string> = new Set(
  "on last next this past previous since until till by from every each before after late early and or".split(" "),
);

/** "Friday", "last Saturday", "this Friday, Jun 15", "Tue 13th", "monday the twenty-seventh", "next week on Tuesday" is left to the composer. */
export const weekday: DaysShape = {
  name: "weekday",
  opens: (meaning, word) => meaning.weekday !== undefined || meaning.turn !== undefined || word === "the",
  opensDigits: false,
  read(line, at) {
    const the = wordAt(line, at) === "the" ? at + 1 : at;
    if (the > at && meaningAt(line, the)?.turn === undefined) return null;
    const turned = turnAt(line, the);
    const start = turned?.next ?? the;
    const name = line.lexemes[start];
    const meaning = name?.meaning;
    if (name === undefined || meaning?.weekday === undefined || meaning.plural === true) return null;
    if (turned !== null && !isNext(line, start)) return null;
    const fields = { ...NO_FIELDS, weekday: meaning.weekday, turn: turned?.value ?? null };
    const dated = withDate(line, fields, start + 1);
    if (dated !== null) return dated;
    // "the sun", "Sat down": an everyday word needs a preposition and a capital.
    if (meaning.common === true && (!name.capital || (turned === null && !isNamed(line, start)))) return null;
    return { value: fields, next: start + 1 };
  },
};

/** True when an abbreviation stands as a day does: after a preposition, before a time of day, or beside another ("Mon-Fri"). */
function isNamed(line: TimeLine, at: number): boolean {
  if (ABOUT_NAMES.has(wordAt(line, at - 1)) && isNext(line, at)) return true;
  if (line.lexemes[at + 1]?.digits === true && isNext(line, at + 1)) return true;
  return (
    (line.lexemes[at + 1]?.gap === "-" && meaningAt(line, at + 1)?.weekday !== undefined) ||
    (line.lexemes[at]?.gap === "-" && meaningAt(line, at - 1)?.weekday !== undefined)
  );
}

function withDate(line: TimeLine, fields: DateFields, at: number): Read<Days> {
  const gap = line.lexemes[at]?.gap;
  if (gap === undefined || !JOINTS.test(gap)) return null;
  const dated = dateAt(line, at);
  if (dated !== null && dated.value.day !== null) {
    const next = gap === " (" && line.text[line.lexemes[dated.next - 1]?.to ?? 0] === ")" ? dated.next : dated.next;
    return { value: { ...dated.value, turn: fields.turn }, next };
  }
  const the = wordAt(line, at) === "the" ? at + 1 : at;
  const day = ordinal(line, the) ?? (line.lexemes[the]?.digits === true && gap === " " ? cardinal(line, the, 2) : null);
  if (day === null || day.value < 1 || day.value > 31) return null;
  // "on Thursday, the sixth since 1991": a rank.
  if (gap.includes(",") && line.lexemes[the]?.digits !== true) return null;
  const after = line.lexemes[day.next];
  if (after !== undefined && (/^[-:./%]/.test(after.gap) || after.gap === "")) return null;
  if (meaningAt(line, day.next)?.unit !== undefined || /^(?:am|pm|a|p|o|oclock|to)$/.test(wordAt(line, day.next)))
    return null;
  // A bare number may be an hour ("Monday 3"); past twelve and with an ending it is a day.
  if (ordinal(line, the) === null && day.value <= 12) return null;
  return { value: { ...fields, day: day.value }, next: day.next };
}

/** After "on the 4th" no noun may follow: these and the end of the clause may. */
const AFTER_DAY: ReadonlySet<string> = new Set(
  "and or to at in for with from of through until till but when".split(" "),
);
const BEFORE_DAY: ReadonlySet<string> = new Set("on by since until till before after from of".split(" "));

/** "on the 4th": a day of the month by itself. */
export const dayOfMonth: DaysShape = {
  name: "day-of-month",
  opens: (_, word) => word === "the",
  opensDigits: false,
  read(line, at) {
    if (wordAt(line, at) !== "the" || !BEFORE_DAY.has(wordAt(line, at - 1))) return null;
    const day = isNext(line, at + 1) ? ordinal(line, at + 1) : null;
    if (day === null || day.value > 31 || line.lexemes[at + 1]?.digits !== true) return null;
    if (isNext(line, day.next) && !AFTER_DAY.has(wordAt(line, day.next))) return null;
    if (wordAt(line, day.next) === "of") return null;
    return { value: dateOf(null, null, day.value), next: day.next };
  },
};
