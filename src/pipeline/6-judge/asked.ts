import type { Predicate, Query } from "../../model/query.ts";
import type { Expectation, Reading } from "../../model/reading.ts";
import type { Reference } from "../../reference/reference.ts";

/**
 * What a reading asks for, in the reference's terms: "lighthouses: height where lighthouse = Old Head (old-head)". The same text
 * wherever the same is asked, so that statements of different sentences can be held against each other. Null when the reading assumes its time, or rests on
 * words of earlier sentences: then it is not sure to be the same.
 */
export function askedBy({ query, expectation, bindings, otherwise }: Reading, reference: Reference): string | null {
  const isAssumed = (expectation.kind === "number" && expectation.assumed === true) || (otherwise ?? []).length > 0;
  if (isAssumed || query.select.kind === "stated") return null;
  if (bindings.some(({ origin }) => origin === "described" || origin === "discourse")) return null;
  const asked = askedOf(expectation);
  const selection = query.select.kind === "rows" ? asked : `${asked}, ${selected(query.select, reference)}`;
  const where = query.where.map((predicate) => said(predicate, reference));
  if (where.length > 1) where.sort();
  return `${query.table}: ${selection}${where.length === 0 ? "" : ` where ${where.join(", ")}`}`;
}

/** What of the answer is compared. */
function askedOf(expectation: Expectation): string {
  switch (expectation.kind) {
    case "number":
      return expectation.column;
    case "rank":
      return "rank";
    case "equals":
    case "every":
      return expectation.field;
    case "exists":
      return "row";
    case "when":
      return expectation.start;
    case "apart":
      return `days from ${expectation.from.day} to ${expectation.to.day}`;
    case "figures":
      return "figures";
  }
}

function selected(select: Exclude<Query["select"], { kind: "stated" | "rows" }>, reference: Reference): string {
  const under = (where: readonly Predicate[]): string =>
    where.length === 0 ? "" : ` under ${where.map((predicate) => said(predicate, reference)).join(" and ")}`;
  switch (select.kind) {
    case "counts":
      return select.counts.map(({ name, where }) => `${name} = number of ${select.of}${under(where)}`).join(", ");
    case "figures":
      return [
        ...select.figures.map(({ name, how, of, where }) => `${name} = ${how} of ${of}${under(where)}`),
        ...select.derived.map(({ name, how, of, to }) => `${name} = ${how} of ${of} and ${to}`),
      ].join(", ");
    case "rank":
      return `place of ${select.entity} by ${select.by}, ${select.order} first`;
    case "top":
      return `first ${select.limit} by ${select.by}, ${select.order} first: ${select.fields.join(", ")}`;
  }
}

function said(predicate: Predicate, reference: Reference): string {
  const name = (id: string): string => {
    const entity = reference.entities.get(id);
    return entity === undefined ? id : `${entity.name} (${id})`;
  };
  switch (predicate.op) {
    case "is":
      return `${predicate.field} = ${name(predicate.value)}`;
    case "is-not":
      return `${predicate.field} ≠ ${name(predicate.value)}`;
    case "holds":
      return `${predicate.field} with ${name(predicate.value)}`;
    case "among":
      return `${predicate.field} one of ${predicate.values.map(name).join(", ")}`;
    case "during":
      return `${predicate.field} from ${predicate.from ?? "ever"} to ${predicate.to ?? "ever"}`;
    case "valid":
      return `valid on ${predicate.at}`;
    case "within":
      return `${predicate.field} within ${predicate.interval.low ?? "any"} to ${predicate.interval.high ?? "any"}`;
    case "not":
      return `not (${predicate.of.map((one) => said(one, reference)).join(" and ")})`;
    case "place": {
      const among = predicate.among.map((one) => said(one, reference)).join(" and ");
      return `${predicate.field} at place ${predicate.place}, ${predicate.order} first${among === "" ? "" : `, under ${among}`}`;
    }
    case "in-group":
      return `${predicate.field} of ${name(predicate.group)} on ${predicate.at}`;
  }
}
