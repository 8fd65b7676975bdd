const lines = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

/** Header words → other words for the same thing, in general English. */
export const SYNONYMS: readonly (readonly string[])[] = lines(`
  date day
  location site ground place
  rank place position pos finish standing
  score result
  write author
  title name
  number no num #
  percent % percentage pct
  type kind
  open start
  job occupation profession
  height tall
  weight heavy
  long length
  area size
  time duration
  born birth birthday
`);
