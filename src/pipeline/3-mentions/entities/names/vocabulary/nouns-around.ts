import { fact } from "../../../../../model/fact.ts";
import type { NameType } from "../../../../../model/mention.ts";
import { typeOfHeadNoun } from "./heads.ts";

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")));

/** Nouns for places, which "of" joins to a name ("province of") or which follow it ("… district"). */
export const PLACE_NOUNS = set(
  "city town village province district region county state capital constituency riding seat island municipality area borough port republic country place",
  "cities towns villages provinces districts regions counties states constituencies countries places coast border river territory electorate",
);

/** What a common noun (folded) calls a thing; null where it says nothing of that. */
export function typeOfNoun(folded: string): NameType | null {
  if (folded === "person") return "person";
  return PLACE_NOUNS.has(folded) ? "place" : typeOfHeadNoun(folded);
}

/** What belongs to a body of people: "… candidate", "… headquarters". */
export const OF_BODIES = set(
  "candidate candidates leader leaders member members mp mps government coalition nomination supporters ticket incumbent politician politicians",
  "chairman party parties faction activists headquarters spokesman spokeswoman officials policy councillors senator mla mpp list branch organiser voters",
);

/** What is done with a body of people, or what parts and joins them. */
export const WITH_BODIES = set("joined founded formed join form joining left represented merged with for from between");

/** What a person does. */
export const DOINGS = set(
  "said says was won ran became served campaigned stated announced wrote told argued lost retired resigned died defeated married joined moved believes",
  "supported voted who criticized appointed endorsed has is had would born himself herself",
);

/** What places. */
export const PLACING = set("in near at from across throughout outside around into through to");

/** What a person is the object of. */
export const PERSONAL = set(
  "by with against defeating over defeated under succeeded succeeding replacing when until that like including features stars starring and",
);

const LISTED_NOUNS: readonly (readonly [NameType, ReadonlySet<string>])[] = [
  [
    "organisation",
    set(
      "parties groups organisations organizations companies unions charities institutions agencies bodies firms banks universities clubs factions",
      "movements alliances societies churches newspapers outlets party",
    ),
  ],
  [
    "place",
    set(
      "countries states cities towns provinces counties regions districts villages islands constituencies seats municipalities territories",
    ),
  ],
  [
    "person",
    set(
      "people members politicians leaders actors ministers candidates journalists writers celebrities singers officials figures senators stars players",
      "scholars activists signatories authors cast supporters",
    ),
  ],
  ["event", set("festivals wars conflicts events battles")],
];

/** What the names are that this noun (plural) introduces: "parties such as …"; null for other words. */
export const typeOfListed = fact(
  ({ folded }): NameType | null => LISTED_NOUNS.find(([, nouns]) => nouns.has(folded))?.[0] ?? null,
  null,
);
