import type { Claim, Modality } from "../../model/claim.ts";
import type { EntityMention, ReadSentence } from "../../model/mention.ts";
import { modalityOf } from "./modality.ts";
import { framesOf, reportedBy } from "./reporting.ts";

/** Every sentence of prose as one claim about all that it says: what a table without a vocabulary is asked for. */
export function findStatements(sentences: readonly ReadSentence[]): Claim[] {
  return sentences.flatMap((read) => {
    const { sentence, words } = read;
    const [first] = words;
    const last = words.at(-1);
    if (sentence.role !== "prose" || first === undefined || last === undefined) return [];
    const range = { from: first.from, to: last.to };
    const frame = reportedBy(framesOf(read, []), read, words);
    const isQuestion = /\?["'”’)\]]*$/.test(sentence.text.text);
    const asserted = modalityOf(read, words, isQuestion, []);
    const modality: Modality = frame === null || frame.stance === "asserts" ? asserted : "conditional";
    const clause = {
      sentence: read,
      range,
      words,
      mentions: read.mentions,
      hits: [],
      around: [],
      parent: null,
      antecedent: null,
      elaborates: null,
      exceptions: [],
      modality,
      attribution: frame?.speaker ?? null,
    };
    const target: EntityMention = {
      kind: "entity",
      start: sentence.start,
      end: sentence.end,
      quote: sentence.text.text,
      sentence: read.index,
      range,
      candidates: [],
      nameType: "other",
    };
    return [{ clause, target }];
  });
}
