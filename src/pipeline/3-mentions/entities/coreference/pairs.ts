import type { EntityCandidate, EntityMention, ReadSentence } from "../../../../model/mention.ts";
import { DEMONYM } from "./lexicon.ts";
import { namesBefore, REACH, type Pairing, type Scene } from "./scene.ts";

/** What was counted by "the first" or the like a few sentences ago, when it is of one of the types. */
export function pairCountedBefore({ read, pairing }: Scene, types: readonly string[] | undefined): Pairing | null {
  if (pairing === null || read.index - pairing.sentence > REACH) return null;
  const isOfType = types === undefined || pairing.entities.some((entity) => types.includes(entity.type));
  return isOfType ? pairing : null;
}

/** The entities of a type that this sentence, or the nearest before that has two, names. */
export function pairNamed({ read, before }: Scene, at: number, types: readonly string[]): Pairing | null {
  for (const one of [read, ...before]) {
    const names = namesBefore(one, one === read ? read.words[at]?.from : undefined);
    const pairing = pairingOf(one, names, (type) => types.includes(type));
    if (pairing !== null) return pairing;
  }
  return null;
}

/** Two of one type that this sentence names, or that the one before joins ("A and B"), when it has no other two. */
export function pairNamedTogether({ read, before }: Scene, at: number): Pairing | null {
  const [last] = before;
  const here = onlyPair(read, namesBefore(read, read.words[at]?.from));
  if (here !== null || last === undefined) return here;
  const names = namesBefore(last);
  const text = last.sentence.text.text;
  const joined = names.filter((name, k) => {
    const [previous, next] = [names[k - 1], names[k + 1]];
    return isJoint(text, previous, name) || isJoint(text, name, next);
  });
  return onlyPair(last, names) === null ? null : onlyPair(last, joined);
}

function isJoint(text: string, left: EntityMention | undefined, right: EntityMention | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return /^ (?:and|or|than|but|while) (?:the )?$/.test(text.slice(left.range.to, right.range.from));
}

function onlyPair(read: ReadSentence, names: readonly EntityMention[]): Pairing | null {
  const types = new Set(names.flatMap(({ candidates }) => candidates[0]?.type ?? []));
  const pairings = [...types].flatMap((type) => pairingOf(read, names, (one) => one === type) ?? []);
  const [pairing, ...others] = pairings;
  return pairing?.entities.length === 2 && others.length === 0 ? pairing : null;
}

/** The different entities of the type, in order, when they are two or more; what is itself a short form is not counted. */
function pairingOf(
  read: ReadSentence,
  names: readonly EntityMention[],
  isWanted: (type: string) => boolean,
): Pairing | null {
  const entities = new Map<string, EntityCandidate>();
  for (const { candidates } of names) {
    const candidate = candidates.find((one) => isWanted(one.type));
    if (candidate !== undefined && candidate.via !== "coreference" && candidate.via !== DEMONYM)
      entities.set(candidate.id, candidate);
  }
  return entities.size < 2 ? null : { entities: [...entities.values()], last: null, sentence: read.index };
}
