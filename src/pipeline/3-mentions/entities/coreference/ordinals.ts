import type { EntityCandidate } from "../../../../model/mention.ts";
import { pairCountedBefore, pairNamed, pairNamedTogether } from "./pairs.ts";
import { isRestricted } from "./restriction.ts";
import { gap, namesBefore, standsFor, type Pairing, type Reader, type Scene } from "./scene.ts";
import { verbAt } from "./verbs.ts";

/** What counts those named side by side, by place; what speaks of two only; and "other", whose place is the one that was not spoken of last. */
interface Ordinal {
  readonly place: number | "other";
  readonly ofTwo: boolean;
}
const ORDINALS: ReadonlyMap<string, Ordinal> = new Map([
  ["first", { place: 0, ofTwo: false }],
  ["second", { place: 1, ofTwo: false }],
  ["third", { place: 2, ofTwo: false }],
  ["former", { place: 0, ofTwo: true }],
  ["latter", { place: 1, ofTwo: true }],
  ["other", { place: "other", ofTwo: true }],
] as const);

/**
 * "the first alliance", "the second", "the latter", "the other": the noun names the type, or the words go on with what was counted before. Without
 * a noun a verb must follow, so that "the second quarter" and "the former minister" are left alone.
 */
export const readOrdinal: Reader = (at, scene) => {
  const { read, lexicon } = scene;
  const ordinal = ORDINALS.get(read.words[at + 1]?.folded ?? "");
  if (ordinal === undefined) return null;
  const types = lexicon.typesOf.get(read.words[at + 2]?.folded ?? "");
  if (types === undefined ? !standsAlone(scene, at) : isRestricted(read, at + 2)) return null;
  // "the third country to agree": by what it did, not by where it was named.
  if (types !== undefined && read.words[at + 3]?.folded === "to") return null;
  const first = read.words[at];
  const last = read.words[types === undefined ? at + 1 : at + 2];
  const pairing = pairingFor(scene, at, ordinal, types);
  if (first === undefined || last === undefined || pairing === null) return null;
  if (ordinal.ofTwo && pairing.entities.length !== 2) return null;
  const entity = ordinal.place === "other" ? otherOf(scene, pairing, at) : pairing.entities[ordinal.place];
  if (entity === undefined) return null;
  const range = { from: first.from, to: last.to };
  return {
    mention: standsFor(scene, range, [entity], "place-among-those-named"),
    pairing: { ...pairing, last: entity, sentence: read.index },
  };
};

/** "second" and "other" go on with what was counted; "first" and "former" begin anew where they can. */
function pairingFor(
  scene: Scene,
  at: number,
  { place, ofTwo }: Ordinal,
  types: readonly string[] | undefined,
): Pairing | null {
  const open = pairCountedBefore(scene, types);
  if (types === undefined) return open ?? (ofTwo && place !== "other" ? pairNamedTogether(scene, at) : null);
  return place === 0 ? (pairNamed(scene, at, types) ?? open) : (open ?? pairNamed(scene, at, types));
}

/** True when a clause begins with the words and a verb follows at once. */
function standsAlone({ read }: Scene, at: number): boolean {
  if (gap(read, read.words[at + 1], read.words[at + 2]) !== " ") return false;
  const before = read.words[at - 1];
  const begins =
    before === undefined || JOINERS.has(before.folded) || /[,;:—–]/.test(gap(read, before, read.words[at]));
  return begins && verbAt(read, at + 2) >= 0;
}

const JOINERS: ReadonlySet<string> = new Set("and but while whereas yet that".split(" "));

/** Of two, the one that was not spoken of last; what this sentence names goes before what was counted. */
function otherOf(scene: Scene, pairing: Pairing, at: number): EntityCandidate | undefined {
  const names = namesBefore(scene.read, scene.read.words[at]?.from);
  const named = pairing.entities.filter((entity) => names.some(({ candidates }) => candidates[0]?.id === entity.id));
  const isCounted = pairing.sentence < scene.read.index && pairing.last !== null;
  const last = named.length === 1 ? named[0] : named.length === 0 && isCounted ? pairing.last : null;
  return last === null ? undefined : pairing.entities.find((entity) => entity.id !== last?.id);
}
