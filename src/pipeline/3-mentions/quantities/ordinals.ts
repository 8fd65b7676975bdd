/** Where an ordinal's ending stops when one follows the digits ("28th"); null otherwise. */
export function ordinalAt(text: string, from: number): number | null {
  const match = /^(?:st|nd|rd|th)\b/.exec(text.slice(from, from + 3));
  return match === null ? null : from + match[0].length;
}
