import { skip, wordAt } from "../lexemes/lexemes.ts";
import { UNKNOWN } from "../sense.ts";
import type { Base } from "./ago.ts";
import { wholePeriod } from "./relative.ts";
import type { DaysShape } from "./shape.ts";

/** "the rest of the year", "the remainder of this week": from the article's day to the end of a period that it lies in; of another period it is unknown from when. */
export const rest = (base: Base): DaysShape => ({
  name: "rest",
  opens: (_, word) => word === "the" || word === "rest" || word === "remainder",
  opensDigits: false,
  read(line, at) {
    const start = wordAt(line, at) === "the" ? at + 1 : at;
    const word = wordAt(line, start);
    if (word !== "rest" && word !== "remainder") return null;
    const of = skip(line, start, word, "of");
    if (of === null) return null;
    const whole = wholePeriod(line, of, base);
    if (whole === null || whole.value.granularity === "day") return null;
    const { from, to } = whole.value;
    const { anchor } = line;
    const isNow = anchor !== null && from !== null && to !== null && from <= anchor && anchor < to;
    const time = isNow
      ? { from: anchor, to, granularity: "part" as const }
      : { ...UNKNOWN, granularity: "part" as const };
    return { value: { kind: "placed", time }, next: whole.next };
  },
});
