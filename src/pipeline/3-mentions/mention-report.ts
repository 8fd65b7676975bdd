import type { Mention } from "../../model/mention.ts";
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
      const { from, to, granularity } = mention.time;
      return { ...place, time: { from, to, granularity } };
    }
    case "entity": {
      const [best, ...others] = mention.candidates;
      if (best === undefined) return { ...place, entity: { id: null, type: null, name: mention.quote, via: "name" } };
      const candidates = [best, ...others].map(({ id, type, name, via }) => ({ id, type, name, via }));
      return {
        ...place,
        entity: {
          id: best.id,
          type: best.type,
          name: best.name,
          via: best.via,
          ...(others.length > 0 ? { candidates } : {}),
        },
      };
    }
  }
}
