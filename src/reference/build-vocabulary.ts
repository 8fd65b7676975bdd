import { AUXILIARIES, isAuxiliary, isFunctionWord } from "../model/function-words.ts";
import type { Term } from "../model/term.ts";
import { wordsOf } from "../model/word.ts";
import type { GroupDefinition } from "./descriptor.ts";
import { indexDescriptions } from "./descriptions.ts";
import type { Table } from "./reference.ts";
import type { Vocabulary } from "./vocabulary.ts";

const AUXILIARY_STEMS: ReadonlySet<string> = new Set(wordsOf(AUXILIARIES.join(" ")).map((word) => word.stem));

interface Phrase {
  readonly stems: readonly string[];
  readonly terms: Term[];
}

const NOTHING: readonly never[] = [];

/** In a phrase it stands for one name ("send in … troops"); among the stems of a text, for a name in its place. */
export const GAP = "…";

/** The vocabulary of the tables and groups; `typeOf` gives an entity's type by id. */
export function buildVocabulary(
  tables: readonly Table[],
  groups: readonly GroupDefinition[],
  typeOf: (id: string) => string | undefined,
): Vocabulary {
  const byFirst = new Map<string, Phrase[]>();
  for (const table of tables) for (const term of termsOf(table)) insert(byFirst, term);
  for (const { id, table, words } of groups)
    for (const phrase of words) insert(byFirst, { table, says: { kind: "group", group: id }, phrase, own: false });
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return {
    descriptions: describe(tables, typeOf),
    beforeGaps: new Set(
      [...byFirst].flatMap(([first, phrases]) => (phrases.some(({ stems }) => stems.includes(GAP)) ? [first] : [])),
    ),
    at(stems, from) {
      const phrases = byFirst.get(stems[from] ?? "");
      if (phrases === undefined) return NOTHING;
      const found: { length: number; terms: readonly Term[] }[] = [];
      for (const { stems: phrase, terms } of phrases) {
        const length = matchLength(phrase, stems, from);
        if (length > 0) found.push({ length, terms });
      }
      return found;
    },
  };
}

/** How many words from `from` on the phrase takes, skipping auxiliaries inside it; 0 when it doesn't match. */
function matchLength(phrase: readonly string[], stems: readonly string[], from: number): number {
  let at = from;
  for (let k = 0; k < phrase.length; k += 1) {
    const stem = phrase[k];
    while (k > 0 && stems[at] !== stem && AUXILIARY_STEMS.has(stems[at] ?? "")) at += 1;
    if (stems[at] !== stem) return 0;
    at += 1;
  }
  return at - from;
}

function insert(byFirst: Map<string, Phrase[]>, term: Term): void {
  const stems = term.phrase.split(GAP).flatMap((part, k) => [...(k > 0 ? [GAP] : []), ...contentStems(part)]);
  const [first] = stems;
  if (first === undefined) return;
  const phrases = byFirst.get(first) ?? [];
  byFirst.set(first, phrases);
  const known = phrases.find((phrase) => phrase.stems.join(" ") === stems.join(" "));
  if (known === undefined) phrases.push({ stems, terms: [term] });
  else if (!known.terms.some((other) => sayTheSame(other, term))) known.terms.push(term);
}

function contentStems(phrase: string): string[] {
  const words = wordsOf(phrase);
  const content = words.filter((word) => !isAuxiliary(word.folded));
  return (content.length > 0 ? content : words).map((word) => word.stem);
}

function sayTheSame(a: Term, b: Term): boolean {
  return a.table === b.table && JSON.stringify(a.says) === JSON.stringify(b.says);
}

function stemsOf(phrase: string): string[] {
  return wordsOf(phrase).map((word) => word.stem);
}

const MEASURE_KINDS = ["measure", "criterion", "size", "most", "least", "more", "less", "rising", "other"] as const;

function termsOf(table: Table): Term[] {
  const ownStems = new Set([...table.meaning.words, ...table.meaning.nouns].flatMap(stemsOf));
  const of = (says: Term["says"], phrases: readonly string[]): Term[] =>
    phrases.map((phrase) => ({
      table: table.name,
      says,
      phrase,
      own: stemsOf(phrase).some((stem) => ownStems.has(stem)),
    }));
  const own = [
    ...of({ kind: "noun", field: null }, table.meaning.nouns),
    ...of({ kind: "row" }, table.meaning.words),
    ...of({ kind: "verb" }, table.meaning.verbs),
  ];
  return table.fields.reduce<Term[]>((terms, { name, factmark }) => {
    switch (factmark?.role) {
      case "dimension":
        return [...terms, ...of({ kind: "noun", field: name }, factmark.nouns)];
      case "category":
        return [
          ...terms,
          ...Object.entries(factmark.values).flatMap(([value, phrases]) =>
            of({ kind: "category", field: name, value }, phrases),
          ),
        ];
      case "measure": {
        const { words, criteria, sizes, most, least, more, less, rises, others } = factmark;
        const plain = { measure: words, criterion: criteria, size: sizes, rising: rises, other: others };
        const phrases = { ...plain, most, least, more, less };
        return MEASURE_KINDS.reduce((all, kind) => [...all, ...of({ kind, field: name }, phrases[kind])], terms);
      }
      case "attribute":
      case "name":
      case "time":
      case "start":
      case "end":
        return [...terms, ...of({ kind: factmark.role, field: name }, factmark.words)];
      default:
        return terms;
    }
  }, own);
}

/** What the tables describe their subjects with. */
function describe(tables: readonly Table[], typeOf: (id: string) => string | undefined): Vocabulary["descriptions"] {
  const stemsByType = new Map<string, Map<string, Set<string>>>();
  for (const table of tables) {
    const described = table.by.description;
    const subject = table.columns.get(table.meaning.subject);
    if (described.length === 0 || subject === undefined) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const id = subject.cell(row);
      const type = id === null ? undefined : typeOf(id);
      if (id === null || type === undefined) continue;
      const entities = stemsByType.get(type) ?? new Map<string, Set<string>>();
      stemsByType.set(type, entities);
      const stems = entities.get(id) ?? new Set<string>();
      entities.set(id, stems);
      for (const field of described) {
        for (const word of wordsOf(table.columns.get(field.name)?.cell(row) ?? ""))
          if (!isFunctionWord(word.folded)) stems.add(word.stem);
      }
    }
  }
  return new Map([...stemsByType].map(([type, entities]) => [type, indexDescriptions(entities)]));
}
