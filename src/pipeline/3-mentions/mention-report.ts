import type { EntityCandidate, Mention } from "../../model/mention.ts";
import type { MentionReport } from "../../model/report.ts";

/** A mention in the outward shape. */
export function mentionReport(mention: Mention): MentionReport {
  const place = { start: mention.start, end: mention.end, quote: mention.quote, kind: mention.kind };
  switch (mention.kind) {
    case "quantity": {
      const { value, low, high, lowInclusive, highInclusive, unit, comparator, of } = mention.quantity;
      return {
        ...place,
        quantity: {
          value,
          low,
          high,
          lowInclusive,
          highInclusive,
          unit,
          comparator,
          ...(of === undefined ? {} : { of }),
        },
      };
    }
    case "time": {
      const { time, clock, length, recurrence } = mention;
      return {
        ...place,
        time: {
          from: time.from,
          to: time.to,
          granularity: time.granularity,
          ...(clock === undefined ? {} : { clock }),
          ...(length === undefined ? {} : { length }),
          ...(recurrence === undefined ? {} : { recurrence }),
        },
      };
    }
    case "entity": {
      const [best, ...others] = mention.candidates;
      if (best === undefined) {
        const type = mention.nameType ?? null;
        return { ...place, entity: { id: null, type, name: mention.quote, via: "name" } };
      }
      const candidates = [best, ...others].map(candidateReport);
      return { ...place, entity: { ...candidateReport(best), ...(others.length > 0 ? { candidates } : {}) } };
    }
  }
}

function candidateReport({ id, type, name, via, why }: EntityCandidate): {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly via: string;
  readonly why?: string;
} {
  return { id, type, name, via, ...(why === undefined ? {} : { why }) };
}
