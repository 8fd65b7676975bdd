import type { Resource } from "./descriptor.ts";
import type { Snapshot } from "./snapshot.ts";

/** An earlier version of a package, in which nothing was wrong. */
export interface Earlier {
  readonly follows: Snapshot["follows"];
  /** Whether a resource, by its name, follows from the same as it did. */
  is(name: string): boolean;
  /** What a field of such a resource has in its rows, each at least once but for empty cells; null where that is not at hand. */
  cellsOf(resource: Resource, field: string): Iterable<string | null> | null;
}

/** An earlier version, or none; `digests` are those of the resources now. */
export function earlierOf(snapshot: Snapshot | null, digests: ReadonlyMap<string, string>): Earlier {
  const follows = snapshot?.follows ?? {};
  return {
    follows,
    is: (name) => follows[name] !== undefined && follows[name] === digests.get(name),
    cellsOf({ name, factmark }, field) {
      if (factmark.kind === "facts") {
        const table = snapshot?.tables.find((one) => one.name === name);
        return table?.columns.find((column) => column.name === field)?.dictionary.slice(1) ?? null;
      }
      // Of each of these kinds a package may have several resources: they are told apart in no snapshot.
      const isOnly = snapshot?.descriptor.resources.filter((one) => one.factmark.kind === factmark.kind).length === 1;
      if (!isOnly) return null;
      if (factmark.kind === "entities") return field === "id" ? snapshot.entities.map(([id]) => id) : null;
      return factmark.kind === "sources" ? snapshot.rows.sources.map((row) => row[field] ?? null) : null;
    },
  };
}
