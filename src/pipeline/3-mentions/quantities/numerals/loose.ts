import { shift, type Decimal } from "../../../../model/decimal.ts";
import type { LooseWord } from "../../../../model/hedges.ts";
import { folded, isArticle, isJoined, type Line } from "./line.ts";
import { numberIn } from "./number-words.ts";
import type { Spoken } from "./numeral.ts";

/** Numbers that leave themselves open: "dozens", "tens of thousands", "several hundred", "a few thousand", "a couple of hundred". */
export function readLoose(line: Line, at: number): Spoken | null {
  return readPlural(line, at) ?? readSeveral(line, at);
}

function readPlural(line: Line, at: number): Spoken | null {
  const first = numberIn(line.words[at]);
  if (first?.kind === "dozen" && first.plural) return open("12", at + 1, 0, "plural");
  const isTens = folded(line, at) === "tens";
  const power = isTens ? 1 : first?.kind === "magnitude" && first.plural ? first.value : 0;
  if (power === 0) return null;
  const second = folded(line, at + 1) === "of" ? numberIn(line.words[at + 2]) : null;
  if (second?.kind === "magnitude" && second.plural && second.value > power) {
    const total = power + second.value;
    return open(shift("1", total), at + 3, total, "plural");
  }
  return isTens ? null : open(shift("1", power), at + 1, power, "plural");
}

function open(value: Decimal, next: number, power: number, loose: LooseWord): Spoken {
  return { value, next, power, places: 0, kind: "cardinal", loose };
}

function readSeveral(line: Line, at: number): Spoken | null {
  const start = isArticle(line, at) ? at + 1 : at;
  const word = folded(line, start);
  const loose = word === "several" || word === "few" ? "several" : word === "couple" && start > at ? "couple" : null;
  if (loose === null) return null;
  const next = folded(line, start + 1) === "of" ? start + 2 : start + 1;
  const unit = numberIn(line.words[next]);
  if (unit === null || unit.plural || !isJoined(line, next)) return null;
  const count = loose === "couple" ? "2" : "1";
  if (unit.kind === "dozen") return open(loose === "couple" ? "24" : "12", next + 1, 0, loose);
  return unit.kind === "magnitude" ? open(shift(count, unit.value), next + 1, unit.value, loose) : null;
}
