import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const licenses = [{ name: "CC0-1.0" }];
const text = (name: string): object => ({ name, type: "string" });

/** A small package on a club of two members and one vote, as files by name. */
export function smallPackage(): Map<string, string> {
  const descriptor = {
    name: "small",
    title: "A small package",
    version: "1",
    factmark: { types: { country: { name: "country", nouns: ["country"] }, motion: { name: "motion" } } },
    resources: [
      {
        name: "sources",
        path: "sources.csv",
        licenses,
        factmark: { kind: "sources" },
        schema: {
          primaryKey: ["id"],
          fields: ["id", "title", "publisher", "url", "licence", "date", "independent"].map(text),
        },
      },
      {
        name: "entities",
        path: "entities.csv",
        licenses,
        factmark: { kind: "entities" },
        schema: { primaryKey: ["id"], fields: ["id", "type", "name", "source"].map(text) },
      },
      {
        name: "motions",
        path: "motions.csv",
        licenses,
        factmark: { kind: "facts", nouns: [], subject: "motion", sentence: "{motion} had {yes} yes" },
        schema: {
          primaryKey: ["motion"],
          fields: [
            { ...text("motion"), factmark: { role: "dimension", entity: ["motion"] } },
            { name: "yes", type: "integer" },
          ],
          foreignKeys: [{ fields: ["motion"], reference: { resource: "entities", fields: ["id"] } }],
        },
      },
      {
        name: "votes",
        path: "votes.csv",
        licenses,
        factmark: {
          kind: "facts",
          nouns: ["vote"],
          subject: "member",
          sentence: "{member} voted {vote}",
          checks: [
            {
              sql: "SELECT m.motion, m.yes AS stated, COUNT(v.member) AS counted FROM motions m LEFT JOIN votes v ON v.motion = m.motion AND v.vote = 'yes' GROUP BY ALL HAVING stated <> counted",
              message: "the yes rows do not add up to the total",
              help: "Compare them with the roll call.",
            },
          ],
        },
        schema: {
          primaryKey: ["motion", "member"],
          fields: [
            { ...text("motion"), factmark: { role: "dimension", entity: ["motion"], required: true } },
            { ...text("member"), factmark: { role: "dimension", entity: ["country"] } },
            {
              ...text("vote"),
              constraints: { enum: ["yes", "no"] },
              factmark: { role: "category", values: { yes: ["vote for"], no: ["vote against"] } },
            },
            { name: "day", type: "date", factmark: { role: "time" } },
            { ...text("source"), factmark: { role: "source" } },
          ],
          foreignKeys: [
            { fields: ["member"], reference: { resource: "entities", fields: ["id"] } },
            { fields: ["source"], reference: { resource: "sources", fields: ["id"] } },
          ],
        },
      },
    ],
  };
  return new Map([
    ["datapackage.json", JSON.stringify(descriptor, null, 2)],
    ["sources.csv", "id,title,publisher,url,licence,date,independent\nroll,Roll call,The club,,CC0-1.0,2020,club\n"],
    ["entities.csv", "id,type,name,source\nA,country,Aland,roll\nB,country,Bland,roll\nM1,motion,Motion 1,roll\n"],
    ["motions.csv", "motion,yes\nM1,1\n"],
    ["votes.csv", "motion,member,vote,day,source\nM1,A,yes,2020-01-02,roll\nM1,B,no,2020-01-02,roll\n"],
  ]);
}

/** Writes a package to a folder of its own and gives its path. */
export function writePackage(files: ReadonlyMap<string, string | Uint8Array>): string {
  const directory = mkdtempSync(join(tmpdir(), "factmark-package-"));
  for (const [name, content] of files) writeFileSync(join(directory, name), content);
  return directory;
}

/** Files of the small package that are other than they are. */
export type Edits = Readonly<Record<string, (text: string) => string>>;

/** The small package, edited, in a folder of its own. */
export function packageWith(edits: Edits = {}): string {
  const files = smallPackage();
  for (const [name, edit] of Object.entries(edits)) files.set(name, edit(files.get(name) ?? ""));
  return writePackage(files);
}
