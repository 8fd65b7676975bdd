import type { EntityCandidate, EntityMention, Mention, ReadSentence } from "../../../../model/mention.ts";
import { PERSON } from "./lexicon.ts";
import { referring } from "./scene.ts";

/** What full names were shortened to, and whom they named: a name that the reference does not know is kept as null. */
export type Surnames = Map<string, readonly (EntityCandidate | null)[]>;

/** How many short names are remembered: more than an article has, so that a long text stays bounded. */
const REMEMBERED = 2_000;

/**
 * A one-word name that ends a full name said before means the same. Where two were named so, an initial before it decides, else both stay and nothing
 * may be judged of it.
 */
export function asFullName(mention: Mention, read: ReadSentence, surnames: Surnames): Mention {
  if (mention.kind !== "entity" || surnames.size === 0) return mention;
  const said = surnames.get(mention.quote);
  if (said === undefined || (mention.candidates[0]?.strong === true && mention.candidates[0].type !== PERSON))
    return mention;
  const named = said.length === 1 ? said : said.filter((person) => hasInitial(person, mention, read));
  const known = (named.length === 0 ? said : named).filter((person) => person !== null);
  if (known.length === 0 || known.length < named.length) return mention;
  const why =
    known.length === 1 ? (said.length === 1 ? "surname-of-full-name" : "initial-of-full-name") : "surname-of-several";
  return { ...mention, candidates: known.map((person) => referring(person, why)) };
}

/** True for a name with an initial before it that begins the full name: "K. Smith". */
function hasInitial(person: EntityCandidate | null, mention: EntityMention, read: ReadSentence): boolean {
  const before = read.sentence.text.text.slice(0, mention.range.from);
  const initial = /(?:^|\s)(\p{Lu})\.\s?(?:\p{Lu}\.\s?)?$/u.exec(before)?.[1];
  return person !== null && initial !== undefined && person.name.startsWith(initial);
}

/** Keeps what a full name may be shortened to: a person's last word, and the last part of what is hyphenated. */
export function keepShortNames(mention: Mention, surnames: Surnames): void {
  if (mention.kind !== "entity") return;
  const [known] = mention.candidates;
  if (known?.via === "coreference") return;
  const { quote } = mention;
  const blank = quote.lastIndexOf(" ");
  if (blank > 0 && (known === undefined || known.type === PERSON))
    keep(quote.slice(blank + 1), known ?? null, surnames);
  const hyphen = quote.lastIndexOf("-");
  if (hyphen > blank && known !== undefined) keep(quote.slice(hyphen + 1), known, surnames);
}

function keep(short: string, whom: EntityCandidate | null, surnames: Surnames): void {
  const said = surnames.get(short);
  if (said?.some((one) => one?.id === whom?.id) === true) return;
  if (surnames.size >= REMEMBERED) surnames.clear();
  surnames.set(short, said === undefined ? [whom] : [...said, whom]);
}
