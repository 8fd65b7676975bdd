/** How many words are remembered with what a test said of them. */
const WORDS_KEPT = 20_000;

/** The same test of a word, made once for each distinct word while that is remembered. */
export function remembered(test: (word: string) => boolean): (word: string) => boolean {
  const kept = new Map<string, boolean>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (kept.size >= WORDS_KEPT) kept.clear();
    const answer = test(word);
    kept.set(word, answer);
    return answer;
  };
}
