import type { Range } from "../../../../model/span.ts";

/** What may stand between two names of a list: a comma or conjunction, an article, what the first is called for short in brackets. */
const BETWEEN = /^(?: \([^()]{1,24}\))?(?:[,;]| \/)?(?: (?:and|or|as well as|&))?(?: the)? $/;
const PARTED = /[,;/]| and | or | & /;

/** The stretches of neighbouring names that one list holds, as indices `[from, to)`. `places` are in text order. */
export function listsOf(text: string, places: readonly { readonly range: Range }[]): Range[] {
  const lists: Range[] = [];
  let from = 0;
  for (let at = 1; at <= places.length; at += 1) {
    const left = places[at - 1]?.range;
    const right = places[at]?.range;
    if (left !== undefined && right !== undefined) {
      const gap = right.from - left.to;
      if (gap > 0 && gap < 40) {
        const between = text.slice(left.to, right.from);
        if (BETWEEN.test(between) && PARTED.test(between)) continue;
      }
    }
    if (at - from > 1) lists.push({ from, to: at });
    from = at;
  }
  return lists;
}
