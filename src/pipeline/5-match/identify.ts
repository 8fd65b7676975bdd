import type { Clause, TermHit } from "../../model/claim.ts";
import type { EntityMention, Mention } from "../../model/mention.ts";
import type { Binding } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf, hitsOn, mentionsWithin, phraseAround } from "./clause-parts.ts";

/** Rows that a phrase singles out: what kind they are of and what the names around say. */
export interface Identified {
  readonly bindings: readonly Binding[];
  /** The words that name the kind of row. */
  readonly core: Range;
  /** The stretch in which everything is explained; what stands in it belongs together. */
  readonly phrase: Range;
}

/**
 * Rows that the words of a clause point at: "the annexation of X", "the war over Y". Each category hit of the table is a core; the names in the
 * phrase around it bind dimensions. An entity that the reference has as a row of its own (an event's name) is a core by itself.
 */
export function identify(clause: Clause, table: Table, except: Mention): Identified[] {
  return [...byKind(clause, table, except), ...byName(clause, table, except)];
}

function byKind(clause: Clause, table: Table, except: Mention): Identified[] {
  const cores = hitsOn(clause, table.name, ["category"]);
  return cores.flatMap((hit) => {
    const kind = kindOf(hit, table);
    if (kind === null) return [];
    const phrase = partedFrom(clause, hit.range, cores, phraseAround(clause, hit.range));
    const names = mentionsWithin(clause, phrase).filter((mention) => mention !== except);
    const antecedent = clause.antecedent === null ? [] : [clause.antecedent];
    const bindings = [kind, ...bindNames([...names, ...antecedent], table, clause)];
    return bindings.length > 1 ? [{ bindings, core: hit.range, phrase }] : [];
  });
}

/** What parts the phrases of two kinds of rows in one clause: "annexed A in 2014 and invaded B", "after it annexed A, X invaded B". */
const PARTING = /,|\b(?:and|after|before|when|while|then|since)\b/gi;

/** The part of a phrase that speaks of its own core, where it holds others. */
function partedFrom({ sentence }: Clause, core: Range, cores: readonly TermHit[], phrase: Range): Range {
  const { text } = sentence.sentence.text;
  let { from, to } = phrase;
  for (const { range } of cores) {
    if (range.to <= core.from && range.from >= phrase.from) {
      const marks = [...text.slice(range.to, core.from).matchAll(PARTING)];
      from = Math.max(from, range.to + (marks.at(-1)?.index ?? 0));
    }
    if (range.from >= core.to && range.to <= phrase.to) {
      const mark = text.slice(core.to, range.from).search(PARTING);
      to = Math.min(to, mark < 0 ? range.from : core.to + mark);
    }
  }
  return { from, to };
}

function kindOf(hit: TermHit, table: Table): Binding | null {
  for (const term of hit.terms) {
    if (term.table === table.name && term.says.kind === "category") {
      return { field: term.says.field, value: term.says.value, origin: "named", range: hit.range };
    }
  }
  return null;
}

function byName(clause: Clause, table: Table, except: Mention): Identified[] {
  const key = table.primaryKey.length === 1 ? table.primaryKey[0] : undefined;
  const field = table.by.dimension.find((one) => one.name === key);
  if (field === undefined) return [];
  return clause.mentions.flatMap((mention) => {
    const candidate = mention === except ? null : candidateOf(mention, field.factmark.entity);
    if (candidate === null) return [];
    const binding: Binding = { field: field.name, value: candidate.id, origin: "named", range: mention.range };
    return [{ bindings: [binding], core: mention.range, phrase: phraseAround(clause, mention.range) }];
  });
}

/** Each name fills the first dimension that takes its type; a list dimension takes many, any other one. */
function bindNames(names: readonly Mention[], table: Table, clause: Clause): Binding[] {
  const bindings: Binding[] = [];
  const dimensions = table.by.dimension;
  for (const mention of names) {
    if (mention.kind !== "entity") continue;
    const field = dimensions.find(
      (one) =>
        candidateOf(mention, one.factmark.entity) !== null &&
        (one.type === "list" || !bindings.some((binding) => binding.field === one.name)),
    );
    const candidate = field === undefined ? null : candidateOf(mention, field.factmark.entity);
    if (field === undefined || candidate === null) continue;
    if (bindings.some((binding) => binding.value === candidate.id)) continue;
    bindings.push({
      field: field.name,
      value: candidate.id,
      origin: isAntecedent(mention, clause) ? "antecedent" : "named",
      range: isAntecedent(mention, clause) ? null : mention.range,
    });
  }
  return bindings;
}

function isAntecedent(mention: EntityMention, clause: Clause): boolean {
  return mention === clause.antecedent;
}
