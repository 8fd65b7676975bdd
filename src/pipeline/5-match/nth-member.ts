import type { Claim } from "../../model/claim.ts";
import type { TimeMention } from "../../model/mention.ts";
import type { Reading } from "../../model/reading.ts";
import { periodOf, plusDays, type IsoDate } from "../../model/time.ts";
import type { Table } from "../../reference/reference.ts";
import { bindDimensions } from "./bind.ts";
import { hitsOn } from "./clause-parts.ts";
import { predicatesOf, reading, validOn } from "./compose.ts";
import { subjectOf, timeOf, type World } from "./world.ts";

/** "became the union's 28th member in July 2013": how many there were once it had. Of several that were new then, none is known to be the last. */
export function ofNthMember(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  if (target.kind !== "quantity" || target.quantity.kind !== "ordinal" || table.by.start.length === 0) return [];
  const hit = hitsOn(clause, table.name, ["noun", "row", "start"]).find(
    ({ range }) =>
      range.from >= target.range.to &&
      !clause.words.some((word) => word.from >= target.range.to && word.to <= range.from),
  );
  const time = timeOf(clause);
  const at = time === null ? null : lastDayOf(time);
  const [start] = table.by.start;
  if (hit === undefined || at === null || start === undefined || time === null || !hit.terms.some((term) => term.own))
    return [];
  const subject = subjectOf(table);
  const place = { world, clause, near: target.range, used: [target.range, hit.range], recalls: true };
  const bindings = bindDimensions(table, [subject.name], place);
  if (bindings === null || bindings.length === 0) return [];
  return [
    reading({
      form: "rank",
      claim,
      table,
      query: {
        table: table.name,
        where: [...predicatesOf(table, bindings), ...validOn(table, at)],
        select: {
          kind: "counts",
          of: subject.name,
          counts: [
            { name: "n", where: [] },
            { name: "new", where: [{ op: "during", field: start.name, from: time.time.from, to: plusDays(at, 1) }] },
          ],
        },
      },
      expectation: {
        kind: "number",
        column: "n",
        interval: target.quantity,
        unit: null,
        spread: { part: "1", of: "new" },
      },
      bindings,
      predicate: hit.range,
      range: { from: target.range.from, to: hit.range.to },
      parts: [{ range: target.range, role: "target", value: target.quantity.value ?? "" }],
      at,
      negated: false,
      given: { unit: 1 },
    }),
  ];
}

/** The last day of the time in which it became one; "from July" is in July. */
function lastDayOf({ time: { from, to, granularity }, relation }: TimeMention): IsoDate | null {
  if (relation === "duration" || relation === "until" || from === null) return null;
  const month = granularity === "year" ? from.slice(0, 4) : granularity === "month" ? from.slice(0, 7) : from;
  const end = relation === "since" ? periodOf(month).to : to;
  return end === null ? null : plusDays(end, -1);
}
