import type { Claim } from "../../model/claim.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf, hitsOn, listsOf } from "./clause-parts.ts";
import { hasValidity, reading, rowsUnder, validOn } from "./compose.ts";
import { attachedList } from "./subjects.ts";
import { dayOf, subjectOf, type World } from "./world.ts";

/** What may stand between the noun and the first of what it is of: "a member of both the A and the B". */
const OF = /^\s*(?:of|in)\s+(?:both\s+)?(?:the\s+)?$/i;

/** "X is a member of A, B and C": the first is the subject's own claim, each of the others one by itself. */
export function ofSeveral(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  const subject = subjectOf(table);
  const field = table.by.dimension.find(({ factmark }) => factmark.required);
  const object = field === undefined ? null : candidateOf(target, field.factmark.entity);
  if (field === undefined || object === null || target.kind !== "entity" || !hasValidity(table)) return [];
  const { text } = clause.sentence.sentence.text;
  const at = dayOf(clause, world);
  return hitsOn(clause, table.name, ["row", "noun"]).flatMap((hit): Reading[] => {
    const list = listsOf(clause, field.factmark.entity).find((one) =>
      OF.test(text.slice(hit.range.to, one[0]?.range.from ?? hit.range.to)),
    );
    const subjects = attachedList(clause, hit.range, subject.factmark.entity);
    const [owner] = subjects;
    const holder = owner === undefined ? null : candidateOf(owner, subject.factmark.entity);
    if (list === undefined || !list.includes(target) || list[0] === target) return [];
    if (owner === undefined || holder === null || subjects.length > 1) return [];
    const bindings: Binding[] = [
      { field: subject.name, value: holder.id, origin: "named", range: owner.range },
      { field: field.name, value: object.id, origin: "named", range: target.range },
    ];
    return [
      reading({
        form: "relation",
        claim,
        table,
        query: rowsUnder(table, bindings, table.primaryKey, validOn(table, at)),
        expectation: { kind: "exists", negated: hit.negated },
        bindings,
        predicate: hit.range,
        range: target.range,
        parts: [{ range: target.range, role: "target", value: object.id }],
        at,
        negated: hit.negated,
      }),
    ];
  });
}
