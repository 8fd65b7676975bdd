import type { Claim, Clause } from "../../../model/claim.ts";
import type { ReadSentence } from "../../../model/mention.ts";
import type { Reading } from "../../../model/reading.ts";
import { overlapsRange, type Range } from "../../../model/span.ts";
import type { Reference, Table } from "../../../reference/reference.ts";
import { subjectOf } from "../world.ts";
import { findTold, type Found } from "./find.ts";
import { segmentsOf, type Segment } from "./segments.ts";
import { speakerAt, type Speaker } from "./speaker-at.ts";
import { emptyMemory, enlist, remember, type Memory } from "./memory.ts";
import { identified, type Cast, type Spoken } from "./cast.ts";
import { spokenIn } from "./speakers.ts";
import { isDenied } from "./asserted.ts";
import { ownerOf, ownersIn, type Scene } from "./scene.ts";
import { statementsOf, type Statement } from "./statements.ts";

/** A claim that a telling reads; it has several readings when a place of the pattern may be of several fields. */
export interface Told {
  readonly claim: Claim;
  readonly readings: readonly Reading[];
}

/** The claims of an article, parted by how they are read. */
export interface Parted {
  readonly told: readonly Told[];
  /** The claims that no telling reads, and the reference for them: without the tables that only tellings read. */
  readonly rest: readonly Claim[];
  readonly untold: Reference;
}

/** Finds what the package's tellings say in an article. `claims` are all of stage 4, in text order. */
export function tellIn(claims: readonly Claim[], reference: Reference): Parted {
  const { tables } = reference.tellings;
  if (tables.size === 0) return { told: [], rest: claims, untold: reference };
  const clauses = new Map<ReadSentence, Clause[]>();
  for (const { clause } of claims) {
    const known = clauses.get(clause.sentence);
    if (known === undefined) clauses.set(clause.sentence, [clause]);
    else if (!known.includes(clause)) known.push(clause);
  }
  const cast = castOf(reference);
  const memory = emptyMemory();
  const told = [...clauses].flatMap(([read, own]) => tellSentence(read, own, reference, cast, memory));
  return {
    told,
    rest: claims.filter((claim) => !isTold(claim, told)),
    untold: { ...reference, tables: new Map([...reference.tables].filter(([name]) => !tables.has(name))) },
  };
}

/** True for a number that a telling reads, whole or in part. */
function isTold({ clause, target }: Claim, told: readonly Told[]): boolean {
  if (target.kind !== "quantity") return false;
  return told.some(
    ({ claim, readings }) =>
      claim.clause.sentence === clause.sentence &&
      claim.target.kind === "quantity" &&
      readings.some(({ range }) => overlapsRange(range, target.range)),
  );
}

function castOf({ tables, tellings }: Reference): Cast {
  const told = [...tables.values()].filter(({ name }) => tellings.tables.has(name));
  return {
    types: new Set(told.flatMap((table) => subjectOf(table).factmark.entity)),
    has: (id) => told.some((table) => (table.columns.get(table.meaning.subject)?.rowsWith(id).length ?? 0) > 0),
  };
}

/** A pattern with the one that it is said of. */
interface Said {
  readonly found: Found;
  readonly table: Table;
  readonly speaker: Speaker;
}

function tellSentence(
  read: ReadSentence,
  clauses: readonly Clause[],
  reference: Reference,
  cast: Cast,
  memory: Memory,
): Told[] {
  const segments = segmentsOf(read, reference.tellings);
  const spoken = spokenIn(read, segments, reference, cast, memory);
  const scene: Scene = { read, clauses, segments, cast, memory, spoken };
  const said = findTold(read, reference).flatMap((found): Said[] => {
    const table = reference.tables.get(found.pattern.table);
    if (table === undefined || !isFramed(found, segments) || isDenied(found, scene)) return [];
    const speaker = speakerOf(found, table, cast, (type) => speakerAt(found.from, type, scene, spoken));
    if (speaker === null && !saysNothing(found)) return [];
    return [{ found, table, speaker: speaker ?? NOBODY }];
  });
  const taken: Range[] = [];
  const kept: Statement[] = [];
  for (const { found, table, speaker } of said.sort(inOrder)) {
    const own = found.filled.flatMap(({ name, range }) => (name === undefined ? [range] : []));
    if (own.some((range) => taken.some((other) => overlapsRange(other, range)))) continue;
    taken.push(...own);
    const fresh = statementsOf(found, table, speaker, scene);
    kept.push(...fresh.filter((one) => !kept.some((other) => isTwice(one, other))));
  }
  remember(memory, spoken);
  for (const one of kept.sort((a, b) => a.range.from - b.range.from)) {
    enlist(memory, one);
    turnTo(memory, one, reference);
  }
  return kept.map(({ claim, readings }) => ({ claim, readings }));
}

/** Behind what is told of somebody, the text speaks of the one to whom they belong, whatever it took them for. */
function turnTo(memory: Memory, { table: name, id }: Statement, reference: Reference): void {
  const table = reference.tables.get(name);
  for (const field of table === undefined ? [] : ownersIn(table)) {
    const owner = table === undefined ? null : ownerOf(table, id, field);
    if (owner !== null) memory.topics.set(owner.type, { id: owner.id, sole: true });
  }
}

const NOBODY: Speaker = { id: null, spoken: null, nearness: -Infinity };

/** True for a pattern that only keeps its numbers from others. */
function saysNothing({ filled, pattern: { telling } }: Found): boolean {
  return Object.keys(telling.states).length === 0 && filled.every(({ fields }) => fields[0] === "_");
}

function inOrder(a: Said, b: Said): number {
  return (
    b.found.filled.length - a.found.filled.length ||
    b.found.to - b.found.from - (a.found.to - a.found.from) ||
    b.speaker.nearness - a.speaker.nearness ||
    a.found.from - b.found.from
  );
}

/** True for the same field told twice in one place, and for a name that two patterns take in different ways. */
function isTwice(a: Statement, b: Statement): boolean {
  return overlapsRange(a.range, b.range) && (a.field === b.field || (a.isName && b.isName));
}

function isFramed({ from, pattern: { telling } }: Found, segments: readonly Segment[]): boolean {
  const frames = segments.find((segment) => segment.from <= from && from < segment.to)?.frames ?? new Set<string>();
  return (
    (telling.in.length === 0 || telling.in.some((frame) => frames.has(frame))) &&
    !telling.unless.some((frame) => frames.has(frame))
  );
}

/** Whom the pattern names, or the only one that the table has a row of, else whom the sentence speaks of there. */
function speakerOf(found: Found, table: Table, cast: Cast, at: (type: string) => Speaker | null): Speaker | null {
  const subject = subjectOf(table);
  const named = found.filled.find(({ fields }) => fields[0] === subject.name)?.name;
  if (named !== undefined) {
    const one = identified(named, cast);
    if (one === null) return null;
    const spoken: Spoken = { ...one, from: found.from, to: found.to, oblique: false, mention: named };
    return { id: one.id, spoken, nearness: Infinity };
  }
  if (table.rowCount === 1) return { id: table.columns.get(subject.name)?.cell(0) ?? null, spoken: null, nearness: -2 };
  return subject.factmark.entity.reduce<Speaker | null>((best, type) => {
    const one = at(type);
    return one !== null && (best === null || one.nearness > best.nearness) ? one : best;
  }, null);
}
