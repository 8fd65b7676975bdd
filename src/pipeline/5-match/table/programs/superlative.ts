import type { Predicate } from "../../../../model/query.ts";
import type { Choice, Condition, Cue, StatedNumber } from "../draft.ts";
import { rowsNamed } from "../grid.ts";
import { astray, measuresOf, type Measure } from "../measures.ts";
import { cuesOf, denial, eachHas, placesUsed, whereOf, type Program, type Proposal } from "../proposal.ts";

/** "X has the most points", "the highest attendance at Y was 5,000", "the second largest": the rows at a place by a measure. */
export const superlative: Program = (choice) => {
  const beyondAll = cuesOf(choice, "comparative").filter((cue) => isBeyondAll(choice, cue));
  return [...cuesOf(choice, "superlative"), ...beyondAll].flatMap((cue) => {
    const ordinal = choice.numbers.find((one) => one.ordinal && one.to <= cue.from && cue.from - one.to <= 1);
    const place = ordinal === undefined ? 1 : Number(ordinal.value);
    return measuresOf(choice, cue.degree, cue).flatMap((measure) => placesOf(choice, cue, measure, place, ordinal));
  });
};

/** "B has the highest A", said of a grid whose column B and row A are: B beside other columns, rather than A beside other rows. */
function isAcross({ draft, conditions }: Choice, cue: Cue, { used }: Measure): boolean {
  return (
    draft.index.table.grain === "grid" &&
    conditions.length === 1 &&
    conditions.every(
      (one) =>
        one.kind === "cell" &&
        one.from > cue.from &&
        used.some((header) => header.to <= cue.from || header.from >= one.to),
    )
  );
}

const OWN: ReadonlySet<string> = new Set(["its", "their", "his", "her"]);

/** "A has its highest value for B", said of a grid: an extreme among A's own figures, which its cells tell. */
function isOfOwn({ draft }: Choice, cue: Cue): boolean {
  return draft.index.table.grain === "grid" && OWN.has(draft.tokens[cue.from - 1]?.folded ?? "");
}

/** "more than any other". */
export function isBeyondAll({ draft, conditions }: Choice, cue: Cue): boolean {
  const than = draft.tokens.findIndex(
    ({ folded }, place) => place >= cue.from && (folded === "than" || folded === "compared" || folded === "compare"),
  );
  // "than B on all days" compares with B.
  const named = conditions.find((one) => one.from > than)?.from ?? Infinity;
  const after = draft.tokens.slice(than + 1, Math.min(than + 4, named)).map((token) => token.folded);
  return (
    than >= 0 && after.some((word) => ["any", "every", "all", "other", "others", "rest", "everyone"].includes(word))
  );
}

function placesOf(
  choice: Choice,
  cue: Cue,
  measure: Measure,
  place: number,
  ordinal: StatedNumber | undefined,
): Proposal[] {
  const { conditions } = choice;
  const { negated, used } = denial(choice);
  if (conditions.length === 0) return [];
  return scopes(choice, cue, measure).map(({ scope, asserted, cost }) => {
    const at: Predicate = {
      op: "place",
      field: measure.field,
      order: measure.order,
      place,
      among: whereOf(choice, scope),
    };
    const others = [...cuesOf(choice, "all"), ...(cue.kind === "comparative" ? cuesOf(choice, "not") : [])];
    return {
      form: "rank" as const,
      ...eachHas(choice, asserted, [...scope.map((one) => one.where), at]),
      derived: [],
      negated,
      used: [
        cue,
        ...measure.used,
        ...placesUsed(conditions),
        ...used,
        ...others,
        ...cuesOf(choice, "total").filter((one) => Math.abs(one.from - cue.from) <= 2),
        ...(ordinal === undefined ? [] : [ordinal]),
      ],
      cost:
        measure.cost +
        cost +
        astray(choice, measure.column) +
        (isOfOwn(choice, cue) ? 0.3 : 0) +
        (isAcross(choice, cue, measure) ? 0.2 : 0),
    };
  });
}

const SCOPING: ReadonlySet<string> = new Set(
  "in of for at during from among on against with when by between".split(" "),
);

/** What a doubtful number's column costs, all told: given back where the header beside the degree word names that column ("the lowest fare is 3"). */
const CERTAIN = 0.55;

/** A header's loose fit, and a number that the column hardly has, stay doubtful. */
const MOST_LOOSE = 0.05;
const LEAST_FIT = 0.6;

function isNamed({ used, cost }: Measure, value: Condition): boolean {
  return value.kind === "number" && used.length > 0 && cost <= MOST_LOOSE && value.quality >= LEAST_FIT;
}

/** "X has the highest fare, 3": X beside the others, where X has a single row. */
function isItself(choice: Choice, cue: Cue, rest: readonly Condition[]): boolean {
  const last = Math.max(...rest.map((one) => one.to));
  return (
    last <= cue.from &&
    choice.draft.tokens.slice(last, cue.from).some(({ folded }) => HAVING.has(folded)) &&
    rest.every((one) => one.kind === "cell") &&
    rowsNamed(choice, rest).length <= 1
  );
}

const HAVING: ReadonlySet<string> = new Set(["has", "have", "had"]);

interface Scope {
  readonly scope: readonly Condition[];
  readonly asserted: readonly Condition[];
  readonly cost: number;
}

/** Which conditions bound the rows that are compared, and which are said of the row at the place. */
function scopes(choice: Choice, cue: Cue, measure: Measure): Scope[] {
  const { conditions, draft } = choice;
  const value = conditions.find((one) => one.column === measure.column);
  const refund = value !== undefined && isNamed(measure, value) ? CERTAIN * (1 - value.quality) : 0;
  const found: Scope[] = [{ scope: [], asserted: conditions, cost: (conditions.length > 1 ? 0.06 : 0) - refund }];
  if (conditions.length < 2) return found;
  const rest = conditions.filter((one) => one !== value);
  if (value !== undefined && !isItself(choice, cue, rest))
    found.push({ scope: rest, asserted: [value], cost: -refund });
  const subject = draft.index.table.subject;
  const bounding = conditions.filter((one) => {
    if (one.column === measure.column || one.column === subject || one.members.length > 1) return false;
    const before = draft.tokens[one.from - 1]?.folded ?? "";
    const earlier = draft.tokens[one.from - 2]?.folded ?? "";
    return SCOPING.has(before) || (before === "the" && SCOPING.has(earlier)) || one.to === cue.from;
  });
  const asserted = conditions.filter((one) => !bounding.includes(one));
  if (bounding.length > 0 && asserted.length > 0) found.push({ scope: bounding, asserted, cost: 0 });
  return found;
}
