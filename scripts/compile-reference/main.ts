import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { descriptor } from "./descriptor.ts";
import { entitiesOf } from "./entities.ts";
import { areas, capitals, economy, events, memberships, recognitions, resolutions, votes } from "./facts-tables.ts";
import { borders, presentCapitals, profiles } from "./country-facts.ts";
import { offices } from "./holders.ts";
import { regions } from "./regions.ts";
import { csv, factsIn, unique, type Row } from "./tables.ts";

const { values } = parseArgs({
  options: {
    facts: { type: "string", default: "../shared/reference" },
    out: { type: "string", default: "corpus/reference" },
  },
});
if (!existsSync(join(values.facts, "unga_votes.csv"))) {
  process.stderr.write(`no facts in ${values.facts}: put the tables there, or name their folder with --facts DIR\n`);
  process.exit(2);
}

const facts = factsIn(values.facts);
const held = offices(facts);
const named = entitiesOf(facts, held.persons);
const coverage = [...facts.own("coverage.csv").map((row) => ({ ...row, source: "compiled" })), ...held.coverage];
const alternatives = facts.own("alternatives.csv");
const rows: Readonly<Record<string, readonly Row[]>> = {
  sources: facts.own("sources.csv"),
  entities: named.entities,
  aliases: named.aliases,
  "aliases-odbl": named.aliasesOdbl,
  votes: votes(facts),
  resolutions: resolutions(facts),
  memberships: memberships(facts),
  offices: held.holders,
  deputies: held.deputies,
  events: events(facts),
  recognitions: recognitions(facts),
  capitals: capitals(facts),
  "capitals-odbl": presentCapitals(facts),
  "profiles-odbl": profiles(facts),
  "borders-odbl": borders(facts),
  "regions-odbl": regions(facts),
  "areas-odbl": areas(facts),
  economy: economy(facts),
  coverage: unique(coverage, ["id"]),
  alternatives,
};

mkdirSync(values.out, { recursive: true });
const resources = descriptor["resources"] as readonly {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
}[];
for (const { name, path, schema } of resources) {
  const table = rows[name] ?? [];
  writeFileSync(
    join(values.out, path),
    csv(
      schema.fields.map((field) => field.name),
      table,
    ),
  );
  process.stdout.write(`${path} ${table.length}\n`);
}
writeFileSync(join(values.out, "datapackage.json"), `${JSON.stringify(descriptor, null, 2)}\n`);
