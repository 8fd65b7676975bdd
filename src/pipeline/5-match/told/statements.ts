import type { Claim } from "../../../model/claim.ts";
import type { Mention } from "../../../model/mention.ts";
import type { Predicate } from "../../../model/query.ts";
import type { Expectation, Reading } from "../../../model/reading.ts";
import type { Range } from "../../../model/span.ts";
import type { Table } from "../../../reference/reference.ts";
import { reading } from "../compose.ts";
import { clauseOf } from "./asserted.ts";
import { expectedIn, statedBy } from "./expectations.ts";
import type { Found } from "./find.ts";
import type { Scene } from "./scene.ts";
import type { Speaker } from "./speaker-at.ts";
import { numberMention, wordsMention } from "./stand-ins.ts";

/** One thing that a telling says of its subject: a field and what it is said to be. */
export interface Statement {
  readonly table: string;
  /** Type of whom it is said of. */
  readonly type: string;
  /** Whom it is said of. */
  readonly id: string;
  readonly field: string;
  readonly range: Range;
  readonly isName: boolean;
  /** True for a first place: it begins a list. */
  readonly isFirst: boolean;
  readonly claim: Claim;
  readonly readings: readonly Reading[];
}

const FIRST = "1";

type Expected = readonly [field: string, expectation: Expectation];

/** All that a pattern found in a sentence says: what stands in its places, and what its words state. */
export function statementsOf(found: Found, table: Table, speaker: Speaker, scene: Scene): Statement[] {
  const { id } = speaker;
  if (id === null) return strangersIn(found, table, speaker, scene);
  const place = { found, table, speaker, id, scene };
  const placed = found.filled.flatMap((filled): Statement[] => {
    if (filled.fields[0] === "_" || filled.fields[0] === table.meaning.subject) return [];
    const expectations = filled.fields.flatMap((field): Expected[] => {
      const expectation = expectedIn(field, filled, table, scene.cast);
      return expectation === null ? [] : [[field, expectation]];
    });
    if (expectations.length === 0) return [];
    const target = filled.name ?? (filled.number === undefined ? null : numberMention(filled.number, scene.read));
    return [statement(place, expectations, filled.range, target)];
  });
  const stated = Object.entries(found.pattern.telling.states).flatMap(([field, text]): Statement[] => {
    const expectation = statedBy(field, text, table, id, scene);
    if (expectation === null) return [];
    return [{ ...statement(place, [[field, expectation]], found.marked, null), isFirst: text === FIRST }];
  });
  return [...placed, ...stated];
}

/** That somebody of a name is there at all: what a number that is told of one whom the reference does not know says too. */
function strangersIn(found: Found, table: Table, speaker: Speaker, scene: Scene): Statement[] {
  const stranger = speaker.spoken?.stranger === true ? speaker.spoken.mention : null;
  if (stranger === null || !found.filled.some(({ number, fields }) => number !== undefined && fields[0] !== "_"))
    return [];
  const id = stranger.quote;
  const place = { found, table, speaker, id, scene };
  return [statement(place, [[table.meaning.subject, { kind: "exists", negated: false }]], stranger.range, stranger)];
}

interface Place {
  readonly found: Found;
  readonly table: Table;
  readonly speaker: Speaker;
  readonly id: string;
  readonly scene: Scene;
}

function statement(place: Place, expectations: readonly Expected[], range: Range, target: Mention | null): Statement {
  const { found, table, speaker, id, scene } = place;
  const claim = { clause: clauseOf(found, range, scene), target: target ?? wordsMention(scene.read, range, id) };
  return {
    table: table.name,
    type: speaker.spoken?.type ?? "",
    id,
    field: expectations[0]?.[0] ?? "",
    range,
    isName: target?.kind === "entity",
    isFirst: false,
    claim,
    readings: expectations.map(([field, expectation]) => readingOf(place, claim, field, expectation, range)),
  };
}

function readingOf(
  { found, table, speaker, id }: Place,
  claim: Claim,
  field: string,
  expectation: Expectation,
  range: Range,
): Reading {
  const { subject } = table.meaning;
  const known: Predicate[] = expectation.kind === "equals" ? [{ op: "is-not", field, value: "" }] : [];
  const own = speaker.spoken?.mention?.range ?? null;
  const isAside = found.pattern.elements.some(({ kind }) => kind === "bracket");
  return reading({
    form: expectation.kind === "number" ? "value" : expectation.kind === "equals" ? "attribute" : "relation",
    claim,
    table,
    query: {
      table: table.name,
      where: [{ op: "is", field: subject, value: id }, ...known],
      select: { kind: "rows", fields: [...new Set([...table.primaryKey, field])] },
    },
    expectation,
    bindings: [{ field: subject, value: id, origin: own === null ? "antecedent" : "named", range: own }],
    predicate: range,
    range,
    parts: [],
    told: { subject, place: isAside || found.pattern.telling.scheduled ? null : own },
    at: null,
    negated: false,
    given: { unit: 1, unexplained: 0 },
  });
}
