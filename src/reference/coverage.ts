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

/** The declarations on rows with these values; "*" is any value that occurs. */
function declarationsOf(reference: Reference, table: string, values: ReadonlyMap<string, string>): Coverage[] {
  const columns = reference.tables.get(table)?.columns;
  const isMeant = ([field, declared]: readonly [string, string]): boolean => {
    const value = values.get(field);
    if (value === undefined || declared !== "*") return value === declared;
    return (columns?.get(field)?.rowsWith(value).length ?? 0) > 0;
  };
  const declarations = declaredOn(reference).get(table) ?? [];
  return declarations.filter(({ named }) => named.every(isMeant)).map(({ coverage }) => coverage);
}

interface Declaration {
  readonly coverage: Coverage;
  readonly named: readonly (readonly [field: string, value: string])[];
}

const declared = new WeakMap<Reference, ReadonlyMap<string, readonly Declaration[]>>();

/** The declarations of a reference by table. */
function declaredOn(reference: Reference): ReadonlyMap<string, readonly Declaration[]> {
  const known = declared.get(reference);
  if (known !== undefined) return known;
  const byTable = new Map<string, Declaration[]>();
  for (const coverage of reference.coverage) {
    const declaration = { coverage, named: Object.entries(coverage.dimensions) };
    byTable.set(coverage.table, [...(byTable.get(coverage.table) ?? []), declaration]);
  }
  declared.set(reference, byTable);
  return byTable;
}
