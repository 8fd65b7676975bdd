import { createHash } from "node:crypto";
import { once } from "../model/once.ts";
import type { Resource } from "./descriptor.ts";
import type { PackageFiles } from "./package.ts";
import { selectOf } from "./view-sql.ts";
import type { ReadTables } from "./sql-reads.ts";

/** Digests of a package's tables and of what it asks of them. */
export interface RestsOn {
  /** Of a table by its name: what it is and its bytes, or its SQL and the digests of what that reads. */
  readonly tables: ReadonlyMap<string, string>;
  /** Of SQL and all that it reads. */
  of(sql: string): string;
  /** The tables that must be there for some to be made and some SQL to be asked, by name. */
  neededBy(tables: Iterable<string>, asked: readonly string[]): ReadonlySet<string>;
}

/** Of each resource by its name: what it is and its bytes. */
export const digestsOf = once(({ descriptor, files }: PackageFiles): ReadonlyMap<string, string> => {
  const of = (resource: Resource): string => JSON.stringify([resource, digestOf(files.get(resource.name) ?? "")]);
  return new Map(descriptor.resources.map((resource) => [resource.name, digestOf(of(resource))]));
});

/** What a package's tables and its SQL follow from. SQL of which it is not known what it reads rests on every table there is for it. */
export function restsOn(files: PackageFiles, reads: ReadonlyMap<string, ReadTables>): RestsOn {
  const { descriptor } = files;
  const tables = new Map(digestsOf(files));
  const sources = new Map<string, readonly string[]>();
  const named = (sql: string): string[] => {
    const words = reads.get(sql) ?? null;
    return [...tables.keys()].filter((name) => words === null || words.includes(name.toLowerCase()));
  };
  const digestOfSql = (sql: string): string =>
    digestOf(JSON.stringify([sql, reads.get(sql) ?? null, named(sql).map((name) => [name, tables.get(name)])]));
  for (const view of descriptor.factmark.views) {
    const sql = selectOf(view);
    sources.set(view.name, named(sql));
    tables.set(view.name, digestOf(JSON.stringify([view, digestOfSql(sql)])));
  }
  return {
    tables,
    of: digestOfSql,
    neededBy(made, asked) {
      const needed = new Set<string>();
      const open = [...made, ...asked.flatMap(named)];
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (needed.has(name)) continue;
        needed.add(name);
        open.push(...(sources.get(name) ?? []));
      }
      return needed;
    },
  };
}

function digestOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
