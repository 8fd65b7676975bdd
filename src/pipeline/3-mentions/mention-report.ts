import type { EntityCandidate, EntityMention, Mention, QuantityMention, TimeMention } from "../../model/mention.ts";
import type { MentionReport } from "../../model/report.ts";

/** A mention in the outward shape. Written out member by member: spreading takes several times as long, and this is done for every mention. */
export function mentionReport(mention: Mention): MentionReport {
  const { start, end, quote, kind } = mention;
  switch (kind) {
    case "quantity":
      return { start, end, quote, kind, quantity: quantityReport(mention) };
    case "time":
      return { start, end, quote, kind, time: timeReport(mention) };
    case "entity":
      return { start, end, quote, kind, entity: entityReport(mention) };
  }
}

type Outward<Kind extends "quantity" | "time" | "entity"> = NonNullable<MentionReport[Kind]>;

function quantityReport({ quantity }: QuantityMention): Outward<"quantity"> {
  const { value, low, high, lowInclusive, highInclusive, unit, comparator, of } = quantity;
  return of === undefined
    ? { value, low, high, lowInclusive, highInclusive, unit, comparator }
    : { value, low, high, lowInclusive, highInclusive, unit, comparator, of };
}

function timeReport({ time, clock, length, recurrence }: TimeMention): Outward<"time"> {
  const { from, to, granularity } = time;
  if ((clock ?? length ?? recurrence) === undefined) return { from, to, granularity };
  return {
    from,
    to,
    granularity,
    ...(clock === undefined ? {} : { clock }),
    ...(length === undefined ? {} : { length }),
    ...(recurrence === undefined ? {} : { recurrence }),
  };
}

function entityReport({ candidates, quote, nameType }: EntityMention): Outward<"entity"> {
  const [best] = candidates;
  if (best === undefined) return { id: null, type: nameType ?? null, name: quote, via: "name" };
  const { id, type, name, via, why } = best;
  const others = candidates.length > 1 ? candidates.map(candidateReport) : undefined;
  if (why === undefined)
    return others === undefined ? { id, type, name, via } : { id, type, name, via, candidates: others };
  return others === undefined ? { id, type, name, via, why } : { id, type, name, via, why, candidates: others };
}

interface CandidateReport {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly via: string;
  readonly why?: string;
}

function candidateReport({ id, type, name, via, why }: EntityCandidate): CandidateReport {
  return why === undefined ? { id, type, name, via } : { id, type, name, via, why };
}
