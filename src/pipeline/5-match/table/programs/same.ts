import type { Interval } from "../../../../model/quantity.ts";
import { exactly } from "../../../../model/quantity.ts";
import type { Figure } from "../../../../model/query.ts";
import type { Condition } from "../draft.ts";
import { anyOf, cuesOf, denial, placesUsed, SOME, whereOf, countOf, type Program } from "../proposal.ts";
import { fieldOf } from "../measures.ts";

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
  const cues = [...sames, ...differents];
  if (cues.length === 0) return [];
  const { negated, used } = denial(choice);
  const isSame = sames.length > 0;
  const { table } = choice.draft.index;
  return choice.headers.flatMap((header) =>
    header.columns.slice(0, 3).flatMap(({ column, quality }) => {
      const of = table.columns[column];
      const under = together(choice.conditions.filter((one) => one.column !== column));
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
            : [{ column: "repeated", interval: exactly("0") }],
          negated,
          used: [header, ...cues, ...placesUsed(under), ...used, ...cuesOf(choice, "all"), ...cuesOf(choice, "both")],
          cost: (1 - quality) * 0.15 + (under.length === 0 && cuesOf(choice, "all").length === 0 ? 0.05 : 0),
        },
      ];
    }),
  );
};
