import { benchReference, casesOf, mentionsOf } from "./cases.ts";
import { quantityPredictions } from "./quantity-predictions.ts";
import { timePrediction } from "./time-prediction.ts";

/** Quantities and times of each case as {id, mentions: [{start, end, kind, value, …}]}, a line each: what the scorer of the set reads. */
const reference = await benchReference();
for (const one of casesOf("quantities")) {
  const mentions = mentionsOf(one, reference).flatMap((read) =>
    read.mentions.flatMap((mention) => {
      if (mention.kind === "quantity") return quantityPredictions(mention);
      return mention.kind === "time" ? [timePrediction(mention)] : [];
    }),
  );
  console.log(JSON.stringify({ id: one.id, mentions }));
}
