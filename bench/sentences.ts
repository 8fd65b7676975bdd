import { readText } from "../src/pipeline/1-read/read.ts";
import { splitSentences } from "../src/pipeline/2-sentences/sentences.ts";
import { casesOf } from "./cases.ts";

/** Sentences of each case as {id, sentences: [{start, end}]}, a line each: what the scorer of the set reads. */
for (const { id, text } of casesOf("sentences")) {
  const sentences = splitSentences(readText(text, null)).map(({ start, end }) => ({ start, end }));
  console.log(JSON.stringify({ id, sentences }));
}
