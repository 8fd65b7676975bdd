import { compareDecimals, decimal, multiply, quotient, subtract, type Decimal } from "../../model/decimal.ts";
import type { Resource } from "../descriptor.ts";
import type { MovedFigure, ResourceDiff } from "./diff-schema.ts";

/** Numbers of facts that changed by more than `threshold` of what they were; from zero, every change is more. The furthest first. */
export function movedFigures(
  resources: readonly ResourceDiff[],
  described: ReadonlyMap<string, Resource>,
  threshold: Decimal,
): MovedFigure[] {
  const moved = resources.flatMap((resource): MovedFigure[] => {
    if (resource.kind !== "facts") return [];
    const fields = described.get(resource.name)?.schema.fields ?? [];
    const numeric = new Set(
      fields.filter(({ type }) => type === "number" || type === "integer").map((one) => one.name),
    );
    return resource.changed.flatMap(({ key, line, fields: changes }) =>
      changes.flatMap(({ field, from, to }) => {
        // A field that was text before has no figure to move from.
        if (!numeric.has(field) || from === null || to === null || decimal(from) === null) return [];
        const difference = subtract(to, from);
        if (compareDecimals(sizeOf(difference), multiply(sizeOf(from), threshold)) <= 0) return [];
        const relative = compareDecimals(from, "0") === 0 ? null : quotient(difference, sizeOf(from), 4);
        return [{ resource: resource.name, key, line, field, from, to, relative }];
      }),
    );
  });
  return moved.sort((a, b) => distance(b) - distance(a));
}

function sizeOf(value: Decimal): Decimal {
  return value.replace(/^-/, "");
}

function distance({ relative }: MovedFigure): number {
  return relative === null ? Number.MAX_VALUE : Math.abs(Number(relative));
}
