import { choicesOf } from "./choices.ts";
import { priceOf, worthOf, type Leftovers } from "./prices.ts";
import { placesOf, type Choice, type Draft, type Place } from "./draft.ts";
import { draftStatement } from "./draft-statement.ts";
import { VERBS } from "./lexicon.ts";
import { isBinding, isVague } from "./word-classes.ts";
import type { HeaderLink } from "./link.ts";
import { isAbsent, isOfHead } from "./grid.ts";
import { inParts } from "./parts.ts";
import { CELL_PROGRAMS, PROGRAMS } from "./programs/index.ts";
import type { Proposal } from "./proposal.ts";
import type { TableIndex } from "./table-index.ts";

/** A proposal with what it leaves of the statement's words, and its score: 1 less what speaks against it. */
export interface ScoredProposal {
  readonly proposal: Proposal;
  readonly score: number;
  readonly left: Leftovers;
}

export interface ReadStatement {
  readonly draft: Draft;
  readonly readings: readonly ScoredProposal[];
}

/** What follows a number and is no longer is taken for its unit. */
const UNIT_LENGTH = 2;
/** So many of the likeliest choices are also read in two parts. */
const MOST_PARTED = 8;
/** A longer sentence is no statement over one table. */
const MOST_TOKENS = 150;
const MOST_READINGS = 12;

/** The ways to read a statement over one table, best first. None is asked: what a reading is worth hangs on the words alone. */
export function readStatement(text: string, index: TableIndex): ReadStatement {
  const draft = draftStatement(text, index);
  if (draft.tokens.length > MOST_TOKENS) return { draft, readings: [] };
  const scored = new Map<string, ScoredProposal>();
  const add = (choice: Choice, proposal: Proposal): void => {
    const left = leftOf(choice, proposal);
    const score = worthOf(left) - priceOf(proposal);
    const key = JSON.stringify([proposal.figures, proposal.derived, proposal.holds, proposal.negated]);
    const known = scored.get(key);
    if (known === undefined || known.score < score) scored.set(key, { proposal, score, left });
  };
  const programs = index.table.grain === "cell" ? CELL_PROGRAMS : PROGRAMS;
  choicesOf(draft).forEach((choice, place) => {
    for (const program of programs) for (const proposal of program(choice)) add(choice, proposal);
    if (place >= MOST_PARTED) return;
    const worth = (part: Choice, proposal: Proposal): number => worthOf(leftOf(part, proposal, true));
    for (const proposal of inParts(choice, programs, worth)) add(choice, proposal);
  });
  const readings = [...scored.values()].sort((a, b) => b.score - a.score).slice(0, MOST_READINGS);
  return { draft, readings };
}

/** A header's word that may be the verb of the statement ("won the most points"). */
function isVerb({ tokens }: Draft, { from, to }: Place): boolean {
  return to === from + 1 && VERBS.has(tokens[from]?.stem ?? "");
}

/** A column of figures of a grid that is named and not asked is another than that which is. */
function priceOfHeader({ index }: Draft, { columns }: HeaderLink): number {
  const { grain, subject } = index.table;
  return grain === "grid" && columns.every(({ column }) => column > 0 && column !== subject) ? 2 : 1;
}

/** A word that says little by itself, and is no more than a part of a header ("type" of "storage type"). */
function isLoose({ tokens, headers }: Draft, { from, to, columns }: HeaderLink): boolean {
  const isBeside = headers.some((one) => one.to === from || one.from - to === 1);
  return isBeside && tokens.slice(from, to).every(isVague) && columns.every(({ quality }) => quality < 0.9);
}

/** What a word costs that is read as another of the table. */
const RESPELT = 0.05;

/** What a name costs that the table does not know, as part of a word: it may be what the statement is of. */
const NAME = 2;

/** "Arm C", where the table has "Arm A": what stands behind a part of a cell's or header's words. */
function isOfOther({ conditions, draft }: Choice, place: number): boolean {
  return (
    draft.tokens[place]?.capital === true &&
    (conditions.some((one) => one.kind === "cell" && one.to === place && one.quality < WHOLE) ||
      draft.headers.some(({ to, columns: [best] }) => to === place && best !== undefined && best.quality < WHOLE))
  );
}

/** Of a cell's words so much is all of them. */
const WHOLE = 0.95;

/** A word in a capital within the sentence, or before its verb. */
function isName({ tokens }: Draft, place: number): boolean {
  const { capital = false, folded = "" } = tokens[place] ?? {};
  const next = tokens[place + 1]?.folded ?? "";
  return capital && folded.length > 1 && (place > 0 || SAYING.has(next));
}

const SAYING: ReadonlySet<string> = new Set(["has", "have", "had", "is", "are", "was", "were"]);

/** What such a header costs, as part of one. */
const LOOSE = 0.15;

/** What a proposal leaves of a choice; of a part, only of what stands in it. */
function leftOf(choice: Choice, proposal: Proposal, isPart = false): Leftovers {
  const { draft } = choice;
  const used = new Set(proposal.used.flatMap((place) => placesOf(place)));
  const isUsed = (place: Place): boolean => placesOf(place).some((one) => used.has(one));
  const dropped = new Set(choice.dropped.flatMap((one) => placesOf(one)));
  const linked = new Set([
    ...draft.conditions.flatMap(([one]) => (one === undefined || dropped.has(one.from) ? [] : placesOf(one))),
    ...[...draft.numbers, ...draft.headers, ...draft.cues].flatMap(placesOf),
  ]);
  const columns = new Set(choice.conditions.filter(isUsed).map((one) => one.column));
  const namesRow = choice.conditions.some((one) => isUsed(one) && one.kind === "cell" && !isOfHead(choice, one.column));
  // Of a figure that no cell has, a word that nothing explains may be what it is of.
  const isUnheard =
    draft.index.table.grain !== "thing" && choice.conditions.some((one) => isUsed(one) && isAbsent(choice, one));
  let words = 0;
  let vague = 0;
  draft.tokens.forEach((token, place) => {
    if (linked.has(place) || used.has(place) || token.kind === "sign" || isBinding(token)) return;
    if (token.folded.length <= UNIT_LENGTH && draft.tokens[place - 1]?.kind === "number") return;
    if (isVague(token) || draft.index.caption.has(token.stem)) vague += 1;
    else words += isUnheard || isOfOther(choice, place) || (!namesRow && isName(draft, place)) ? NAME : 1;
  });
  if (isPart) {
    const open = (list: readonly Place[]): number => list.filter((one) => !isUsed(one)).length;
    return {
      conditions: open(choice.conditions),
      numbers: open(choice.numbers),
      cues: open(choice.cues.filter((cue) => cue.kind !== "both")),
      headers: choice.headers.filter((one) => !isUsed(one) && !one.columns.some(({ column }) => columns.has(column)))
        .length,
      words: 0,
      vague: 0,
      misfit: 0,
      cost: proposal.cost,
    };
  }
  const known = (list: readonly Place[]): number => list.filter((one) => !isUsed(one)).length;
  return {
    conditions: draft.conditions.filter(([one]) => one !== undefined && !isUsed(one) && !dropped.has(one.from)).length,
    numbers: known(draft.numbers),
    cues: known(choice.cues.filter((cue) => cue.kind !== "both")),
    headers: draft.headers
      .filter((one) => !isUsed(one) && !one.columns.some(({ column }) => columns.has(column)))
      .reduce(
        (sum, one) => sum + (isVerb(draft, one) ? 0.4 : isLoose(draft, one) ? LOOSE : priceOfHeader(draft, one)),
        0,
      ),
    words,
    vague,
    misfit: choice.conditions.reduce((sum, one) => sum + (1 - one.quality), 0),
    cost: choice.cost + proposal.cost + RESPELT * draft.respelt.length,
  };
}
