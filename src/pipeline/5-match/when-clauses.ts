import type { Clause } from "../../model/claim.ts";
import type { Mention, TimeMention } from "../../model/mention.ts";
import { partOf } from "./moments.ts";

const WHEN = /^\s*,?\s*when\s+/;

/** True for a time that a clause behind it says what it is of: "since 2013, when A joined". */
export function hasWhenBehind({ sentence, around }: Clause, { kind, range }: Mention): boolean {
  return kind === "time" && around.length > 0 && WHEN.test(sentence.sentence.text.text.slice(range.to));
}

/** That clause, with the time; null when there is none, or it has a time of its own. */
export function whenBehind(clause: Clause, target: TimeMention): Clause | null {
  if (!hasWhenBehind(clause, target)) return null;
  const { range } = target;
  const { text } = clause.sentence.sentence.text;
  const from = range.to + (WHEN.exec(text.slice(range.to))?.[0].length ?? 0);
  const length = text.slice(from).search(/[,;]/);
  const part = partOf(clause, { from: range.from, to: length < 0 ? text.length : from + length });
  return part.mentions.some((one) => one.kind === "time" && one.range.from > range.to) ? null : part;
}
