/** What went wrong or deserves a look: a code with its arguments. The sentence for people is made in `messageOf` files, never here. */
export interface Diagnostic {
  /** Stable, kebab-case: "front-matter-not-yaml". */
  readonly code: string;
  /** What the message needs, by name. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly severity: "error" | "warning" | "info";
  /** One sentence: what is wrong and why ("Unexpected X, expected Y"). */
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  /** Place in the article's source (half-open, UTF-16), for diagnostics on an article. */
  readonly start?: number;
  readonly end?: number;
  /** Place in a reference file: path relative to the package, line and column from 1. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** An error in a file: at a line, or of the file as a whole. `message` says what is wrong, `help` the way out. */
export function fileError(code: string, file: string, message: string, help: string, line = 1): Diagnostic {
  return { code, args: { file }, severity: "error", message, help, file, line, column: 1 };
}
