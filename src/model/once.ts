/**
 * A question about an object (a clause, a table, a reference), asked once: the answer is kept beside the object for as long as that lives, and no longer. What
 * is found out of an article so goes with the article. The object must not change, and the answer must follow from it alone.
 */
export function once<K extends object, T>(ask: (of: K) => T): (of: K) => T {
  const answers = new WeakMap<K, { readonly answer: T }>();
  return (of) => {
    const known = answers.get(of);
    if (known !== undefined) return known.answer;
    const answer = ask(of);
    answers.set(of, { answer });
    return answer;
  };
}
