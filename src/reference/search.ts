import type { Term } from "../model/term.ts";
import { wordsOf } from "../model/word.ts";
import type { Reference } from "./reference.ts";

/** What a reference knows of some words. */
export interface SearchResult {
  readonly entities: readonly {
    readonly id: string;
    readonly type: string;
    readonly name: string;
    readonly via: string;
  }[];
  /** What the vocabulary takes them for: "votes.vote = no". */
  readonly terms: readonly string[];
}

const MOST = 20;

/** Looks words up as a name and as a phrase of the vocabulary, in that order; names also by their beginning, and by their sound when nothing is named so. */
export function searchReference(reference: Reference, text: string): SearchResult {
  const words = wordsOf(text);
  const folded = words.map((word) => word.folded);
  const stems = words.map((word) => word.stem);
  const exact = words.flatMap((_, at) => reference.aliases.at(words, at).flatMap((hit) => hit.aliases));
  const entities = new Map<string, SearchResult["entities"][number]>();
  for (const alias of exact) {
    const entity = reference.entities.get(alias.entity);
    if (entity !== undefined && !entities.has(entity.id))
      entities.set(entity.id, { ...entity, via: `${alias.kind} “${alias.text}”` });
  }
  const sounding = exact.length > 0 ? [] : words.flatMap((_, at) => reference.aliases.soundingAt(words, at));
  for (const alias of sounding.flatMap((hit) => hit.aliases.filter(({ strong }) => strong))) {
    const entity = reference.entities.get(alias.entity);
    if (entity !== undefined && !entities.has(entity.id))
      entities.set(entity.id, { ...entity, via: `another spelling of “${alias.text}”` });
  }
  const start = folded.join(" ");
  for (const entity of reference.entities.values()) {
    if (entities.size >= MOST || start.length < 3) break;
    if (
      !entities.has(entity.id) &&
      wordsOf(entity.name)
        .map((word) => word.folded)
        .join(" ")
        .startsWith(start)
    )
      entities.set(entity.id, { ...entity, via: "beginning of its name" });
  }
  const terms = words.flatMap((_, at) => reference.vocabulary.at(stems, at).flatMap((hit) => hit.terms.map(termText)));
  return { entities: [...entities.values()].slice(0, MOST), terms: [...new Set(terms)].slice(0, MOST) };
}

function termText(term: Term): string {
  const { says, table, phrase } = term;
  switch (says.kind) {
    case "category":
      return `${table}.${says.field} = ${says.value} (“${phrase}”)`;
    case "row":
    case "verb":
      return `a row of ${table} (“${phrase}”)`;
    case "noun":
      return says.field === null
        ? `rows of ${table}, counted (“${phrase}”)`
        : `${table}.${says.field}, counted (“${phrase}”)`;
    case "group":
      return `the group ${says.group} (“${phrase}”)`;
    default:
      return `${table}.${says.field}, ${says.kind} (“${phrase}”)`;
  }
}
