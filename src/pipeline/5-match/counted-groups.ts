import type { Clause } from "../../model/claim.ts";
import { isAuxiliary, isFunctionWord } from "../../model/function-words.ts";
import type { Mention } from "../../model/mention.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import { groupsIn, type NamedGroup } from "./groups.ts";
import { subjectOf, type World } from "./world.ts";

/** A group whose members alone a number counts, and how the words say so. */
export interface CountedGroup extends NamedGroup {
  /** "beside": "17 southern states"; "partitive": "two of the southern states"; "nominal": "17 were southern"; "before": "28 southern states agreed, 17 did not". */
  readonly by: "beside" | "partitive" | "nominal" | "before";
}

/** The group that a number counts in; null when it counts in no named one. */
export function groupCounted(clause: Clause, target: Mention, table: Table, world: World): CountedGroup | null {
  const types = subjectOf(table).factmark.entity;
  const groups = groupsIn(clause, world, types).filter(({ range }) => range.from >= target.range.to);
  const beside = groups.find(({ range }) => wordsBetween(clause, target.range, range) === 0);
  if (beside !== undefined)
    return {
      ...beside,
      range: withGenitive(clause, beside.range),
      by: isNominal(clause, target.range, beside.range) ? "nominal" : "beside",
    };
  const [first] = groups;
  if (first !== undefined && isPartOf(clause, target.range, first.range)) return { ...first, by: "partitive" };
  return groupBefore(clause, target, types, world);
}

/** "the union's": the ending too. */
function withGenitive({ words }: Clause, range: Range): Range {
  const next = words.find((word) => word.from >= range.to);
  return next?.folded === "'s" ? { from: range.from, to: next.to } : range;
}

function isPartOf(clause: Clause, number: Range, group: Range): boolean {
  const between = clause.words.filter((word) => word.from >= number.to && word.to <= group.from);
  return between[0]?.folded === "of" && between.slice(1).every((word) => word.folded === "the" || word.folded === "'s");
}

/** "17 were southern": the group says what those counted are. */
function isNominal(clause: Clause, number: Range, group: Range): boolean {
  const between = clause.words.filter((word) => word.from >= number.to && word.to <= group.from);
  const next = clause.words.find((word) => word.from >= group.to);
  return between.length > 0 && (next === undefined || isFunctionWord(next.folded));
}

/** What opens the phrase of a group that the numbers behind it count in. */
const PARTITIVE: ReadonlySet<string> = new Set("of among in across from within on throughout".split(" "));

/** A group that the sentence began to count in: a bare number behind goes on with it. */
function groupBefore(
  { sentence }: Clause,
  target: Mention,
  types: readonly string[],
  world: World,
): CountedGroup | null {
  const { words, mentions } = sentence;
  const next = words.find((word) => word.from >= target.range.to && !isAuxiliary(word.folded));
  if (next === undefined || mentions.some((mention) => overlapsRange(mention.range, next))) return null;
  for (const mention of mentions.filter((one) => one.range.to <= target.range.from).reverse()) {
    if (mention.kind !== "entity") continue;
    const definition = mention.candidates
      .map(({ id }) => world.reference.groups.get(id))
      .find((one) => one !== undefined && types.includes(one.of));
    if (definition === undefined) continue;
    const at = words.findIndex((word) => word.from === mention.range.from);
    const before = words[at - 1];
    const isCounted =
      before !== undefined &&
      (PARTITIVE.has(before.folded) ||
        mentions.some((one) => one.kind === "quantity" && overlapsRange(one.range, before)) ||
        (before.folded === "the" && PARTITIVE.has(words[at - 2]?.folded ?? "")));
    return isCounted ? { definition, range: mention.range, by: "before" } : null;
  }
  return null;
}

/** "Out of 20 island states, 12 agreed", "Within the outer region, two did", "A's ten members": counted in what nothing here names. */
export function countsInUnknown(clause: Clause, { range }: Mention): boolean {
  const { words, mentions } = clause.sentence;
  if (isOwnedByUnknown(clause, range) || goesOnInUnknown(clause, range)) return true;
  const { text } = clause.sentence.sentence.text;
  const first = words[0]?.folded === "out" ? 1 : 0;
  if (!WHOLE.has(words[first]?.folded ?? "")) return false;
  const end = words.findIndex(
    (word, at) => at > first && (word.to > range.from || text.slice(words[at - 1]?.to, word.from).includes(",")),
  );
  const named = mentions.filter((one) => one.kind !== "entity" || one.candidates.length > 0);
  const known = [...named, ...clause.around].map((one) => one.range);
  return words
    .slice(first, end)
    .some((word) => !isFunctionWord(word.folded) && !known.some((one) => overlapsRange(one, word)));
}

/** "A's ten members", where nothing is known of A. */
function isOwnedByUnknown({ words, mentions }: Clause, { from }: Range): boolean {
  const at = words.findLastIndex((word) => word.to <= from);
  const owner = words[words[at]?.folded === "'s" ? at - 1 : at];
  return (
    owner !== undefined &&
    words[at] !== owner &&
    mentions.some((one) => one.kind === "entity" && one.candidates.length === 0 && overlapsRange(one.range, owner))
  );
}

/** "A was the only coastal state to agree, and twelve others did not": the others of a kind that nothing here names. */
function goesOnInUnknown({ words, around, sentence }: Clause, { to }: Range): boolean {
  const next = words.find((word) => word.from >= to);
  if (next === undefined || !OTHERS.has(next.folded)) return false;
  const known = [...sentence.mentions.filter((one) => one.kind !== "entity" || one.candidates.length > 0), ...around];
  return sentence.words.some((word, at) => {
    const kind = sentence.words[at - 1];
    const isNoun = around.some(
      ({ range, terms }) => range.from === word.from && terms.some(({ says }) => says.kind === "noun"),
    );
    return (
      isNoun &&
      kind !== undefined &&
      word.to < to &&
      !isFunctionWord(kind.folded) &&
      !known.some(({ range }) => overlapsRange(range, kind))
    );
  });
}

const OTHERS: ReadonlySet<string> = new Set(["other", "others"]);

const WHOLE: ReadonlySet<string> = new Set(["of", "among", "amongst", "within", "across", "throughout"]);

/** Words that are no auxiliaries between two ranges of a clause. */
export function wordsBetween(clause: Clause, a: Range, b: Range): number {
  const from = Math.min(a.to, b.to);
  const to = Math.max(a.from, b.from);
  return clause.words.filter((word) => word.from >= from && word.to <= to && !isAuxiliary(word.folded)).length;
}
