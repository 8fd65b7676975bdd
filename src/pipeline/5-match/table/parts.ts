import type { Choice, Condition, Place } from "./draft.ts";
import { SOME, type Program, type Proposal } from "./proposal.ts";

const JOINTS: ReadonlySet<string> = new Set(["and", "while", "but", "whereas", ";", "with", "when", "where", ","]);
/** Parts that are read alone give no more than this many readings each. */
const MOST_EACH = 3;

/** Statements of two parts, each with a program of its own: "they won 9 games and lost 4". */
export function inParts(
  choice: Choice,
  programs: readonly Program[],
  worth: (part: Choice, proposal: Proposal) => number,
): Proposal[] {
  return choice.draft.tokens.flatMap(({ folded }, joint) => {
    if (!JOINTS.has(folded) || isInside(choice, joint)) return [];
    const left = within(choice, 0, joint);
    const right = within(choice, joint + 1, choice.draft.tokens.length);
    if (!statesSomething(left) || !statesSomething(right)) return [];
    const carried = carry(choice, left, right);
    const best = (part: Choice): Proposal[] =>
      programs
        .flatMap((program) => program(part))
        .flatMap((proposal) => unnegated(proposal) ?? [])
        .map((proposal) => ({ proposal, worth: worth(part, proposal) }))
        .sort((a, b) => b.worth - a.worth)
        .slice(0, MOST_EACH)
        .map((one) => one.proposal);
    const rights = best(carried);
    return best(left).flatMap((a) => rights.map((b) => joined(a, b)));
  });
}

function isInside({ conditions, numbers }: Choice, place: number): boolean {
  return [...conditions, ...numbers].some((one) => one.from <= place && place < one.to);
}

function within(choice: Choice, from: number, to: number): Choice {
  const inside = <P extends Place>(list: readonly P[]): P[] => list.filter((one) => one.from >= from && one.to <= to);
  return {
    ...choice,
    conditions: inside(choice.conditions),
    numbers: inside(choice.numbers),
    headers: inside(choice.headers),
    cues: inside(choice.cues),
  };
}

/** Something besides a name: a cue or number, with a condition or another of them. */
function statesSomething({ conditions, numbers, cues, headers }: Choice): boolean {
  return conditions.length + numbers.length + (cues.length > 0 ? 1 : 0) + (headers.length > 0 ? 0.5 : 0) >= 1.5;
}

/** What the second part leaves unsaid it takes from the first: the name that rows are of. */
function carry(choice: Choice, left: Choice, right: Choice): Choice {
  const { subject } = choice.draft.index.table;
  if (right.conditions.some((one) => one.column === subject)) return right;
  const said = left.conditions.find((one) => one.column === subject);
  const headers = right.headers.length === 0 ? left.headers : right.headers;
  return {
    ...right,
    headers,
    conditions: said === undefined ? right.conditions : ([said, ...right.conditions] as Condition[]),
  };
}

/** The proposal without its denial, where what is denied can be turned round; null where it can't. */
function unnegated(proposal: Proposal): Proposal | null {
  if (!proposal.negated) return proposal;
  const [hold, ...more] = proposal.holds;
  if (hold?.interval !== SOME || more.length > 0) return null;
  return {
    ...proposal,
    negated: false,
    holds: [{ column: hold.column, interval: { low: "0", high: "0", lowInclusive: true, highInclusive: true } }],
  };
}

function joined(a: Proposal, b: Proposal): Proposal {
  const other = (name: string): string => `and_${name}`;
  return {
    form: a.form,
    figures: [...a.figures, ...b.figures.map((one) => ({ ...one, name: other(one.name) }))],
    derived: [
      ...a.derived,
      ...b.derived.map((one) => ({ ...one, name: other(one.name), of: other(one.of), to: other(one.to) })),
    ],
    holds: [...a.holds, ...b.holds.map((one) => ({ ...one, column: other(one.column) }))],
    negated: false,
    used: [...a.used, ...b.used],
    cost: a.cost + b.cost + 0.06,
  };
}
