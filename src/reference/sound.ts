/**
 * What romanisations write for one letter of another script (BGN/PCGN, ISO 9, German and French usage), as one letter: words of the same sound are spellings of
 * one name. Of patterns that match at a place the first is taken.
 */
const ROMANISATIONS: readonly (readonly [pattern: string, sound: string])[] = [
  ["schtsch|shch", "xc"],
  ["tsch|tch|ch(?=[ei])", "c"],
  ["sch|sh", "x"],
  ["kh|ch", "h"],
  ["dzh|zh|dj|j|y|i", "i"],
  ["ts|tz|z+|c(?=[eiy])|s", "s"],
  ["ck|c|q", "k"],
  ["ph", "f"],
  ["w", "v"],
  ["th", "t"],
  ["gh", "g"],
  ["ou", "u"],
];

const SOUNDS = new RegExp(ROMANISATIONS.map(([pattern]) => `(${pattern})`).join("|"), "g");

/** The sound of a folded word. An "i" beside another vowel is a glide that some write and some don't; letters are written double or single. */
export function soundOf(folded: string): string {
  return folded
    .replace(SOUNDS, (found: string, ...groups: unknown[]) => {
      const place = groups.findIndex((group) => group !== undefined);
      return ROMANISATIONS[place]?.[1] ?? found;
    })
    .replace(/i+(?=[aeou])|(?<=[aeou])i+/g, "")
    .replace(/(.)\1+/g, "$1");
}

/** True for two different words that one letter parts: put in, left out, another, or two that changed places (Damerau 1964). */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a.length > b.length) return isOneLetterOff(b, a);
  if (a === b || b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
