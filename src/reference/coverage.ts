import { once } from "../model/once.ts";
import type { IsoDate } from "../model/time.ts";
import type { Coverage, Reference } from "./reference.ts";

/**
 * The declaration, if there is one, that the table holds every row with these values throughout `[from, to]`. Only under such a
 * declaration may a missing row speak against a claim. `dated` asks for a declaration that names its period.
 */
export function coverageOf(
  reference: Reference,
  table: string,
  values: ReadonlyMap<string, string>,
  period: { readonly from: IsoDate | null; readonly to: IsoDate | null },
  dated = false,
): Coverage | null {
  const found = declarationsOf(reference, table, values).find((coverage) => {
    if (dated && (coverage.from === null || coverage.to === null)) return false;
    const begins = coverage.from === null || (period.from !== null && period.from >= coverage.from);
    const ends = coverage.to === null || (period.to !== null && period.to <= coverage.to);
    return begins && ends;
  });
  return found ?? null;
}

/** The last day for which the table is declared to hold every row with these values; null when no declaration has one. */
export function lastDayOf(reference: Reference, table: string, values: ReadonlyMap<string, string>): IsoDate | null {
  const days = declarationsOf(reference, table, values).flatMap(({ to }) => to ?? []);
  return days.sort().at(-1) ?? null;
}

/** The declarations on rows with these values, in the reference's order; "*" is any value that occurs. */
function declarationsOf(reference: Reference, table: string, values: ReadonlyMap<string, string>): Coverage[] {
  const declared = declaredOn(reference).get(table);
  if (declared === undefined) return [];
  const columns = reference.tables.get(table)?.columns;
  const isMeant = ([field, declaredValue]: readonly [string, string]): boolean => {
    const value = values.get(field);
    if (value === undefined || declaredValue !== ANY) return value === declaredValue;
    return (columns?.get(field)?.rowsWith(value).length ?? 0) > 0;
  };
  const found = [...(declared.get(EVERYWHERE) ?? [])];
  for (const [field, value] of values) {
    found.push(...(declared.get(placeOf(field, ANY)) ?? []));
    if (value !== ANY) found.push(...(declared.get(placeOf(field, value)) ?? []));
  }
  if (found.length > 1) found.sort((a, b) => a.order - b.order);
  return found.filter(({ named }) => named.every(isMeant)).map(({ coverage }) => coverage);
}

const ANY = "*";

interface Declaration {
  readonly coverage: Coverage;
  readonly named: readonly (readonly [field: string, value: string])[];
  /** Its place among all. */
  readonly order: number;
}

/** Declarations by the first value that they name: a table may have one for each of thousands. */
type Declarations = ReadonlyMap<string, readonly Declaration[]>;

const EVERYWHERE = "";

function placeOf(field: string, value: string): string {
  return `${field}\0${value}`;
}

/** The declarations of a reference by table. */
const declaredOn = once((reference: Reference): ReadonlyMap<string, Declarations> => {
  const byTable = new Map<string, Map<string, Declaration[]>>();
  reference.coverage.forEach((coverage, order) => {
    const named = Object.entries(coverage.dimensions);
    const [first] = named;
    const place = first === undefined ? EVERYWHERE : placeOf(...first);
    const ofTable = byTable.get(coverage.table) ?? new Map<string, Declaration[]>();
    byTable.set(coverage.table, ofTable);
    ofTable.set(place, [...(ofTable.get(place) ?? []), { coverage, named, order }]);
  });
  return byTable;
});
