import { openReference, validatePackage } from "../reference/open.ts";
import type { Reference } from "../reference/reference.ts";
import { searchReference } from "../reference/search.ts";
import { Failure, failureOfAll } from "./failure.ts";
import { CACHE } from "./options.ts";

async function open(directory: string): Promise<{ readonly reference: Reference; readonly built: boolean }> {
  const opened = await openReference(directory, { cacheDirectory: CACHE });
  if (!opened.ok) throw failureOfAll(opened.diagnostics);
  return opened;
}

/** `factmark reference build`: validates and compiles, and says under which hash. */
export async function build(directory: string): Promise<number> {
  const { reference, built } = await open(directory);
  process.stdout.write(
    `${built ? "compiled" : "already compiled"}: ${reference.name} ${reference.version}\n${reference.hash}\n`,
  );
  return 0;
}

/** `factmark reference validate`: 0 when the package can be used; else a failure that lists what is wrong. */
export async function validate(directory: string): Promise<number> {
  const diagnostics = await validatePackage(directory);
  if (diagnostics.length > 0) throw failureOfAll(diagnostics);
  process.stdout.write(`${directory} is valid\n`);
  return 0;
}

/** `factmark reference info`: what a package holds. */
export async function info(directory: string): Promise<number> {
  const { reference } = await open(directory);
  const types = new Map<string, number>();
  for (const { type } of reference.entities.values()) types.set(type, (types.get(type) ?? 0) + 1);
  const lines = [
    `${reference.name} ${reference.version}`,
    `hash ${reference.hash}`,
    "",
    "tables",
    ...[...reference.tables.values()].map(
      (table) => `  ${table.name.padEnd(16)} ${String(table.rowCount).padStart(7)} rows`,
    ),
    "entities",
    ...[...types]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, count]) => `  ${type.padEnd(16)} ${String(count).padStart(7)}`),
    `names             ${String(reference.aliases.size).padStart(8)}`,
    "closed",
    ...reference.coverage.slice(0, 20).map(coverageLine),
    ...(reference.coverage.length > 20 ? [`  and ${reference.coverage.length - 20} more`] : []),
    "sources",
    ...[...reference.sources.values()].map(
      (source) => `  ${source.id}: ${source.publisher}, ${source.title} (${source.licence})`,
    ),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

function coverageLine(coverage: Reference["coverage"][number]): string {
  const named = Object.entries(coverage.dimensions).map(([field, value]) => `${field} ${value}`);
  return `  ${coverage.table}: ${named.join(", ")}, ${coverage.from ?? "always"} to ${coverage.to ?? "always"}`;
}

/** `factmark reference search`: what the reference takes words for. 1 when nothing. */
export async function search(words: readonly string[], directory: string): Promise<number> {
  if (words.length === 0) throw new Failure("no words to search for", 'Try factmark reference search "voted against".');
  const { reference } = await open(directory);
  const { entities, terms } = searchReference(reference, words.join(" "));
  const lines = [...entities.map(({ id, type, name, via }) => `${type} ${id}: ${name} (${via})`), ...terms];
  process.stdout.write(lines.length === 0 ? "nothing of that name or phrase\n" : `${lines.join("\n")}\n`);
  return lines.length === 0 ? 1 : 0;
}
