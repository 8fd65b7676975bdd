/** Words that compare, as tables: superlatives and comparatives with the columns that they ask for. */

import type { Order } from "../../../model/query.ts";

/** Superlatives: the place they ask for, and header stems that they speak of; a column with such a header is taken before others. */
export interface Degree {
  readonly order: Order;
  /** Header words that fit it best. */
  readonly near: readonly string[];
  /** True when its own words say which column ("oldest"), so that a column without a fitting header is a poor guess. */
  readonly bound?: true;
  /** For these header words the order is the other way: the "best" rank is the least. */
  readonly reversed?: readonly string[];
  /** It may be said of the order of rows and of times: "first", "latest". */
  readonly time?: true;
}

/** Of a word that compares nothing. */
export const NO_DEGREE: Degree = { order: "most", near: [] };

const RANKS = "rank ranking pos position place standing";
const PLACES = "rank pos position place no # standing finish";

const d = (order: Order, near = "", more: Partial<Degree> & { back?: string } = {}): Degree => ({
  order,
  near: near === "" ? [] : near.split(" "),
  ...(more.bound ? { bound: true as const } : {}),
  ...(more.time ? { time: true as const } : {}),
  ...(more.back === undefined ? {} : { reversed: more.back.split(" ") }),
});

export const SUPERLATIVES: ReadonlyMap<string, Degree> = new Map([
  ["highest", d("most", "", { back: RANKS })],
  ["lowest", d("least", "", { back: RANKS })],
  ...["most", "largest", "greatest", "biggest", "maximum", "max", "richest", "strongest", "hottest", "heaviest"].map(
    (word) => [word, d("most")] as const,
  ),
  ...["least", "smallest", "fewest", "minimum", "min", "lightest", "weakest", "narrowest", "coldest"].map(
    (word) => [word, d("least")] as const,
  ),
  ["best", d("most", PLACES, { back: PLACES })],
  ["top", d("most", PLACES, { back: PLACES })],
  ["worst", d("least", PLACES, { back: PLACES })],
  ["bottom", d("least", PLACES, { back: PLACES })],
  ["longest", d("most", "long length distance duration time year km mile span", { bound: true })],
  ["shortest", d("least", "long length distance duration time tall height span", { bound: true })],
  ["tallest", d("most", "tall height", { bound: true })],
  [
    "oldest",
    d("least", "born birth date year found founded establish built open opened start dob age", {
      bound: true,
      time: true,
      back: "age",
    }),
  ],
  [
    "youngest",
    d("most", "born birth date year found founded establish built age", { bound: true, time: true, back: "age" }),
  ],
  ["newest", d("most", "date year found founded establish built open", { bound: true, time: true })],
  ["earliest", d("least", "date year time day", { bound: true, time: true })],
  ["latest", d("most", "date year time day", { bound: true, time: true })],
  ["fastest", d("least", "time", { back: "speed mph km" })],
  ["quickest", d("least", "time", { back: "speed mph km" })],
  ["slowest", d("most", "time", { back: "speed mph km" })],
  ["first", d("least", "date year week day", { time: true })],
  ["last", d("most", "date year week day", { time: true })],
  ["final", d("most", "date year week day", { time: true })],
]);

/** Words of more and less, before "than" or a number. */
export const COMPARATIVES: ReadonlyMap<string, Degree> = new Map([
  ...["higher", "above"].map((word) => [word, d("most", "", { back: RANKS })] as const),
  ...["lower", "below"].map((word) => [word, d("least", "", { back: RANKS })] as const),
  ...[
    "more",
    "greater",
    "larger",
    "bigger",
    "over",
    "exceed",
    "exceeds",
    "exceeded",
    "heavier",
    "upwards",
    "surpass",
    "surpasses",
    "surpassed",
    "outnumber",
    "outnumbers",
  ].map((word) => [word, d("most")] as const),
  ...["less", "fewer", "smaller", "under", "lighter"].map((word) => [word, d("least")] as const),
  ["longer", d("most", "long length distance duration time km mile span", { bound: true })],
  ["shorter", d("least", "long length distance duration time tall height span", { bound: true })],
  ["taller", d("most", "tall height", { bound: true })],
  [
    "older",
    d("least", "born birth date year found founded establish built open age", { bound: true, time: true, back: "age" }),
  ],
  [
    "younger",
    d("most", "born birth date year found founded establish built age", { bound: true, time: true, back: "age" }),
  ],
  ["newer", d("most", "date year found founded establish built open", { bound: true, time: true })],
  ["earlier", d("least", "date year time day", { bound: true, time: true })],
  ["sooner", d("least", "date year time day", { bound: true, time: true })],
  ["later", d("most", "date year time day", { bound: true, time: true })],
  ["before", d("least", "date year time day", { time: true })],
  ["prior", d("least", "date year time day", { time: true })],
  ["after", d("most", "date year time day", { time: true })],
  ["faster", d("least", "time", { back: "speed mph km" })],
  ["quicker", d("least", "time", { back: "speed mph km" })],
  ["slower", d("most", "time", { back: "speed mph km" })],
  ["better", d("most", PLACES, { back: PLACES })],
  ["worse", d("least", PLACES, { back: PLACES })],
]);
