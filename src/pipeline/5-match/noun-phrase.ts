import type { Clause } from "../../model/claim.ts";
import type { EntityMention } from "../../model/mention.ts";
import { once } from "../../model/once.ts";
import type { Range } from "../../model/span.ts";
import { wordsOf } from "../../model/word.ts";
import type { Reference } from "../../reference/reference.ts";
import type { World } from "./world.ts";

/** Where a description begins behind a name: a copula or an apposition, its article and its adjectives are part of it. */
const COPULA =
  /^\s*(?:\([^)]*\)\s*)?(?:,\s*(?:officially|formally)\s[^,]*)?(?:,?\s*(?:is|are|was|were|remains|remain)\s+(?:also\s+|both\s+|all\s+|still\s+|itself\s+)?(?:an?|the|one of the|among the|members?|located|situated)\b|,\s*(?:an?|the|both|all|itself an?|themselves)\s+)/i;
/** Where it may be a quality alone: "is landlocked", with an adverb or none. */
const BARE_COPULA =
  /^\s*(?:is|are|was|were|remains|remain)\s+(?:(?:also|both|all|still|itself|\p{L}+ly)\s+)?(?=\p{L})/iu;
/** Of a description before its subject: "Landlocked and mountainous, it is …". */
const FRONTED = /^,\s*(?:the\s+)?$/;
/** What ends the description. */
const END =
  /[,;:.()—–]|\s(?:that|which|who|whose|where|when|while|but|with|has|have|had|is|are|was|were|bordering|bordered|borders|between|near|of\s+(?!the\b|central|south|north|east|west))\b/i;

/** The noun phrase that describes a name, behind it or before; null when there is none, or when it speaks of others. */
export function phraseOf(clause: Clause, target: EntityMention, world: World): Range | null {
  const { text } = clause.sentence.sentence.text;
  const end = clause.range.to;
  const behind = text.slice(target.range.to, end);
  const opening = COPULA.exec(behind) ?? ofQuality(clause, target.range.to, BARE_COPULA.exec(behind));
  if (opening !== null && !isObject(text, target.range.from)) {
    const from = target.range.to + opening[0].length;
    const rest = END.exec(text.slice(from, end));
    const start = target.range.to + Math.max(0, opening[0].search(/\S+\s*$/));
    const to = rest === null ? end : from + rest.index;
    const phrase = { from: start, to };
    const isShort = clause.words.filter((word) => word.from >= start && word.to <= to).length <= SHORT;
    return isShort || hasNoun(clause, phrase, world) ? phrase : null;
  }
  const lead = text.slice(clause.range.from, target.range.from);
  const comma = lead.lastIndexOf(",");
  const isLed =
    comma > 0 && FRONTED.test(lead.slice(comma)) && /^\p{L}+(?:\s+(?:and\s+)?\p{L}+){0,3}$/u.test(lead.slice(0, comma));
  return isLed ? { from: clause.range.from, to: clause.range.from + comma } : null;
}

/** The opening, when a word that states a value of the reference comes right behind it. */
function ofQuality({ hits }: Clause, from: number, opening: RegExpExecArray | null): RegExpExecArray | null {
  if (opening === null) return null;
  const at = from + opening[0].length;
  const isStated = hits.some(
    ({ range, terms }) => range.from === at && terms.some(({ says }) => says.kind === "category"),
  );
  return isStated ? opening : null;
}

/** A description of so few words is no noun phrase about others. */
const SHORT = 2;

/** Before a name, these make it no subject. */
function isObject(text: string, from: number): boolean {
  return /\b(?:of|in|against|from|to|by|on|for|about|over|into|with|between|than)\s+(?:the\s+)?$/i.test(
    text.slice(Math.max(0, from - 14), from),
  );
}

/** True for a phrase about one thing of its type: it has a noun of it in the singular ("country"), or a word for a row ("members"). "Landlocked countries" are others. */
function hasNoun({ words }: Clause, phrase: Range, { reference }: World): boolean {
  const { rows } = nounsFor(reference);
  const types = [...reference.types.keys()];
  return words.some(
    (word) =>
      word.from >= phrase.from &&
      word.to <= phrase.to &&
      (isThing(word.folded, types, reference) || rows.has(word.stem)),
  );
}

interface Nouns {
  /** Entity type → what one thing of it is called: its nouns, and the heads of what dimensions of it are counted by ("member state"). */
  readonly singular: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stems of what rows are called in one word. */
  readonly rows: ReadonlySet<string>;
}

const nounsFor = once((reference: Reference): Nouns => {
  const tables = [...reference.tables.values()];
  const dimensions = tables.flatMap(({ by }) => by.dimension.map(({ factmark }) => factmark));
  const singular = new Map(
    [...reference.types].map(([type, meaning]) => {
      const counted = dimensions.filter(({ entity }) => entity.includes(type)).flatMap((one) => one.nouns);
      const heads = [...meaning.nouns, ...counted].map((noun) => noun.slice(noun.lastIndexOf(" ") + 1).toLowerCase());
      return [type, new Set(heads)] as const;
    }),
  );
  const rows = tables.flatMap(({ meaning }) => meaning.nouns).filter((noun) => !noun.includes(" "));
  return { singular, rows: new Set(wordsOf(rows.join(" ")).map(({ stem }) => stem)) };
});

/** True for a word that names one thing of these types. */
export function isThing(word: string, types: readonly string[], reference: Reference): boolean {
  const { singular } = nounsFor(reference);
  return types.some((type) => singular.get(type)?.has(word.toLowerCase()) === true);
}
