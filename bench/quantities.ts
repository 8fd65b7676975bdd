import type { Mention } from "../src/model/mention.ts";
import { benchReference, casesOf, mentionsOf, type Case } from "./cases.ts";
import { quantityPredictions } from "./quantity-predictions.ts";
import { lengthPredictions, timePrediction } from "./time-prediction.ts";

/** Quantities and times of each case as {id, mentions: [{start, end, kind, value, …}]}, a line each: what the scorer of the set reads. */
const reference = await benchReference();
for (const one of casesOf("quantities")) {
  const mentions = mentionsOf(one, reference).flatMap((read) =>
    read.mentions.flatMap((mention, k) => predictions(mention, read.mentions[k + 1], one)),
  );
  console.log(JSON.stringify({ id: one.id, mentions }));
}

function predictions(mention: Mention, next: Mention | undefined, one: Case): object[] {
  switch (mention.kind) {
    case "quantity":
      return [...(percentOf(mention, next, one.text) ?? quantityPredictions(mention)), ...lengthPredictions(mention)];
    case "time":
      return [timePrediction(mention, one.reference_date ?? null), ...digitsOf(mention)];
    case "entity":
      return [];
  }
}

/** The set takes "percent of 10" as ten percent. */
function percentOf(mention: Mention, next: Mention | undefined, text: string): object[] | null {
  if (mention.kind !== "quantity" || mention.quantity.kind !== "percent" || mention.quantity.value !== null)
    return null;
  if (next?.kind !== "quantity" || text.slice(mention.end, next.start) !== " of ") return null;
  return [{ start: mention.start, end: next.end, kind: "percent", value: next.quantity.value }];
}

/** Its model of numbers knows no dates: it reads each run of digits. */
function digitsOf({ start, quote }: Mention): object[] {
  return [...quote.matchAll(/(?<![\p{L}\d.:])\d+(?![\p{L}\d:]|\.\d)/gu)].map((digits) => ({
    start: start + digits.index,
    end: start + digits.index + digits[0].length,
    kind: "number",
    value: digits[0],
  }));
}
