import type { Claim, TermHit } from "../../model/claim.ts";
import type { Mention } from "../../model/mention.ts";
import type { Reading } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf, hitsOn } from "./clause-parts.ts";
import { reading } from "./compose.ts";
import { subjectOf, type World } from "./world.ts";

/** Between a name and the words that lead to the other one: "X, officially", "X (short) is officially". */
const LEAD = /^(?:\s*\([^)]*\))?\s*,?\s*(?:(?:is|was|also|more|most)\s+)*$/i;
/** The other name: words with capitals, and what joins them. */
const NAME =
  /^\s*(?:(?:known as|called|named|styled|is|was)\s+)*(?:the\s+)?(\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:of|the|and|de|la)\s+)*\p{Lu}[\p{L}'’.-]*)*)/u;

/** "X, officially the Republic of X": the name that a field of the row has. */
export function ofOfficialName(claim: Claim, _world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  const subject = subjectOf(table);
  const { text } = clause.sentence.sentence.text;
  return table.by.name.flatMap((field) => {
    const owners = clause.mentions.filter((one) => candidateOf(one, subject.factmark.entity) !== null);
    const leads = (owner: Mention, { range }: TermHit): boolean =>
      range.from >= owner.range.to && LEAD.test(text.slice(owner.range.to, range.from));
    const hit = hitsOn(clause, table.name, ["name"]).find((one) => owners.some((owner) => leads(owner, one)));
    const owner = hit === undefined ? undefined : owners.find((one) => leads(one, hit));
    const candidate = owner === undefined ? null : candidateOf(owner, subject.factmark.entity);
    const found = hit === undefined ? null : NAME.exec(text.slice(hit.range.to));
    const name = found?.[1];
    if (hit === undefined || found === null || name === undefined || owner === undefined || candidate === null)
      return [];
    const to = hit.range.to + found[0].length;
    const range: Range = { from: to - name.length, to };
    // Names within the other name are what is claimed; the owner may have other things said of it.
    const inner = clause.mentions.find((one) => one.kind === "entity" && overlapsRange(one.range, range));
    if (target !== (inner ?? owner)) return [];
    return [
      reading({
        form: "attribute",
        claim,
        table,
        query: {
          table: table.name,
          where: [{ op: "is", field: subject.name, value: candidate.id }],
          select: { kind: "rows", fields: [...new Set([...table.primaryKey, field.name])] },
        },
        expectation: { kind: "equals", field: field.name, value: name, negated: hit.negated },
        bindings: [{ field: subject.name, value: candidate.id, origin: "named", range: owner.range }],
        predicate: hit.range,
        range: { from: hit.range.from, to },
        parts: [{ range, role: "target", value: name }],
        at: null,
        negated: hit.negated,
        given: { unit: 1, unexplained: 0 },
      }),
    ];
  });
}
