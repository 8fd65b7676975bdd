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
  const found = reference.coverage.find((coverage) => {
    if (coverage.table !== table) return false;
    const columns = reference.tables.get(table)?.columns;
    const isMeant = ([field, declared]: readonly [string, string]): boolean => {
      const value = values.get(field);
      if (value === undefined || declared !== "*") return value === declared;
      return (columns?.get(field)?.rowsWith(value).length ?? 0) > 0;
    };
    if (!Object.entries(coverage.dimensions).every(isMeant)) return false;
    if (dated && (coverage.from === null || coverage.to === null)) return false;
    const begins = coverage.from === null || (period.from !== null && period.from >= coverage.from);
    const ends = coverage.to === null || (period.to !== null && period.to <= coverage.to);
    return begins && ends;
  });
  return found ?? null;
}
