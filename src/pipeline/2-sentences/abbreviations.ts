/** Words that bear a point and seldom end a sentence; lower case, without the point. */
const NEVER_LAST: ReadonlySet<string> = new Set(
  "mr mrs ms dr prof gen sen rep gov lt col sgt capt cmdr maj adm rev hon pres st mt ft vs eg e.g i.e ie cf viz fig figs no nos vol pp art sec ch approx ca est dept univ assn bros messrs mme mlle".split(
    " ",
  ),
);

/** Words that bear a point and may end a sentence: what follows decides. */
const PERHAPS_LAST: ReadonlySet<string> = new Set(
  "inc ltd co corp llc plc jr sr etc al u.s u.k u.n e.u u.s.a d.c a.m p.m b.c a.d ph.d m.d b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun sq km min max avg bn mn".split(
    " ",
  ),
);

/** How a word before a point takes it: as part of itself, perhaps as an end too, or not. */
export function pointOf(word: string): "own" | "either" | "end" {
  const folded = word.toLowerCase();
  if (NEVER_LAST.has(folded)) return "own";
  if (PERHAPS_LAST.has(folded)) return "either";
  if (/^\p{Lu}$/u.test(word)) return "own";
  return /^(?:\p{L}\.)+\p{L}$/u.test(word) ? "either" : "end";
}
