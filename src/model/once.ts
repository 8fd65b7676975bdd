/** How many questions are asked of objects. */
let questions = 0;

/** What was found out of an object, by number of the question from 1 on: one look-up by the object serves them all. */
const rows = new WeakMap<object, unknown[]>();

/**
 * A question about an object (a clause, a table, a reference), asked once: the answer is kept beside the object for as long as that lives, and no longer. What
 * is found out of an article so goes with the article. The object must not change, the answer must follow from it alone, and is never undefined.
 */
export function once<K extends object, T extends string | number | boolean | object | null>(
  ask: (of: K) => T,
): (of: K) => T {
  questions += 1;
  const place = questions;
  return (of) => {
    const known = rows.get(of)?.[place];
    return known === undefined ? learn(of, place, ask) : (known as T);
  };
}

function learn<K extends object, T>(of: K, place: number, ask: (of: K) => T): T {
  const answer = ask(of);
  // Only now: the question may have asked others of the same object.
  const row = rows.get(of) ?? [undefined];
  if (row.length === 1) rows.set(of, row);
  while (row.length < place) row.push(undefined);
  row[place] = answer;
  return answer;
}
