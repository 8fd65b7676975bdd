/** What a phrase shape of times reads on Tuesday, 12 April 2022: a row is a test, its text the test's name. */
export interface TimeSpec {
  /** Text, and each time in it as "words → days hours length recurrence relation", what it does not say left out. */
  readonly reads: readonly (readonly [text: string, ...times: string[]])[];
  /** Texts in which the shape's words are no time of this shape: what is read instead, nothing as a rule. */
  readonly not: readonly (readonly [text: string, ...times: string[]])[];
}
