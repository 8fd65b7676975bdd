import type { Claim } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import { lengthOf, proposeApart } from "./apart.ts";
import { hitsOn } from "./clause-parts.ts";
import { momentIn, partOf } from "./moments.ts";
import type { World } from "./world.ts";

const AFTER = /\bafter\s+(?:(?:only|just|almost|nearly|about|some|around)\s+)*$/i;
/** From a length to the state that lasted so long: "of", "of continuous", "as the"; "of talks on" leads to another. */
const AS_WHAT = /^\s+(?:of\s+(?:[\p{L}-]+\s+)?|in\s+|as\s+(?:an?\s+|its\s+|the\s+)?)?$/iu;

/** "left the union after 47 years of membership", "resigned after 30 years in office": how long a row held that the words before say has ended. */
export function ofSpell(claim: Claim, world: World): Reading[] {
  const { clause, target } = claim;
  const { text } = clause.sentence.sentence.text;
  const length = target.kind === "quantity" ? lengthOf(target) : null;
  const after = AFTER.exec(text.slice(clause.range.from, target.range.from));
  if (target.kind !== "quantity" || length === null || after === null) return [];
  const main = partOf(clause, { from: clause.range.from, to: clause.range.from + after.index });
  return [...world.reference.tables.values()].flatMap((table) => {
    const [[start], [end]] = [table.by.start, table.by.end];
    const isState = hitsOn(clause, table.name, ["row", "noun"]).some(
      ({ range }) => range.from >= target.range.to && AS_WHAT.test(text.slice(target.range.to, range.from)),
    );
    const ended = start === undefined || !isState ? null : momentIn(main, table, world, target, null);
    if (start === undefined || ended === null || ended.moment.day !== end?.name) return [];
    const began = { ...ended.moment, day: start.name, precision: start.factmark.precision ?? null };
    return [proposeApart(claim, target, table, { ...ended, moment: began }, ended, length)];
  });
}
