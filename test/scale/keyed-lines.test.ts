import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyedLines, textOf, type When } from "../../src/scale/keyed-lines.ts";

const PARTITIONS = 3;

type Item = readonly [key: string, item: string];

const items = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.constantFrom("x", "y", "z")), {
  maxLength: 12,
});

/** What each key has in the end, in this run and in later ones, over what was kept; and what is kept then. */
function gathered(kept: readonly string[] | null, changes: readonly (readonly [When, Item])[]) {
  const lines = new KeyedLines(PARTITIONS, kept === null ? null : (partition) => kept[partition] ?? "");
  for (const [when, [key, item]] of changes) lines.add(when, key, item);
  const [now, later]: [Item[], Item[]] = [[], []];
  const next = [...(kept ?? [])];
  for (const partition of lines.partitions(() => true)) {
    now.push(...[...partition.now].flatMap(([key, all]) => all.map((item): Item => [key, item])));
    later.push(...[...partition.later].flatMap(([key, all]) => all.map((item): Item => [key, item])));
    if (partition.isOther) next[partition.number] = textOf(partition.later);
  }
  lines.close();
  return { now: now.map(String).sort(), later: later.map(String).sort(), next };
}

const all = (when: When, of: readonly Item[]): [When, Item][] => of.map((item) => [when, item]);

test("what is gathered over what was kept is what is gathered from nothing", () => {
  fc.assert(
    fc.property(items, items, items, items, items, (stays, goes, comes, only, later) => {
      const { next } = gathered(null, all("both", [...stays, ...goes]));
      const over = gathered(next, [
        ...all("gone", goes),
        ...all("both", comes),
        ...all("now", only),
        ...all("later", later),
      ]);
      expect(over.now).toEqual([...stays, ...comes, ...only].map(String).sort());
      expect(over.later).toEqual([...stays, ...comes, ...later].map(String).sort());
      expect(gathered(over.next, []).now).toEqual(over.later);
    }),
  );
});

test("a partition that nothing changed in is not read", () => {
  const { next } = gathered(null, all("both", [["a", "x"]]));
  const lines = new KeyedLines(PARTITIONS, () => {
    throw new Error("read");
  });
  expect([...lines.partitions(() => false)]).toEqual([]);
  expect(next).toHaveLength(PARTITIONS);
});
