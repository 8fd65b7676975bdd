import type { QuantityMention, TimeMention } from "../src/model/mention.ts";
import type { TimeInterval } from "../src/model/time.ts";
import { plusDays } from "../src/model/time.ts";

/** Seconds of the units of time as the set counts them: a month is 30 days, a year 365. */
const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
  decade: 315_360_000,
  century: 3_153_600_000,
};

/** A time in the shape of the set of quantities. `written` is the instant of the case; null when it has none. */
export function timePrediction(mention: TimeMention, written: string | null): object {
  const offset = mention.start - mention.range.from;
  const place = { start: mention.phrase.from + offset, end: mention.phrase.to + offset, kind: "datetime" };
  if (mention.length !== undefined) return { ...place, value: mention.length };
  if (mention.recurrence !== undefined) return { ...place, value: mention.recurrence };
  if (mention.seconds !== undefined && written !== null) return { ...place, ...instants(mention.seconds, written) };
  return { ...place, ...bounds(mention, written) };
}

/** A length of time that was read as a quantity; none for other quantities. */
export function lengthPredictions({ quantity, start, end }: QuantityMention): object[] {
  const seconds = SECONDS[quantity.unit ?? ""];
  if (seconds === undefined || quantity.value === null || quantity.kind === "age" || quantity.kind === "ordinal")
    return [];
  return [{ start, end, kind: "datetime", value: Number(quantity.value) * seconds }];
}

interface Bounds {
  readonly from: string | null;
  readonly to: string | null;
}

function instants({ from, to }: { readonly from: number; readonly to: number }, written: string): Bounds {
  const base = Date.parse(`${written.slice(0, 19).padEnd(19, "T00:00:00".slice(written.length - 10))}Z`);
  const iso = (seconds: number): string => new Date(base + seconds * 1000).toISOString().slice(0, 19);
  return { from: iso(from), to: iso(to) };
}

/** The set ends a stretch where its last member begins, opens the other end of what is since or until, and cuts early and late in halves. */
function bounds(mention: TimeMention, written: string | null): Bounds {
  const { clock, dayless, ends, relation, pivot } = mention;
  if (dayless === true) return { from: clock?.from ?? null, to: within(clock?.to ?? null) };
  const time =
    pivot === undefined ? (mention.deictic ?? partOf(mention, written)) : { from: pivot, to: plusDays(pivot, 1) };
  const from = ends === undefined ? time.from : ends.first.from;
  if (clock !== undefined) {
    const last = ends?.last.from ?? from;
    return { from: at(from, clock.from), to: at(last, within(clock.to)) };
  }
  if (relation === "since") return { from, to: null };
  if (relation === "until") return { from: null, to: from };
  if (ends === undefined) return { from, to: time.to };
  return { from, to: ends.last.granularity === "part" ? ends.last.to : ends.last.from };
}

const at = (day: string | null, clock: string | null): string | null =>
  day === null || clock === null ? null : `${day}T${clock}`;
const within = (clock: string | null): string | null => (clock === "24:00:00" ? "23:59:59" : clock);

function partOf({ part, time }: TimeMention, written: string | null): Pick<TimeInterval, "from" | "to"> {
  if (part === undefined || part.of.from === null || part.of.to === null) return time;
  const { name, of } = part;
  const today = written?.slice(0, 10) ?? null;
  const isNow = today !== null && part.of.from <= today && today < part.of.to;
  const days = Math.round((Date.parse(part.of.to) - Date.parse(part.of.from)) / 86_400_000);
  if (of.granularity === "month" && name === "mid")
    return { from: plusDays(part.of.from, 9), to: plusDays(part.of.from, 20) };
  if (name === "mid" || (of.granularity === "year" && !isNow)) return time;
  const half =
    of.granularity === "year"
      ? `${part.of.from.slice(0, 4)}-07-01`
      : plusDays(part.of.from, days > 20 ? 15 : Math.floor(days / 2));
  if (name === "early") return { from: part.of.from, to: isNow && today < half ? today : half };
  return { from: isNow && today > half ? today : half, to: part.of.to };
}
