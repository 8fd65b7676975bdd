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
  return hitsOn(clause, table.name, ["category"]).flatMap((hit) => {
    const kind = kindOf(hit, table);
    if (kind === null) return [];
    const phrase = phraseAround(clause, hit.range);
    const names = mentionsWithin(clause, phrase).filter((mention) => mention !== except);
    const antecedent = clause.antecedent === null ? [] : [clause.antecedent];
    const bindings = [kind, ...bindNames([...names, ...antecedent], table, clause)];
    return bindings.length > 1 ? [{ bindings, core: hit.range, phrase }] : [];
  });
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
