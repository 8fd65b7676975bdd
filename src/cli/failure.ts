import type { Diagnostic } from "../model/diagnostic.ts";

/** What ends a command before it could do its work: exit status 2. A value for the edge of the program alone; inside, bad input is a `Diagnostic`. */
export class Failure extends Error {
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.name = "Failure";
    this.help = help;
  }
}

/** The failure that a diagnostic means: place, what is wrong, the way out. */
export function failureOf(diagnostic: Diagnostic): Failure {
  const place = [diagnostic.file, diagnostic.line, diagnostic.column].filter((part) => part !== undefined).join(":");
  return new Failure(`${place === "" ? "" : `${place}: `}${diagnostic.message}`, diagnostic.help);
}

/** All diagnostics in one failure, a line each. */
export function failureOfAll(diagnostics: readonly Diagnostic[]): Failure {
  const [first, ...rest] = diagnostics.map(failureOf);
  if (first === undefined) return new Failure("unknown failure");
  if (rest.length === 0) return first;
  return new Failure([first.message, ...rest.map((one) => one.message)].join("\n  "), first.help);
}
