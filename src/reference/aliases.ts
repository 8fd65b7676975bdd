import { wordsOf } from "../model/word.ts";

/** One name of one entity. */
export interface Alias {
  readonly entity: string;
  readonly text: string;
  readonly lang: string;
  /** "name", "official", "acronym", "demonym", "transliteration", "translation", "capital-for-country", "surname", "former", "variant" … */
  readonly kind: string;
  readonly strong: boolean;
}

/** All names, looked up by folded words. */
export interface AliasIndex {
  readonly size: number;
  /**
   * Names that start at `words[from]`, longest first. `words` are folded by `foldWord`. Every hit is verified against the
   * whole name, never by hash alone.
   */
  at(
    words: readonly string[],
    from: number,
  ): readonly { readonly length: number; readonly aliases: readonly Alias[] }[];
}

interface Name {
  readonly words: readonly string[];
  readonly aliases: Alias[];
}

const NOTHING: readonly never[] = [];

function startsAt(words: readonly string[], from: number, name: readonly string[]): boolean {
  for (let k = name.length - 1; k >= 0; k -= 1) if (words[from + k] !== name[k]) return false;
  return true;
}

/** An index over names; names of the same folded words share an entry. */
export function buildAliases(aliases: readonly Alias[]): AliasIndex {
  const byFirst = new Map<string, Map<string, Name>>();
  for (const alias of aliases) {
    const words = wordsOf(alias.text).map((word) => word.folded);
    const [first] = words;
    if (first === undefined) continue;
    const names = byFirst.get(first) ?? new Map<string, Name>();
    byFirst.set(first, names);
    const key = words.join(" ");
    const name = names.get(key) ?? { words, aliases: [] };
    names.set(key, name);
    name.aliases.push(alias);
  }
  const sorted = new Map(
    [...byFirst].map(([first, names]) => [first, [...names.values()].sort((a, b) => b.words.length - a.words.length)]),
  );
  return {
    size: aliases.length,
    at(words, from) {
      const names = sorted.get(words[from] ?? "");
      if (names === undefined) return NOTHING;
      let found: { readonly length: number; readonly aliases: readonly Alias[] }[] | null = null;
      for (const name of names) {
        if (!startsAt(words, from, name.words)) continue;
        found ??= [];
        found.push({ length: name.words.length, aliases: name.aliases });
      }
      return found ?? NOTHING;
    },
  };
}
