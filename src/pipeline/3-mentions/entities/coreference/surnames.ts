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
  if (said.some((person) => hasOtherName(person, mention, read))) return mention;
  const named = said.length === 1 ? said : said.filter((person) => hasInitial(person, mention, read));
  const meant = named.length === 0 ? said : named;
  const known = meant.filter((person) => person !== null);
  if (known.length < meant.length) return mention;
  const why =
    known.length === 1 ? (said.length === 1 ? "surname-of-full-name" : "initial-of-full-name") : "surname-of-several";
  const { kind, start, end, quote, sentence, range, nameType } = mention;
  const candidates = known.map((person) => referring(person, why));
  return { kind, start, end, quote, sentence, range, candidates, nameType };
}

/** Forms of address that go before any surname. */
const ADDRESS: ReadonlySet<string> = new Set("Mr Mrs Ms Miss Dr Prof Sir Lord Lady Dame Madame Herr Frau".split(" "));

/** True behind another's given name: "Anna Smith" after "Paul Smith". */
function hasOtherName(person: EntityCandidate | null, mention: EntityMention, read: ReadSentence): boolean {
  const before = read.mentions.find(
    (other) => other.kind === "entity" && other.candidates.length === 0 && other.range.to === mention.range.from - 1,
  );
  const word = before?.quote.split(" ").at(-1);
  return word !== undefined && word.length > 1 && !ADDRESS.has(word) && person?.name.includes(word) !== true;
}

/** True for a name with an initial before it that begins the full name: "K. Smith". */
function hasInitial(person: EntityCandidate | null, mention: EntityMention, read: ReadSentence): boolean {
  const before = read.sentence.text.text.slice(0, mention.range.from);
  const initial = /(?:^|\s)(\p{Lu})\.\s?(?:\p{Lu}\.\s?)?$/u.exec(before)?.[1];
  return person !== null && initial !== undefined && person.name.startsWith(initial);
}

/** Keeps what a full name may be shortened to: a person's last word, and the last part of what is hyphenated. */
export function keepShortNames(mention: Mention, read: ReadSentence, surnames: Surnames): void {
  if (mention.kind !== "entity") return;
  const [known] = mention.candidates;
  if (known?.via === "coreference") return;
  const { quote } = mention;
  if (known?.type === PERSON && surnames.has(quote) && hasOtherName(known, mention, read)) keep(quote, null, surnames);
  const blank = quote.includes(" ") ? quote.lastIndexOf(" ") : -1;
  if (blank > 0 && (known === undefined || known.type === PERSON))
    keep(quote.slice(blank + 1), known ?? null, surnames);
  const hyphen = quote.includes("-") ? quote.lastIndexOf("-") : -1;
  if (hyphen > blank && known !== undefined) keep(quote.slice(hyphen + 1), known, surnames);
}

function keep(short: string, whom: EntityCandidate | null, surnames: Surnames): void {
  const said = surnames.get(short);
  if (said?.some((one) => one?.id === whom?.id) === true) return;
  if (surnames.size >= REMEMBERED) surnames.clear();
  surnames.set(short, said === undefined ? [whom] : [...said, whom]);
}
