import { COMPARATIVES, HEDGES, hedged, LOOSE, PARTS } from "../src/model/hedges.ts";
import type { Interval } from "../src/model/quantity.ts";

function intervalText({ low, high, lowInclusive, highInclusive }: Interval): string {
  return `${lowInclusive ? "[" : "("}${low ?? "−∞"}, ${high ?? "∞"}${highInclusive ? "]" : ")"}`;
}

function cell(phrases: readonly string[]): string {
  return phrases.map((phrase) => phrase.replace(/[<>]/g, "\\$&")).join(", ");
}

/** `docs/tolerance.md`: the tolerance policy, printed from the tables that the code uses. */
export function toleranceText(): string {
  const hedges = HEDGES.map(
    (hedge) =>
      `| ${cell(hedge.before)} | ${cell(hedge.after)} | ${hedge.comparator} | ${intervalText(hedged("100", hedge))} |`,
  );
  const loose = Object.values(LOOSE).map(
    ({ low, high, comparator, examples }) => `| ${examples} | ${comparator} | [${low}, ${high}) |`,
  );
  const parts = Object.entries(PARTS).map(
    ([part, { month, year }]) =>
      `| ${part} | day ${month[0]} to ${month[1] ?? "the last"} | month ${year[0]} to ${year[1]} |`,
  );
  return `# Tolerance

This is how wide a number or time in words is taken, and so when a claim holds. It is printed from \`src/model/hedges.ts\` by
\`npm run tolerance\`; a test keeps it so. Reports show both intervals.

## Numbers

- A whole number is exact: "141" is 141.
- A number with a magnitude word or with decimals is rounded at its last digit: "3.2 million" is [3,150,000, 3,250,000), "12.5 percent" is [12.45, 12.55).
- A whole percentage in digits is rounded too: "85 percent" is [84.5, 85.5).
- "between 5 and 7", "5–7": both ends included.
- A fraction is right to a hundredth: "two-thirds" is [0.657, 0.677].
- "141 of 193" is two exact numbers.
- Where the reference says that its publisher revises a series, a miss within that width is not refuted but open (\`within-revision\`).

| before the number | after it | comparator | what 100 stands for |
| --- | --- | --- | --- |
${hedges.join("\n")}

MORE is any of ${COMPARATIVES.MORE.join(", ")}; LESS any of ${COMPARATIVES.LESS.join(", ")}. Where two phrases fit, the longer counts.

| words that leave their number open | comparator | between which multiples of it |
| --- | --- | --- |
${loose.join("\n")}

## Times

A time agrees with a row when they share a day. "since" and "until" open the other end.

| words | of a month | of a year |
| --- | --- | --- |
${parts.join("\n")}

"beginning" and "start" are early, "middle" is mid, "end" is late. A month or weekday without a year is the last one before the article's date.
`;
}
