import type { EntityCandidate } from "../../../model/mention.ts";
import type { IsoDate } from "../../../model/time.ts";
import { once } from "../../../model/once.ts";
import { ownCopy } from "../../../model/text.ts";
import type { Alias } from "../../../reference/alias.ts";
import type { Reference } from "../../../reference/reference.ts";
import type { WrittenHit } from "./written-forms.ts";

/** What a name as it is written may stand for, but for what its context says. */
export interface Meaning {
  /** Best first. */
  readonly candidates: readonly EntityCandidate[];
  /** How many of the first have equally good a claim: context decides between them. */
  readonly rivals: number;
  /** True when the name is an abbreviation whose point belongs to it. */
  readonly endsWithPoint: boolean;
}

/** A name recurs in an article and across them: its meaning is kept beside the reference's aliases, by how it is written and when. */
const nameInUse = once((aliases: readonly Alias[]): NameInUse => ({
  isDated: aliases.some((alias) => alias.from !== null || alias.to !== null),
  byWritten: new Map(),
}));

interface NameInUse {
  /** True when one of its aliases was in use for a time alone. */
  readonly isDated: boolean;
  readonly byWritten: Map<string, Meaning>;
}

/** The meaning of a hit that is written so in an article of that day (null: the day is not known). */
export function meaningOf(
  { aliases, form }: WrittenHit,
  written: string,
  published: IsoDate | null,
  reference: Reference,
): Meaning {
  const { isDated, byWritten } = nameInUse(aliases);
  const key = isDated ? `${written}\0${published ?? ""}` : written;
  const kept = byWritten.get(key);
  if (kept !== undefined) return kept;
  const name = form === "plural" ? written.slice(0, -1) : written;
  const fitting = aliases.filter(
    (alias) =>
      caseAgrees(alias.text, name) &&
      (form !== "plural" || alias.kind === "demonym") &&
      (form !== "pointed" || isAcronym(alias.text)),
  );
  const meaning = rank(fitting, name, published, reference);
  byWritten.set(ownCopy(key), meaning);
  return meaning;
}

export function isAcronym(text: string): boolean {
  return /^[\p{Lu}.]{2,5}$/u.test(text);
}

/** True when a name is written with the capitals that it needs. */
export function caseAgrees(alias: string, written: string): boolean {
  if (!/^\p{Lu}/u.test(alias)) return true;
  if (isAcronym(alias)) return !/\p{Ll}/u.test(written);
  return /^\p{Lu}/u.test(written);
}

/** True for a former name in an article from before or after it was in use. */
export function isOutsideItsDates({ from, to }: Alias, published: IsoDate | null): boolean {
  return published !== null && ((from !== null && published < from) || (to !== null && published > to));
}

/** An alias with what speaks for it: places in the order in which they count, smaller before. */
interface Ranked {
  readonly alias: Alias;
  readonly outside: boolean;
  readonly order: readonly number[];
}

/** What each place of `Ranked.order` is called where it decides, and last the rows; the places before `CLEAR` leave no rival. */
const REASONS = ["name-in-use", "strong-alias", "own-name", "written-alike", "more-rows"] as const;
const CLEAR = 3;

/** Best first: names in use, strong ones, names before what stands for another, written alike; of equals that of which the reference has more rows. */
function rank(aliases: readonly Alias[], written: string, published: IsoDate | null, reference: Reference): Meaning {
  const ranked = aliases
    .map((alias): Ranked => {
      const outside = isOutsideItsDates(alias, published);
      const order = [
        outside ? 1 : 0,
        alias.strong ? 0 : 1,
        alias.kind === "capital-for-country" ? 1 : 0,
        alias.text === written ? 0 : 1,
      ];
      return { alias, outside, order };
    })
    .sort((a, b) => compare(a, b, reference) || (a.alias.entity < b.alias.entity ? -1 : 1));
  const best = new Map<string, Ranked>();
  for (const one of ranked)
    if (reference.entities.has(one.alias.entity) && !best.has(one.alias.entity)) best.set(one.alias.entity, one);
  const [first, second] = best.values();
  const decisive =
    first === undefined || second === undefined || compare(first, second, reference) === 0
      ? undefined
      : REASONS[placeOfDifference(first, second)];
  const candidates = [...best.values()].flatMap(({ alias, outside }, k): EntityCandidate[] => {
    const entity = reference.entities.get(alias.entity);
    if (entity === undefined) return [];
    const why = outside ? "former-name-outside-its-dates" : k === 0 ? decisive : undefined;
    const { id, type, name } = entity;
    return [{ id, type, name, via: alias.kind, strong: alias.strong && !outside, why }];
  });
  const rivals =
    first === undefined ? 0 : [...best.values()].filter((one) => placeOfDifference(first, one) >= CLEAR).length;
  return { candidates, rivals, endsWithPoint: aliases.some((alias) => alias.text.endsWith(".")) };
}

function compare(a: Ranked, b: Ranked, reference: Reference): number {
  const place = placeOfDifference(a, b);
  if (place < a.order.length) return (a.order[place] ?? 0) - (b.order[place] ?? 0);
  return a.alias.entity === b.alias.entity ? 0 : rowsOf(b.alias.entity, reference) - rowsOf(a.alias.entity, reference);
}

function placeOfDifference(a: Ranked, b: Ranked): number {
  const place = a.order.findIndex((value, k) => value !== b.order[k]);
  return place < 0 ? a.order.length : place;
}

/** How many rows of the reference are about an entity. */
function rowsOf(entity: string, reference: Reference): number {
  let rows = 0;
  for (const { by, columns } of reference.tables.values())
    for (const { name } of by.dimension) rows += columns.get(name)?.rowsWith(entity).length ?? 0;
  return rows;
}
