import type { Failure } from "./failure.ts";

/** Whether a stream takes colours (https://no-color.org, and FORCE_COLOR for pipes). */
export function takesColor(stream: { readonly isTTY?: boolean }): boolean {
  if ((process.env["NO_COLOR"] ?? "") !== "") return false;
  return stream.isTTY === true || (process.env["FORCE_COLOR"] ?? "0") !== "0";
}

/** What went wrong in one line, and a way out in a second. */
export function writeFailure(failure: Failure): void {
  process.stderr.write(`factmark: ${failure.message}\n${failure.help === undefined ? "" : `  ${failure.help}\n`}`);
}
