import type { DataPackage, Resource } from "./descriptor.ts";

/** Every table of a package, those from files first; a view's faults are faults of the descriptor. */
export function tablesOf({ resources, factmark }: DataPackage): Resource[] {
  const made = factmark.views.map(({ name, factmark: meaning, schema: shape }) => ({
    name,
    path: "datapackage.json",
    licenses: [],
    factmark: meaning,
    schema: shape,
  }));
  return [...resources, ...made];
}
