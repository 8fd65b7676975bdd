import { isCalendarDay, type IsoDate } from "../model/time.ts";
import type { Verdict } from "../model/verdict.ts";
import { Failure } from "./failure.ts";

/** Where snapshots of references are kept, below the working folder. */
export const CACHE = ".factmark/cache";

const VERDICTS: readonly Verdict[] = ["supported", "refuted", "conflicting", "not-enough-evidence"];

/** The day that an option names. */
export function dayOption(option: string, value: string | undefined): IsoDate | null {
  if (value === undefined) return null;
  if (value === "today" && option === "--as-of") return new Date().toISOString().slice(0, 10);
  if (!isCalendarDay(value))
    throw new Failure(
      `unexpected ${option} ${value}, expected a day such as 2022-04-12`,
      "Write the day as year-month-day.",
    );
  return value;
}

/** The formats of a command that are named, each once. */
export function namedFormats<Format extends { readonly name: string }>(
  names: readonly string[],
  formats: readonly Format[],
  command: string,
): Format[] {
  return [...new Set(names)].map((name) => {
    const format = formats.find((one) => one.name === name);
    if (format === undefined) {
      throw new Failure(
        `unknown format ${name}, expected ${formats.map((one) => one.name).join(", ")}`,
        `See factmark ${command} --help.`,
      );
    }
    return format;
  });
}

/** The verdicts that make the exit status 1; "none" is none. */
export function failOnOption(value: string): ReadonlySet<Verdict> {
  if (value === "none") return new Set();
  return new Set(
    value.split(",").map((name) => {
      const verdict = VERDICTS.find((one) => one === name.trim());
      if (verdict === undefined)
        throw new Failure(
          `unknown verdict ${name} in --fail-on, expected ${VERDICTS.join(", ")} or none`,
          "Part several with commas.",
        );
      return verdict;
    }),
  );
}

/** The one verdict that an option names. */
export function verdictOption(value: string, option: string): Verdict {
  const verdict = VERDICTS.find((one) => one === value);
  if (verdict !== undefined) return verdict;
  throw new Failure(`unknown verdict ${value} in ${option}`, `Say one of ${VERDICTS.join(", ")}.`);
}

/** How many articles are in flight. */
export function jobsOption(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new Failure(
      `unexpected --jobs ${value}, expected a whole number from 1 to 256`,
      "Leave it out for one job a core.",
    );
  return jobs;
}
