import { benchReference, casesOf, mentionsOf } from "./cases.ts";

/** Names of each case as {id, entities: [{start, end, type?}]}, a line each: what the scorer of the set reads. */
const reference = await benchReference();
for (const one of casesOf("entities")) {
  const entities = mentionsOf(one, reference).flatMap((read) =>
    read.mentions.flatMap((mention) => (mention.kind === "entity" ? [{ start: mention.start, end: mention.end }] : [])),
  );
  console.log(JSON.stringify({ id: one.id, entities }));
}
