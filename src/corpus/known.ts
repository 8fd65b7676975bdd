import type { SeenFile } from "./seen-file.ts";

/** What is known of an article whose accepted state held: all that a later run needs of it. */
export interface Known {
  readonly path: string;
  readonly article: SeenFile;
  readonly annotation: SeenFile;
  readonly claims: number;
  readonly moved: number;
  readonly onChangedRows: number;
  /** True when accepting the article would write the same annotation again. */
  readonly settled: boolean;
  /** What it states, one after the other, each as `packStatement` has it. */
  readonly statements: readonly string[];
  readonly restsOn: RestsOn;
}

/** What a result rests on. */
export interface RestsOn {
  /** Slices of the reference, each as JSON. */
  readonly slices: readonly string[];
  /** Entities that a name of the article may mean besides another: which one is meant hangs on how many rows speak of each. */
  readonly rivals: readonly string[];
}

/** JSON has no tab outside of its strings, and writes it otherwise in them; so it is with line breaks. */
const SEPARATOR = "\t";
const LINES = 4;

/** Results as lines of text, four for each. */
export function writeKnown(results: readonly Known[]): string {
  return results
    .flatMap(({ statements, restsOn, ...plain }) => [
      JSON.stringify(plain),
      statements.join(SEPARATOR),
      restsOn.slices.join(SEPARATOR),
      JSON.stringify(restsOn.rivals),
    ])
    .join("\n");
}

/** Results as they were written. Only for a text that is known to be whole. */
export function readKnown(text: string): Known[] {
  const lines = text === "" ? [] : text.split("\n");
  const results: Known[] = [];
  for (let at = 0; at < lines.length; at += LINES) {
    const [plain = "", statements = "", slices = "", rivals = ""] = lines.slice(at, at + LINES);
    results.push({
      ...(JSON.parse(plain) as Omit<Known, "statements" | "restsOn">),
      statements: itemsOf(statements),
      restsOn: { slices: itemsOf(slices), rivals: JSON.parse(rivals) as string[] },
    });
  }
  return results;
}

function itemsOf(line: string): string[] {
  return line === "" ? [] : line.split(SEPARATOR);
}
