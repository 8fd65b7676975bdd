import { contains } from "../../../../model/quantity.ts";
import type { Figure } from "../../../../model/query.ts";
import type { Choice, Condition, StatedNumber } from "../draft.ts";
import type { HeaderLink } from "../link.ts";
import { isIndex } from "../number-conditions.ts";
import { stemOf } from "../tokens.ts";
import { isBinding } from "../word-classes.ts";
import { countOf, cuesOf, denial, placesUsed, SOME, whereOf, type Program, type Proposal } from "../proposal.ts";

/** "Three of the teams are from …", "there were 5 wins in May", "two different venues": how many rows or different cells there are. */
export const count: Program = (choice) => {
  return choice.numbers.filter((one) => !one.ordinal).flatMap((number) => countsOf(choice, number));
};

function countsOf(choice: Choice, number: StatedNumber): Proposal[] {
  const { conditions, draft } = choice;
  const only = cuesOf(choice, "only").filter((cue) => cue.from < number.from);
  const different = cuesOf(choice, "different");
  const { negated, used } = denial(choice);
  const base = [
    number,
    ...placesUsed(conditions),
    ...only,
    ...used,
    ...cuesOf(choice, "combined"),
    ...cuesOf(choice, "total"),
  ];
  const found: Proposal[] = [];
  const propose = (
    figure: Figure,
    cost: number,
    also: Proposal["used"] = [],
    parts: readonly Condition[] = [],
  ): void => {
    const members = parts.map((member, k) =>
      countOf(`m${k}`, choice, [...conditions.filter((one) => one.members.length <= 1), member]),
    );
    found.push({
      form: "count",
      figures: [figure, ...members],
      derived: [],
      holds: [
        { column: figure.name, interval: number.interval },
        ...members.map(({ name }) => ({
          column: name,
          interval: { low: "1", high: null, lowInclusive: true, highInclusive: false },
        })),
      ],
      negated,
      ...(isSome(number) ? { presumes: [figure.name] } : {}),
      used: [...base, ...also],
      cost,
    });
  };
  const listed = conditions.find((one) => one.members.length === Number(number.value) && one.from > number.to);
  const under = listed === undefined ? conditions : conditions.filter((one) => one !== listed);
  const whole = choice.numbers.find((one) => one !== number && one.from >= number.to && isOf(choice, number, one));
  const wholeUsed = whole === undefined ? [] : [whole];
  const nounFits = choice.headers.find((one) => one.from >= number.to && one.from - number.to <= 3);
  const reach = different.length > 0 || isOfKinds(choice, number) ? 8 : 3;
  for (const header of choice.headers.filter((one) => one.from >= number.to && one.from - number.to <= reach)) {
    for (const { column, quality } of header.columns.slice(0, 3)) {
      const of = draft.index.table.columns[column];
      if (of === undefined || conditions.some((one) => one.column === column && one !== listed)) continue;
      const isListed =
        under.length === 0 &&
        isOfTable(choice, number) &&
        (quality > 0.9 ? isIndex(of) : isNamesOfGrid(choice, column));
      const isText = of.kind === "text" || of.kind === "time" || different.length > 0 || isListed;
      if (!isText) continue;
      const figure: Figure = { name: "n", of: of.name, how: "count", where: whereOf(choice, under) };
      const isSubject = column === draft.index.table.subject;
      if (different.length > 0 || under.length === 0 || isSubject)
        propose(
          figure,
          (1 - quality) * 0.15 + (different.length > 0 ? 0 : 0.02) + (isOneOfMany(header.columns) ? 0.2 : 0),
          [header, ...different, ...wholeUsed],
          listed?.members,
        );
      else propose(figure, 0.1 + (1 - quality) * 0.15, [header, ...wholeUsed], listed?.members);
    }
  }
  if (under.length > 0) {
    const isNumeric =
      nounFits?.columns[0] !== undefined && draft.index.table.columns[nounFits.columns[0].column]?.kind === "number";
    const isOther = number.beside === null && !isCounted(choice, number);
    const cost = (isOther || isNumeric ? 0.12 : 0.03) + (isOfOneRow(choice, under, number) ? 0.15 : 0);
    propose(
      countOf("n", choice, under),
      cost,
      [...(nounFits === undefined ? [] : [nounFits]), ...wholeUsed],
      listed?.members,
    );
  } else if (nounFits === undefined)
    propose(countOf("n", choice, []), isUnheard(choice, number) ? 0.25 : 0.15, wholeUsed, listed?.members);
  const set = conditions.find((one) => one.members.length > 1 && one !== listed);
  if (set !== undefined) {
    const rest = conditions.filter((one) => one !== set);
    const figures = set.members.map((member, k) => countOf(`n${k}`, choice, [...rest, member]));
    const each = [...cuesOf(choice, "both"), ...cuesOf(choice, "all")];
    found.push({
      form: "count",
      figures,
      derived: [],
      holds: figures.map(({ name }) => ({ column: name, interval: number.interval })),
      negated,
      used: [...base, ...each, ...(nounFits === undefined ? [] : [nounFits])],
      cost: each.length > 0 ? 0.01 : 0.06,
    });
  }
  const isOneOf =
    draft.tokens
      .slice(0, number.from)
      .some(
        ({ value }, place) => value === "1" && draft.tokens[place + 1]?.folded === "of" && number.from - place <= 4,
      ) || draft.tokens[number.from - 1]?.folded === "among";
  const [first, ...others] = conditions;
  if (isOneOf && first !== undefined && first.to <= number.from && others.length > 0) {
    const some = countOf("own", choice, conditions);
    found.push({
      form: "count",
      figures: [countOf("n", choice, others), some],
      derived: [],
      holds: [
        { column: "n", interval: number.interval },
        { column: "own", interval: SOME },
      ],
      negated,
      used: [...base, ...(nounFits === undefined ? [] : [nounFits])],
      cost: 0,
    });
  }
  return found;
}

/** "There are 7 levels", "the table lists 7 levels": what is counted is what the table has. */
function isOfTable({ draft }: Choice, number: StatedNumber): boolean {
  const before = draft.tokens.slice(Math.max(0, number.from - 3), number.from);
  return before.some(({ folded, stem }) => folded === "there" || ["contain", "list", "show", "present"].includes(stem));
}

/** A noun that neither the table nor its caption has: what is counted may not be there. */
function isUnheard({ draft }: Choice, { to }: StatedNumber): boolean {
  const noun = draft.tokens[to];
  return noun?.kind === "word" && !isBinding(noun) && !ROWS.has(noun.stem) && !draft.index.words.has(noun.stem);
}

/** Stems of words for rows, whatever they are of. */
const ROWS: ReadonlySet<string> = new Set(["row", "item", "entry", "record"].map(stemOf));

/** What the rows of a grid are named by. */
function isNamesOfGrid({ draft }: Choice, column: number): boolean {
  return column === 0 && draft.index.table.grain === "grid";
}

/** A word that several headers have a part of names none of them. */
function isOneOfMany([first, second]: HeaderLink["columns"]): boolean {
  return first !== undefined && second !== undefined && first.quality < 0.9 && first.quality - second.quality < 0.01;
}

/** True for a number that is none of none. */
function isSome({ interval }: StatedNumber): boolean {
  return !contains(interval, "0");
}

/** "7 categories under X", "3 types of X". */
function isOfKinds({ draft }: Choice, number: StatedNumber): boolean {
  return draft.tokens.slice(number.to, number.to + 2).some((token) => KINDS.has(token.folded));
}

const KINDS: ReadonlySet<string> = new Set(
  "type types kind kinds category categories value values sort sorts".split(" "),
);

/** "2 of the 7": the second number is the whole. */
function isOf({ draft }: Choice, number: StatedNumber, other: StatedNumber): boolean {
  return draft.tokens
    .slice(number.to, other.from)
    .every(({ folded }) => ["of", "out", "the", "all", "in"].includes(folded));
}

/** What a thing of one row has so many of is no rows: "the ship has 353 berths". Only "times" counts rows there. */
function isOfOneRow({ draft }: Choice, conditions: readonly Condition[], number: StatedNumber): boolean {
  if (draft.tokens.slice(number.to, number.to + 3).some(({ stem }) => stem === "time")) return false;
  const { columns } = draft.index.table;
  return conditions.some(({ column, where, members }) => {
    if (where.op !== "among" || members.length > 0) return false;
    const values = new Set(where.values);
    return (columns[column]?.cells.filter((cell) => cell !== null && values.has(cell)).length ?? 0) <= 1;
  });
}

/** True when a noun follows that rows may be called by. */
function isCounted({ draft }: Choice, number: StatedNumber): boolean {
  const next = draft.tokens[number.to];
  return (
    next?.kind === "word" &&
    draft.tokens.slice(0, number.from).some(({ folded }) => ["there", "have", "only"].includes(folded))
  );
}
