import type { Decimal } from "../model/decimal.ts";
import { descriptorChanges } from "./diff/descriptor-changes.ts";
import type { ReferenceDiff, ResourceDiff } from "./diff/diff-schema.ts";
import { newDuplicates } from "./diff/duplicates.ts";
import { movedFigures } from "./diff/moved-figures.ts";
import { rowChanges } from "./diff/row-changes.ts";
import type { Side } from "./diff/side.ts";
import type { ReadResource } from "./validate.ts";

/** What differs between two versions of a data package. `threshold`: the relative change over which a figure has moved ("0.1" is ten percent). */
export function diffPackages(before: Side, after: Side, threshold: Decimal): ReferenceDiff {
  const names = new Set([...after.resources, ...before.resources].map((one) => one.resource.name));
  const resources = [...names].map((name) => resourceDiff(named(before, name), named(after, name)));
  const schema = descriptorChanges(before.descriptor, after.descriptor);
  const described = new Map(after.resources.map(({ resource }) => [resource.name, resource]));
  const moved = movedFigures(resources, described, threshold);
  const duplicates = after.resources.flatMap((one) => newDuplicates(named(before, one.resource.name), one));
  const faults = { before: [...before.faults], after: [...after.faults] };
  return {
    format: "factmark-reference-diff/1",
    before: versionOf(before),
    after: versionOf(after),
    threshold,
    faults,
    schema,
    resources,
    moved,
    duplicates,
    summary: summaryOf({ schema, resources, moved, duplicates, faults }, before.hash !== after.hash),
  };
}

function named(side: Side, name: string): ReadResource | null {
  return side.resources.find((one) => one.resource.name === name) ?? null;
}

function versionOf({ descriptor, hash }: Side): ReferenceDiff["before"] {
  return { name: descriptor.name, version: descriptor.version, hash };
}

/** One of the two is given. A version without the resource has no rows of it. */
function resourceDiff(before: ReadResource | null, after: ReadResource | null): ResourceDiff {
  const some = after ?? before;
  if (some === null) throw new Error("a resource of neither version");
  const compared = before?.readable !== false && after?.readable !== false;
  const none: ReadResource = { ...some, rows: [], lines: [] };
  const { resource } = some;
  return {
    name: resource.name,
    kind: resource.factmark.kind,
    file: resource.path,
    rows: { before: before?.rows.length ?? 0, after: after?.rows.length ?? 0 },
    compared,
    ...(compared ? rowChanges(before ?? none, after ?? none) : { removed: [], changed: [], added: [] }),
  };
}

type Found = Pick<ReferenceDiff, "schema" | "resources" | "moved" | "duplicates" | "faults">;

function summaryOf({ schema, resources, moved, duplicates, faults }: Found, other: boolean): ReferenceDiff["summary"] {
  const count = (of: "removed" | "changed" | "added", among = resources): number =>
    among.reduce((sum, resource) => sum + resource[of].length, 0);
  const sources = resources.filter((resource) => resource.kind === "sources");
  const [removed, changed, added] = [count("removed"), count("changed"), count("added")];
  const unread = resources.some((resource) => !resource.compared);
  return {
    differs: other && (unread || schema.length + removed + changed + added > 0),
    schema: schema.length,
    removed,
    changed,
    added,
    moved: moved.length,
    duplicates: duplicates.length,
    sourcesVanished: count("removed", sources),
    sourcesChanged: count("changed", sources),
    faults: faults.after.length,
  };
}
