import { fact } from "../../../../model/fact.ts";
import { typeOfHead } from "./vocabulary/heads.ts";
import { leadsRole } from "./vocabulary/roles.ts";
import type { NameText, Run } from "./name-text.ts";
import { isInitial } from "./spelling.ts";

/** Bodies that are called by their kind alone. */
const BODIES: ReadonlySet<string> = new Set(
  "parliament congress senate democrats liberals greens socialists communists republicans conservatives nationalists unionists progressives radicals populars".split(
    " ",
  ),
);

/** Words with a capital that name nothing by themselves: quarters of the world, days and months, marks of a list. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    "north south east west northern southern eastern western central democratic federal national international independent official volume chapter section " +
    "article page class ward vol monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec"
  ).split(" "),
);

const isBody = fact(({ folded }) => BODIES.has(folded), false);
const isEmpty = fact(({ folded }) => EMPTY.has(folded), false);

/** True for a run that only speaks of a thing by its kind: "the Party", "the Commission", a single letter. */
export function isGeneric({ words }: NameText, { first, last }: Run): boolean {
  if (last > first) return false;
  const word = words[first];
  if (word === undefined || isInitial(word)) return true;
  return !isBody(word) && (typeOfHead(word) !== null || isEmpty(word) || leadsRole(word));
}
