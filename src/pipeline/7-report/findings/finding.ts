import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Quoted } from "../../../model/span.ts";

export type Level = "error" | "warning" | "note";

/** A kind of finding, and what a reader is to know of it. */
export interface FindingRule {
  /** Stable, kebab-case: "verdict-worse". */
  readonly id: string;
  /** What is the case, as a short title: "A verdict is worse". */
  readonly title: string;
  readonly level: Level;
  /** What it means, and what to do about it. */
  readonly help: string;
  /** False when it is told but nothing has to be done: a run may be clean with it. */
  readonly fails: boolean;
}

/** Words in their file. Offsets are half-open UTF-16 code units; `line` and `column` count from 1, a line ends with "\n" or "\r\n". */
export interface Place extends Quoted {
  readonly line: number;
  readonly column: number;
  /** The line that it stands in, or the part of it around the words. */
  readonly text: string;
}

/** Something that a person has to look at, in the terms of the programs that show such things. */
export interface Finding {
  readonly rule: FindingRule;
  readonly level: Level;
  /** Relative to the working folder, "/" between its parts. */
  readonly file: string;
  /** Left out when the words are no longer in the file, and when the whole file is meant. */
  readonly place?: Place;
  /** Values that stay the same under edits elsewhere, by versioned name ("factmarkClaim/v1"). */
  readonly fingerprints: Readonly<Record<string, string>>;
  readonly state: "new" | "unchanged" | "updated" | "absent";
  /** What the rule's title leaves open, without the words of the article: "supported → refuted"; may be empty. */
  readonly title: string;
  /** One sentence. */
  readonly message: string;
  /** Further sentences: the rows that changed. */
  readonly details: readonly string[];
  /** Other places that the finding speaks of. */
  readonly related: readonly (Place & { readonly file: string; readonly message: string })[];
}

/** What a command found. */
export interface FindingsRun {
  readonly command: "check" | "verify";
  readonly factmark: string;
  readonly reference: { readonly name: string; readonly version: string; readonly hash: string };
  /** The kinds that there are, worst first. */
  readonly rules: readonly FindingRule[];
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** What could not be read; `file` relative to the working folder. */
  readonly errors: readonly Diagnostic[];
  /** The whole in one line. */
  readonly headline: string;
  /** What else is to be known, a sentence each. */
  readonly notes: readonly string[];
  /** What to do, a sentence each. */
  readonly wayOut: readonly string[];
}

/** Where the words end: line and column from 1, the column one past the last code unit. */
export function endOf({ line, column, quote }: Place): { readonly endLine: number; readonly endColumn: number } {
  const lines = quote.split("\n");
  const last = lines.at(-1) ?? "";
  return { endLine: line + lines.length - 1, endColumn: lines.length === 1 ? column + last.length : last.length + 1 };
}

/** "corpus/articles/votes.md:12:5", as editors and terminals open it; without a place the file alone. */
export function placeText(
  file: string,
  place: { readonly line?: number; readonly column?: number } | undefined,
): string {
  return [file, place?.line, place?.column].filter((part) => part !== undefined).join(":");
}

/** "A verdict is worse: supported → refuted". */
export function headingOf({ rule, title }: Finding): string {
  return title === "" ? rule.title : `${rule.title}: ${title}`;
}

/** What is said of a finding, a sentence a line. */
export function sentencesOf({ message, details, related }: Finding): string[] {
  return [message, ...details, ...related.map((one) => `${placeText(one.file, one)}: ${one.message}`)];
}

/** What a diagnostic says, with its way out. */
export function errorText({ message, help }: Diagnostic): string {
  return help === undefined ? message : `${message}. ${help}`;
}
