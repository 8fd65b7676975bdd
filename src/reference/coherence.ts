import type { Diagnostic } from "../model/diagnostic.ts";
import type { DataPackage, Resource } from "./descriptor.ts";
import { tablesOf } from "./tables-of.ts";
import { readTellings } from "./tellings.ts";

/** Faults of a descriptor that its schema can't see: names that lead nowhere. */
export function checkCoherence(descriptor: DataPackage): Diagnostic[] {
  return [
    ...tablesOf(descriptor).flatMap(checkTable),
    ...checkGroups(descriptor),
    ...checkKinds(descriptor),
    ...readTellings(descriptor).faults.map(({ table, why }) => fault(table, why)),
  ];
}

function checkTable(resource: Resource): Diagnostic[] {
  const { factmark, schema } = resource;
  const names = new Set(schema.fields.map((field) => field.name));
  const faults = schema.primaryKey
    .filter((name) => !names.has(name))
    .map((name) => fault(resource.name, `the primary key names the field "${name}", which the schema lacks`));
  if (factmark.kind !== "facts") return faults;
  const dimensions = new Set(
    schema.fields.filter((field) => field.factmark?.role === "dimension").map((field) => field.name),
  );
  if (!dimensions.has(factmark.subject))
    faults.push(fault(resource.name, `the subject "${factmark.subject}" is no dimension of it`));
  for (const name of [...factmark.functional.flat(), ...factmark.apposition]) {
    if (!dimensions.has(name))
      faults.push(fault(resource.name, `"${name}" in functional or apposition is no dimension of it`));
  }
  for (const field of schema.fields) {
    const role = field.factmark;
    if (
      (role?.role === "start" || role?.role === "end") &&
      role.precision !== undefined &&
      !names.has(role.precision)
    ) {
      faults.push(fault(resource.name, `the precision field "${role.precision}" is not in the schema`));
    }
    const allowed = field.constraints?.enum;
    if (role?.role === "category" && allowed !== undefined) {
      for (const value of Object.keys(role.values))
        if (!allowed.includes(value))
          faults.push(fault(resource.name, `the value "${value}" of ${field.name} has words but is not in its enum`));
    }
  }
  return faults;
}

function checkGroups(descriptor: DataPackage): Diagnostic[] {
  return descriptor.factmark.groups.flatMap((group) => {
    const table = tablesOf(descriptor).find((resource) => resource.name === group.table);
    const names = new Set(table?.schema.fields.map((field) => field.name));
    const lacking = [group.field, ...Object.keys(group.where)].filter((name) => !names.has(name));
    return lacking.length === 0
      ? []
      : [fault(group.id, `the group asks ${group.table} for ${lacking.join(", ")}, which it lacks`)];
  });
}

function checkKinds(descriptor: DataPackage): Diagnostic[] {
  const kinds = tablesOf(descriptor).map((resource) => resource.factmark.kind);
  return (["entities", "sources", "facts"] as const)
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => fault(descriptor.name, `it has no resource of kind "${kind}"`));
}

function fault(where: string, message: string): Diagnostic {
  return {
    code: "descriptor-incoherent",
    args: { where },
    severity: "error",
    message: `${where}: ${message}`,
    help: "Mend it in datapackage.json.",
    file: "datapackage.json",
    line: 1,
    column: 1,
  };
}
