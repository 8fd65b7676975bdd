import { wordsOf } from "../model/word.ts";
import type { DataPackage, Telling } from "./descriptor.ts";
import { tablesOf } from "./tables-of.ts";
import { readPattern, type Pattern } from "./pattern.ts";

/** One pattern of one telling of a table. */
export interface ToldPattern extends Pattern {
  readonly table: string;
  readonly telling: Telling;
}

/** A phrase that sets a clause in a frame, as stems. */
interface FramePhrase {
  readonly frame: string;
  readonly stems: readonly string[];
}

/** How the tables of a package are told, by what a pattern begins with. */
export interface Tellings {
  /** The tables that have tellings: they are read by them alone. */
  readonly tables: ReadonlySet<string>;
  /** Patterns that begin with a word of this stem. */
  readonly byStem: ReadonlyMap<string, readonly ToldPattern[]>;
  /** Patterns that begin with a place. */
  readonly byPlace: readonly ToldPattern[];
  readonly frames: ReadonlyMap<string, readonly FramePhrase[]>;
}

/** A fault of a telling, for the descriptor's checks. */
export interface TellingFault {
  readonly table: string;
  readonly why: string;
}

/** Reads all tellings of a package; those that can't be read are faults. */
export function readTellings(descriptor: DataPackage): {
  readonly tellings: Tellings;
  readonly faults: readonly TellingFault[];
} {
  const byStem = new Map<string, ToldPattern[]>();
  const byPlace: ToldPattern[] = [];
  const faults: TellingFault[] = [];
  const tables = new Set<string>();
  for (const { name: table, factmark, schema } of tablesOf(descriptor)) {
    if (factmark.kind !== "facts" || factmark.tellings.length === 0) continue;
    tables.add(table);
    const fields = new Set(["_", ...schema.fields.map(({ name }) => name)]);
    for (const telling of factmark.tellings) {
      faults.push(...unknownIn(telling, table, fields, descriptor));
      for (const say of telling.say) {
        const read = readPattern(say, descriptor.factmark.phrases);
        if (!read.ok) faults.push({ table, why: `the telling "${say}" can't be read: ${read.why}` });
        else for (const pattern of read.patterns) insert({ ...pattern, table, telling });
      }
    }
  }

  function insert(pattern: ToldPattern): void {
    const [first] = pattern.elements;
    if (first?.kind !== "word") byPlace.push(pattern);
    else byStem.set(first.stem, [...(byStem.get(first.stem) ?? []), pattern]);
  }

  return { tellings: { tables, byStem, byPlace, frames: framesOf(descriptor) }, faults };
}

const PLACE = /\{(?:\.\.)?([a-z_][a-z0-9_|-]*)(?:\.\.)?\}/g;

function unknownIn(
  telling: Telling,
  table: string,
  fields: ReadonlySet<string>,
  { factmark: { frames } }: DataPackage,
): TellingFault[] {
  const places = telling.say.flatMap((say) => [...say.matchAll(PLACE)].flatMap(([, fields = ""]) => fields.split("|")));
  return [
    ...[...places, ...Object.keys(telling.states)]
      .filter((field) => !fields.has(field))
      .map((field) => ({
        table,
        why: `the telling "${telling.say[0] ?? ""}" names the field "${field}", which it lacks`,
      })),
    ...[...telling.in, ...telling.unless]
      .filter((frame) => frames[frame] === undefined)
      .map((frame) => ({
        table,
        why: `the telling "${telling.say[0] ?? ""}" names no frame of the package: "${frame}"`,
      })),
  ];
}

function framesOf({ factmark: { frames } }: DataPackage): Tellings["frames"] {
  const found = new Map<string, FramePhrase[]>();
  for (const [frame, phrases] of Object.entries(frames)) {
    for (const phrase of phrases) {
      const stems = wordsOf(phrase).map(({ stem }) => stem);
      const [first = ""] = stems;
      found.set(first, [...(found.get(first) ?? []), { frame, stems }]);
    }
  }
  return found;
}
