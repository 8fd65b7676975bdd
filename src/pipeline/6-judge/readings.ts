import type { Reading } from "../../model/reading.ts";
import type { ReadingReport } from "../../model/report.ts";
import type { Reference } from "../../reference/reference.ts";
import { printSql } from "../../reference/sql.ts";
import { CLEAR_LEAD, type Candidate } from "./court.ts";

/** All readings of a claim for `--explain`: what each explains, its score, and why it lost. */
export function explainReadings(candidate: Candidate, reference: Reference): ReadingReport[] {
  const of = (reading: Reading, dropped?: string): ReadingReport => {
    const text = reading.claim.clause.sentence.sentence.text.text;
    return {
      form: reading.form,
      table: reading.table,
      score: reading.score,
      features: { ...reading.features },
      explains: reading.explains.map((range) => text.slice(range.from, range.to)),
      query: printSql(reading.query, reference).sql,
      ...(dropped === undefined ? {} : { dropped }),
    };
  };
  const [best] = candidate.readings;
  return [
    ...candidate.readings.map((reading) =>
      of(
        reading,
        best !== undefined && best.score - reading.score >= CLEAR_LEAD
          ? "explains clearly less than the best reading"
          : undefined,
      ),
    ),
    ...candidate.dropped.map((reading) => of(reading, "too little of the clause speaks for it")),
  ];
}
