import type { QuantityMention } from "../src/model/mention.ts";
import { benchReference, casesOf, mentionsOf } from "./cases.ts";
import { timePrediction } from "./time-prediction.ts";

/** Quantities and times of each case as {id, mentions: [{start, end, kind, value, …}]}, a line each: what the scorer of the set reads. */
const reference = await benchReference();
for (const one of casesOf("quantities")) {
  const mentions = mentionsOf(one, reference).flatMap((read) =>
    read.mentions.flatMap((mention) =>
      mention.kind === "quantity"
        ? quantityPredictions(mention)
        : mention.kind === "time"
          ? [timePrediction(mention)]
          : [],
    ),
  );
  console.log(JSON.stringify({ id: one.id, mentions }));
}

function quantityPredictions(mention: QuantityMention): object[] {
  const { start, end, quantity } = mention;
  return mention.notAClaim === "identifier" ? [] : [{ start, end, kind: "number", value: quantity.value }];
}
