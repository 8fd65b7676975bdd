/** What a phrase shape reads: a row is a test, its text the test's name. */
export interface QuantitySpec {
  /** Text, and each quantity in it as "words → kind interval unit". */
  readonly reads: readonly (readonly [text: string, ...quantities: string[]])[];
  /** Texts that hold no quantity of this shape: what they hold instead, as above, and nothing when the list is empty. */
  readonly not: readonly (readonly [text: string, ...quantities: string[]])[];
}
