import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { openReference } from "../../src/reference/open.ts";
import { loadSnapshot, type Snapshot } from "../../src/reference/snapshot.ts";
import { smallPackage } from "./package-fixture.ts";

/** Rows of each file, one of which an edit puts in its place; some break a check. */
const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  "entities.csv": [
    "A,country,Aland,roll\nB,country,Bland,roll\nM1,motion,Motion 1,roll\n",
    "B,country,Beland,roll\nA,country,Aland,roll\nM1,motion,Motion 1,roll\n",
  ],
  "motions.csv": ["M1,1\n", "M1,2\n", "M1,0\n"],
  "votes.csv": [
    "M1,A,yes,2020-01-02,roll\nM1,B,no,2020-01-02,roll\n",
    "M1,A,yes,2020-01-02,roll\nM1,B,yes,2020-01-03,roll\n",
    "M1,A,no,2020-01-02,roll\n",
  ],
};
/** How the first view takes the votes; the second reads the first. */
const TALLIES = [
  "SELECT motion, count(*) AS yes FROM votes WHERE vote = 'yes' GROUP BY motion",
  "WITH held AS (SELECT * FROM votes) SELECT motion, count(*) AS yes FROM held GROUP BY motion",
  "SELECT m.motion, m.yes FROM motions m",
  "SELECT motion, count(*) AS yes FROM query_table('votes') GROUP BY motion",
];

const fields = [
  { name: "motion", type: "string", factmark: { role: "dimension", entity: ["motion"] } },
  { name: "yes", type: "integer" },
];
const view = (name: string, sql: string): object => ({
  name,
  sql,
  factmark: { kind: "facts", nouns: [], subject: "motion", sentence: "{motion} had {yes} yes" },
  schema: { primaryKey: ["motion"], fields },
});

function headed(file: string, rows: string): string {
  return `${(smallPackage().get(file) ?? "").split("\n")[0] ?? ""}\n${rows}`;
}

function descriptorWith(sql: string): string {
  const descriptor = JSON.parse(smallPackage().get("datapackage.json") ?? "") as { factmark: object };
  const views = [view("tally", sql), view("doubled", "SELECT motion, 2 * yes AS yes FROM tally")];
  return JSON.stringify({ ...descriptor, factmark: { ...descriptor.factmark, views } });
}

/** What a package becomes with a cache folder: what is wrong with it, or the bytes of its snapshot. */
async function made(directory: string, cacheDirectory: string): Promise<readonly Diagnostic[] | string> {
  return (await madeOver(null, directory, cacheDirectory)).made;
}

/** The same over a version that was sound, with the last such version. */
async function madeOver(
  earlier: Snapshot | null,
  directory: string,
  cacheDirectory: string,
): Promise<{ readonly made: readonly Diagnostic[] | string; readonly sound: Snapshot | null }> {
  const opened = await openReference(directory, { cacheDirectory, earlier });
  if (!opened.ok) return { made: opened.diagnostics, sound: earlier };
  const folder = join(cacheDirectory, opened.reference.hash);
  const bytes = readFileSync(join(folder, readdirSync(folder)[0] ?? "")).toString("latin1");
  return { made: bytes, sound: await loadSnapshot(cacheDirectory, opened.reference.hash) };
}

const edit = fc.oneof(
  ...Object.entries(CONTENTS).map(([file, contents]) =>
    fc.constantFrom(...contents).map((rows) => [file, headed(file, rows)] as const),
  ),
  fc.constantFrom(...TALLIES).map((sql) => ["datapackage.json", descriptorWith(sql)] as const),
);

test("after any edits a package is what it would be with nothing kept", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 6 }), async (edits) => {
      const root = mkdtempSync(join(tmpdir(), "factmark-kept-"));
      const directory = join(root, "package");
      const kept = join(root, "kept");
      try {
        mkdirSync(directory);
        for (const [file, content] of smallPackage()) writeFileSync(join(directory, file), content);
        writeFileSync(join(directory, "datapackage.json"), descriptorWith(TALLIES[0] ?? ""));
        await made(directory, kept);
        let { sound } = await madeOver(null, directory, join(root, "over"));
        for (const [k, [file, content]] of edits.entries()) {
          writeFileSync(join(directory, file), content);
          const fresh = await made(directory, join(root, `fresh-${k}`));
          expect(await made(directory, kept)).toEqual(fresh);
          const over = await madeOver(sound, directory, join(root, `over-${k}`));
          expect(over.made).toEqual(fresh);
          sound = over.sound;
        }
      } finally {
        rmSync(root, { recursive: true });
      }
    }),
    { numRuns: 12 },
  );
});

test("what is kept of SQL is not trusted when it is not whole", async () => {
  const root = mkdtempSync(join(tmpdir(), "factmark-kept-"));
  const directory = join(root, "package");
  const kept = join(root, "kept");
  mkdirSync(directory);
  for (const [file, content] of smallPackage()) writeFileSync(join(directory, file), content);
  writeFileSync(join(directory, "datapackage.json"), descriptorWith(TALLIES[0] ?? ""));
  const whole = await made(directory, kept);
  const path = join(kept, "package-sql");
  const text = readFileSync(path, "utf8");
  for (const broken of ["", text.slice(0, -9), text.replace('"1"', '"7"'), `${text} `]) {
    expect(broken).not.toBe(text);
    writeFileSync(path, broken);
    for (const folder of readdirSync(kept))
      if (/^[0-9a-f]{64}$/.test(folder)) rmSync(join(kept, folder), { recursive: true });
    expect(await made(directory, kept)).toEqual(whole);
  }
  rmSync(root, { recursive: true });
});
