import type { Interval } from "../../../../model/quantity.ts";
import { exactly } from "../../../../model/quantity.ts";
import type { Figure } from "../../../../model/query.ts";
import type { Choice, Condition, Place, StatedNumber } from "../draft.ts";
import { isShared } from "../header-links.ts";
import { anyOf, cuesOf, denial, placesUsed, SOME, whereOf, countOf, type Program } from "../proposal.ts";
import { astray, fieldOf } from "../measures.ts";

/** "at least one repeated year". */
function isSome({ interval: { low, high, lowInclusive } }: StatedNumber): boolean {
  return low === "1" && high === null && lowInclusive;
}

/** "for all years", "of each team": what is gone through, and no column whose cells are compared. */
function isScope({ draft }: Choice, header: Place): boolean {
  const [first = "", second = ""] = draft.tokens
    .slice(Math.max(0, header.from - 2), header.from)
    .map((token) => token.folded);
  return ["for", "of", "across", "in"].includes(first) && ["all", "every", "each", "both", "the"].includes(second);
}

/** Conditions of one column, each of which rows of their own meet, as one. */
function together(conditions: readonly Condition[]): Condition[] {
  const found: Condition[] = [];
  for (const one of conditions) {
    const at = found.findIndex((other) => other.column === one.column);
    const before = found[at];
    if (before === undefined) found.push(one);
    else {
      const members = [before, one].flatMap((each) => (each.members.length > 0 ? each.members : [each]));
      found[at] = { ...before, where: anyOf(members), members, also: [...before.also, one, ...one.also] };
    }
  }
  return found;
}

const SEVERAL: Interval = { low: "2", high: null, lowInclusive: true, highInclusive: false };

/** "A and B have the same number of points", "every game was at a different place": whether cells of a column differ. */
export const same: Program = (choice) => {
  const sames = cuesOf(choice, "same");
  const differents = cuesOf(choice, "different");
  const repeats = cuesOf(choice, "repeated");
  const cues = [...sames, ...differents, ...repeats];
  if (cues.length === 0) return [];
  const { negated, used } = denial(choice);
  const isSame = sames.length > 0;
  const at = cues[0]?.from ?? 0;
  const all = cuesOf(choice, "all");
  const scoped = choice.headers.filter(
    (header, _, { length }) =>
      (header.from > at && isScope(choice, header)) || (length > 1 && all.some((cue) => cue.to === header.from)),
  );
  const subject = choice.headers.findLast((header) => header.to <= at);
  const { table } = choice.draft.index;
  const meant = choice.headers.filter((header) => !scoped.includes(header));
  // Columns of a grid are compared cell by cell.
  const isGrid = table.grain === "grid";
  return meant.flatMap((header) =>
    header.columns.slice(0, 3).flatMap(({ column, quality }) => {
      const of = table.columns[column];
      const under = together(
        choice.conditions.filter((one) => one.column !== column || (isSame && one.kind === "number")),
      );
      if (of === undefined) return [];
      const field = fieldOf(of) ?? of.name;
      const kinds: Figure = { name: "kinds", of: field, how: "count", where: whereOf(choice, under) };
      const rows = countOf("rows", choice, under);
      const members = under.find((one) => one.members.length > 1)?.members.length ?? 0;
      return [
        {
          form: "comparison" as const,
          figures: [kinds, rows],
          derived: isSame ? [] : [{ name: "repeated", how: "difference" as const, of: "rows", to: "kinds" }],
          holds: isSame
            ? [
                { column: "kinds", interval: exactly("1") },
                { column: "rows", interval: members > 1 ? SEVERAL : SOME },
              ]
            : [{ column: "repeated", interval: repeats.length > 0 ? SOME : exactly("0") }],
          negated,
          used: [
            header,
            ...scoped,
            ...cues,
            ...choice.numbers.filter((one) => repeats.some((cue) => cue.from === one.to) && isSome(one)),
            ...placesUsed(under),
            ...used,
            ...cuesOf(choice, "all"),
            ...cuesOf(choice, "both"),
          ],
          cost:
            (subject === undefined || header === subject || header.from > at ? 0 : 0.1) +
            (1 - quality) * 0.15 +
            astray(choice, column) +
            (isGrid && (meant.length > 1 || isShared(header, choice.draft.index)) ? 0.15 : 0) +
            (under.length === 0 && cuesOf(choice, "all").length === 0 ? 0.05 : 0),
        },
      ];
    }),
  );
};
