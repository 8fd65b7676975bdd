import { describe, expect, test } from "vitest";
import { diffPackages } from "../../src/reference/diff.ts";
import { referenceDiffSchema, type ReferenceDiff } from "../../src/reference/diff/diff-schema.ts";
import { readSide, type Side } from "../../src/reference/diff/side.ts";
import { packageWith, type Edits } from "./package-fixture.ts";

async function sideWith(edits: Edits): Promise<Side> {
  const read = await readSide(packageWith(edits));
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  return read.side;
}

/** The small package edited in one way and in another. */
async function diffOf(after: Edits, before: Edits = {}, threshold = "0.1"): Promise<ReferenceDiff> {
  const found = diffPackages(await sideWith(before), await sideWith(after), threshold);
  return referenceDiffSchema.strict().parse(JSON.parse(JSON.stringify(found)));
}

function resource(found: ReferenceDiff, name: string): ReferenceDiff["resources"][number] | undefined {
  return found.resources.find((one) => one.name === name);
}

const descriptor = (edit: (text: string) => string): Edits => ({ "datapackage.json": edit });

describe("what differs", () => {
  test("rows added, removed, changed, by key, with what they said and where", async () => {
    const found = await diffOf({
      "votes.csv": () => "motion,member,vote,day,source\nM1,A,no,2020-01-03,roll\nM1,C,no,,roll\n",
      "entities.csv": (text) => `${text}C,country,Cland,roll\n`,
      "motions.csv": (text) => text.replace("M1,1", "M1,0"),
    });
    const votes = resource(found, "votes");
    expect(votes?.rows).toEqual({ before: 2, after: 2 });
    expect(votes?.removed.map(({ key, line, cells }) => [key, line, cells["vote"]])).toEqual([["M1|B", 3, "no"]]);
    expect(votes?.added.map(({ key, line, cells }) => [key, line, cells["day"]])).toEqual([["M1|C", 3, null]]);
    expect(votes?.changed).toEqual([
      {
        key: "M1|A",
        line: 2,
        fields: [
          { field: "vote", from: "yes", to: "no" },
          { field: "day", from: "2020-01-02", to: "2020-01-03" },
        ],
      },
    ]);
    expect(resource(found, "entities")?.added.map((row) => row.key)).toEqual(["C"]);
    expect(found.summary).toMatchObject({ differs: true, removed: 1, changed: 2, added: 2, moved: 1, faults: 0 });
  });

  test.each<[string, (text: string) => string, Partial<ReferenceDiff["schema"][number]>]>([
    [
      "a phrase that came",
      (text) => text.replace('"vote for"', '"vote for",\n"back"'),
      { change: "added", about: "vocabulary", resource: "votes", field: "vote", at: "factmark.values.yes", to: "back" },
    ],
    [
      "a noun that went",
      (text) => text.replace(/"nouns": \[\s*"vote"\s*\]/, '"nouns": []'),
      { change: "removed", about: "vocabulary", resource: "votes", field: null, at: "factmark.nouns", from: "vote" },
    ],
    [
      "a type of a field",
      (text) => text.replace('"type": "integer"', '"type": "number"'),
      {
        change: "changed",
        about: "field",
        resource: "motions",
        field: "yes",
        at: "type",
        from: "integer",
        to: "number",
      },
    ],
    [
      "a role",
      (text) => text.replace('"role": "time"', '"role": "start"'),
      { change: "changed", about: "role", field: "day", at: "factmark.role", from: "time", to: "start" },
    ],
    [
      "an allowed value",
      (text) => text.replace(/"enum": \[/, '"enum": ["abstain", '),
      { change: "added", about: "constraint", field: "vote", at: "constraints.enum", to: "abstain" },
    ],
    [
      "an entity type",
      (text) => text.replace('"types": {', '"types": { "city": { "name": "city" },'),
      { change: "added", about: "type", at: "factmark.types.city" },
    ],
    [
      "the version",
      (text) => text.replace('"version": "1"', '"version": "2"'),
      { change: "changed", about: "package", at: "version", from: "1", to: "2" },
    ],
    [
      "a primary key",
      (text) => text.replace(/"motion",\s*"member"\s*\]/, '"motion", "member", "day"]'),
      { change: "added", about: "key", resource: "votes", at: "schema.primaryKey", to: "day" },
    ],
  ])("schema: %s", async (_, edit, expected) => {
    const found = await diffOf(descriptor(edit));
    expect(found.schema).toContainEqual(expect.objectContaining(expected));
    expect(found.summary).toMatchObject({ differs: true, changed: 0, removed: 0, added: 0 });
  });

  test("schema: a field and a resource that came, whose rows are no flood of changes", async () => {
    const found = await diffOf({
      "datapackage.json": (text) => {
        const json = JSON.parse(text) as { resources: { name: string; path: string; schema: { fields: object[] } }[] };
        const motions = json.resources.find((one) => one.name === "motions");
        motions?.schema.fields.push({ name: "no", type: "integer" });
        const [, entities] = json.resources;
        if (entities === undefined) throw new Error("the package has another order");
        json.resources.push({
          ...entities,
          name: "more",
          path: "more.csv",
        });
        return JSON.stringify(json);
      },
      "motions.csv": () => "motion,yes,no\nM1,1,1\n",
      "more.csv": () => "id,type,name,source\nD,country,Dland,roll\n",
    });
    expect(found.schema).toContainEqual({
      change: "added",
      about: "field",
      resource: "motions",
      field: "no",
      at: "",
      from: null,
      to: null,
    });
    expect(found.schema).toContainEqual({
      change: "added",
      about: "resource",
      resource: "more",
      field: null,
      at: "",
      from: null,
      to: null,
    });
    expect(resource(found, "motions")?.changed).toEqual([]);
    expect(resource(found, "more")?.added.map((row) => row.key)).toEqual(["D"]);
  });

  const figures = (yes: string): Edits => ({
    ...descriptor((text) =>
      text.replace('"type": "integer"', '"type": "number"').replace(/"checks": \[[\s\S]*?\}\s*\]/, '"checks": []'),
    ),
    "motions.csv": () => `motion,yes\nM1,${yes}\n`,
  });

  test.each<[string, string, string, (string | null)[]]>([
    ["100", "110", "0.1", []],
    ["100", "110.01", "0.1", ["0.1001"]],
    ["100", "89", "0.1", ["-0.11"]],
    ["100", "101", "0.005", ["0.01"]],
    ["-100", "-50", "0.1", ["0.5"]],
    ["0", "1", "0.1", [null]],
    ["100", "", "0.1", []],
  ])("a figure from %s to %s over %s has moved by %j", async (from, to, threshold, moved) => {
    const found = await diffOf(figures(to), figures(from), threshold);
    expect(found.moved.map((one) => one.relative)).toEqual(moved);
    expect(resource(found, "motions")?.changed).toHaveLength(1);
  });

  test("duplicates that are new: of a key, and of what is said under two keys", async () => {
    const found = await diffOf({
      "votes.csv": (text) => `${text}M1,A,no,2020-01-02,roll\n`,
      "entities.csv": (text) => `${text}B2,country,Bland,roll\n`,
    });
    expect(found.duplicates).toEqual([
      {
        resource: "entities",
        of: "content",
        rows: [
          { key: "B", line: 3 },
          { key: "B2", line: 5 },
        ],
      },
      {
        resource: "votes",
        of: "key",
        rows: [
          { key: "M1|A", line: 2 },
          { key: "M1|A", line: 4 },
        ],
      },
    ]);
    expect(found.faults.after.map((one) => one.code)).toEqual(["key-duplicate"]);
    expect(resource(found, "votes")?.added.map((row) => [row.key, row.line])).toEqual([["M1|A", 4]]);
    const twice = { "entities.csv": (text: string) => `${text}B2,country,Bland,roll\n` };
    expect((await diffOf({ ...twice, "motions.csv": () => "motion,yes\nM1,2\n" }, twice)).duplicates).toEqual([]);
  });
});

describe("a broken package", () => {
  test("is compared as far as it can be read, and its faults are listed", async () => {
    const found = await diffOf({
      "votes.csv": (text) => text.replace("M1,B,no", "M1,B,perhaps"),
      "entities.csv": () => "id,kind\nA,country\n",
      "motions.csv": () => "motion,yes\nM1,many\n",
    });
    expect(found.faults.after.map((one) => one.code)).toEqual(["header-unexpected", "cell-type", "cell-enum"]);
    expect(resource(found, "votes")?.changed[0]?.fields).toEqual([{ field: "vote", from: "no", to: "perhaps" }]);
    expect(resource(found, "entities")).toMatchObject({ compared: false, removed: [], rows: { before: 3, after: 0 } });
  });

  test("a missing file is a fault, the other tables are compared", async () => {
    const found = await diffOf({
      ...descriptor((text) => text.replace("motions.csv", "gone.csv")),
      "votes.csv": (text) => text.replace("M1,B,no,2020-01-02,roll\n", ""),
    });
    expect(found.faults.after.map((one) => one.code)).toEqual(["resource-missing"]);
    expect(resource(found, "motions")?.compared).toBe(false);
    expect(resource(found, "votes")?.removed).toHaveLength(1);
  });
});
