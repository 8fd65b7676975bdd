import { shift } from "../../../../model/decimal.ts";
import { folded, isArticle, isJoined, type Line } from "./line.ts";
import { numberWord } from "./number-words.ts";
import type { Spoken } from "./numeral.ts";

/** Numbers that leave themselves open: "dozens", "tens of thousands", "several hundred", "a few thousand", "a couple of hundred". */
export function readLoose(line: Line, at: number): Spoken | null {
  return readPlural(line, at) ?? readSeveral(line, at);
}

function readPlural(line: Line, at: number): Spoken | null {
  const first = numberWord(folded(line, at));
  if (first?.kind === "dozen" && first.plural) return { ...OPEN, value: "12", next: at + 1, power: 0, loose: "plural" };
  const isTens = folded(line, at) === "tens";
  const power = isTens ? 1 : first?.kind === "magnitude" && first.plural ? first.value : 0;
  if (power === 0) return null;
  const second = folded(line, at + 1) === "of" ? numberWord(folded(line, at + 2)) : undefined;
  if (second?.kind === "magnitude" && second.plural && second.value > power) {
    const total = power + second.value;
    return { ...OPEN, value: shift("1", total), next: at + 3, power: total, loose: "plural" };
  }
  return isTens ? null : { ...OPEN, value: shift("1", power), next: at + 1, power, loose: "plural" };
}

const OPEN = { kind: "cardinal", places: 0 } as const;

function readSeveral(line: Line, at: number): Spoken | null {
  const start = isArticle(line, at) ? at + 1 : at;
  const word = folded(line, start);
  const loose = word === "several" || word === "few" ? "several" : word === "couple" && start > at ? "couple" : null;
  if (loose === null) return null;
  const next = folded(line, start + 1) === "of" ? start + 2 : start + 1;
  const unit = numberWord(folded(line, next));
  if (unit === undefined || unit.plural || !isJoined(line, next)) return null;
  const count = loose === "couple" ? "2" : "1";
  if (unit.kind === "dozen")
    return { ...OPEN, value: loose === "couple" ? "24" : "12", next: next + 1, power: 0, loose };
  return unit.kind === "magnitude"
    ? { ...OPEN, value: shift(count, unit.value), next: next + 1, power: unit.value, loose }
    : null;
}
