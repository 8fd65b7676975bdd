import { wordsOf } from "../../../../model/word.ts";
import { groupNamed, isPluralNoun } from "./groups.ts";
import { standsFor, type Antecedent, type Found, type Scene } from "./scene.ts";

/**
 * What a possessive and its noun name together, once the possessor is known: "its partners" is the group that the reference calls "X's partners",
 * "his country" the one that stands beside his name ("the Northern Minister X"). Null where the noun says nothing of its own; the possessive then
 * stands for the possessor alone.
 */
export function possessed(at: number, scene: Scene, { read, mention, candidate }: Antecedent): Found | null {
  const { words } = scene.read;
  const pronoun = words[at];
  const noun = words[at + 1];
  if (pronoun === undefined || noun === undefined) return null;
  const range = { from: pronoun.from, to: noun.to };
  const types = scene.lexicon.typesOf.get(noun.folded);
  if (types !== undefined) {
    const beside = sideBySide(read, mention).flatMap((one) => one.candidates.slice(0, 1));
    const own = beside.find((one) => types.includes(one.type));
    return own === undefined ? null : { mention: standsFor(scene, range, [own], "beside-the-possessor") };
  }
  if (!isPluralNoun(noun, scene.reference)) return null;
  for (const name of [candidate.name, mention.quote]) {
    const group = groupNamed([...wordsOf(name).map((word) => word.folded), "'s", noun.folded], scene.reference);
    if (group !== null) return { mention: standsFor(scene, range, [group], "group-of-the-possessor") };
  }
  return null;
}

/** The names that stand before a name with a blank between, nearest first. */
function sideBySide(read: Antecedent["read"], mention: Antecedent["mention"]): Antecedent["mention"][] {
  const text = read.sentence.text.text;
  const before = read.mentions.find(
    (one): one is Antecedent["mention"] =>
      one.kind === "entity" && /^(?: |['’]s? )$/.test(text.slice(one.range.to, mention.range.from)),
  );
  return before === undefined ? [] : [before, ...sideBySide(read, before)];
}
