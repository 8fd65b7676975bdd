import { expect, test } from "vitest";
import { readText } from "../../src/pipeline/1-read/read.ts";
import { splitSentences } from "../../src/pipeline/2-sentences/sentences.ts";
import { readMentions } from "../../src/pipeline/3-mentions/mentions.ts";
import { openReference } from "../../src/reference/open.ts";
import { smallPackage, writePackage } from "./package-fixture.ts";

/** The small package with a former name, in use until 23 March 2019, that another has had since. */
function packageWithFormerName(): string {
  const files = smallPackage();
  const descriptor = JSON.parse(files.get("datapackage.json") ?? "") as { resources: object[] };
  const fields = ["entity", "text", "lang", "kind", "strength"].map((name) => ({ name, type: "string" }));
  const dates = ["from", "to"].map((name) => ({ name, type: "date" }));
  descriptor.resources.push({
    name: "aliases",
    path: "aliases.csv",
    licenses: [{ name: "CC0-1.0" }],
    factmark: { kind: "aliases" },
    schema: { primaryKey: ["entity", "text"], fields: [...fields, ...dates] },
  });
  files.set("datapackage.json", JSON.stringify(descriptor));
  files.set(
    "aliases.csv",
    "entity,text,lang,kind,strength,from,to\nA,Oldport,en,former,strong,,2019-03-23\nA,Aland,en,name,strong,,\nB,Oldport,en,name,strong,2019-03-24,\nB,Bland,en,name,strong,,\nA,Northholm,en,former,strong,2001-01-01,2005-12-31\n",
  );
  return writePackage(files);
}

test.each([
  ["Oldport voted.", "2018-01-01", "A name-in-use true, B former-name-outside-its-dates false"],
  ["Oldport voted.", "2022-01-01", "B name-in-use true, A former-name-outside-its-dates false"],
  ["Northholm voted.", "2005-12-31", "A  true"],
  ["Northholm voted.", "2006-01-01", "A former-name-outside-its-dates false"],
  ["Northholm voted.", null, "A  true"],
])("%s on %s", async (text, day, expected) => {
  const opened = await openReference(packageWithFormerName(), { cacheDirectory: null });
  if (!opened.ok) throw new Error(opened.diagnostics[0]?.message);
  const article = readText(text, day);
  const [read] = readMentions(article, splitSentences(article), opened.reference);
  const [mention] = read?.mentions ?? [];
  const candidates = mention?.kind === "entity" ? mention.candidates : [];
  expect(candidates.map(({ id, why, strong }) => `${id} ${why ?? ""} ${String(strong)}`).join(", ")).toBe(expected);
});
