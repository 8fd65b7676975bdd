/** Verbs of saying, as they stand in reports of speech. */
const SAYING: ReadonlySet<string> = new Set(
  "said says say told tells claimed claims announced stated states declared reported reports added warned argued insisted explained recalled".split(
    " ",
  ),
);

/** True for a word (folded) that reports what someone says. */
export function isSaying(folded: string): boolean {
  return SAYING.has(folded);
}
