import { beforeAll, describe, expect, test } from "vitest";
import type { Clause } from "../../src/model/claim.ts";
import { findClaims } from "../../src/pipeline/4-claims/claims.ts";
import type { Reference } from "../../src/reference/reference.ts";
import { openCorpusReference } from "../corpus-reference.ts";
import { mentioned } from "./stages.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

/** The clauses that bear claims, in order. */
function clauses(text: string): Clause[] {
  return [...new Set(findClaims(mentioned(text, reference), reference).map((claim) => claim.clause))];
}

describe("how a clause is meant", () => {
  test.each([
    ["Armenia abstained.", "asserted"],
    ["Did Armenia abstain?", "question"],
    ["Armenia will abstain.", "forecast"],
    ["Armenia may abstain.", "conditional"],
    ["Armenia would abstain.", "conditional"],
    ["Armenia wants to abstain.", "forecast"],
    ["Armenia refused to abstain.", "forecast"],
    ["Armenia is expected to abstain.", "forecast"],
    ["In May Armenia abstained.", "asserted"],
    ["The will of Armenia is known.", "asserted"],
    ["Armenia joined to advance trade.", "asserted"],
  ])("%s %s", (text, modality) => {
    expect(clauses(text).map((clause) => clause.modality)).toContain(modality);
  });
});

describe("whom a clause takes out", () => {
  test.each([
    ["With the exception of Belarus, Russia's allies abstained.", ["Belarus"]],
    ["All except Belarus, Syria and Eritrea abstained.", ["Belarus", "Syria", "Eritrea"]],
    ["All but Belarus and Syria abstained.", ["Belarus", "Syria"]],
    ["Apart from Belarus, Armenia abstained.", ["Belarus"]],
    ["Russia's allies, except for Belarus, abstained.", ["Belarus"]],
    ["Belarus abstained.", []],
    ["All but two of them abstained, Belarus said.", []],
  ])("%s", (text, names) => {
    const taken = clauses(text).flatMap((clause) => clause.exceptions.map((mention) => mention.quote));
    expect([...new Set(taken)]).toEqual(names);
  });
});

describe("what is denied", () => {
  test.each([
    ["Armenia did not abstain.", [true]],
    ["Armenia abstained.", [false]],
    ["Armenia never abstained.", [true]],
    ["None of the five abstained.", [true]],
    ["Armenia not only abstained.", [false]],
  ])("%s", (text, negated) => {
    const hits = clauses(text).flatMap((clause) => clause.hits);
    expect(hits.map((hit) => hit.negated)).toEqual(negated);
  });
});

describe("who says it", () => {
  test.each([
    ["Armenia abstained, Mukhtar Tleuberdi said.", "Mukhtar Tleuberdi", "asserted"],
    ["“Armenia abstained,” said the foreign minister.", "the foreign minister", "asserted"],
    ["“Armenia,” he said on Monday, “abstained.”", "he", "asserted"],
    ["According to Ukraine, Armenia abstained.", "Ukraine", "asserted"],
    ["Armenia abstained, according to a report of the mission.", "a report of the mission", "asserted"],
    ["He said that Armenia abstained.", "He", "asserted"],
    ["Officials in the capital have said Armenia abstained.", "Officials in the capital", "asserted"],
    ["The envoy told reporters on Monday that Armenia abstained.", "The envoy", "asserted"],
    ["They do not deny that Armenia abstained.", null, "asserted"],
    ["It is reported that Armenia abstained.", null, "asserted"],
    ["The claims of Ukraine are known, and Armenia abstained.", null, "asserted"],
    ["Armenia abstained.", null, "asserted"],
    ["He denied that Armenia abstained.", "He", "doubted"],
    ["The claim that Armenia abstained is old.", null, "doubted"],
    ["Nobody believes that Armenia abstained.", null, "doubted"],
    ["Experts believe Armenia abstained.", "Experts", "conditional"],
    ["Let us suppose that Armenia abstained.", null, "conditional"],
  ])("%s", (text, speaker, modality) => {
    const said = clauses(text).find(({ words }) => words.some(({ folded }) => folded === "abstained"));
    expect(said).toMatchObject({ attribution: speaker, modality });
  });

  test("the time of saying is that of what is said, unless it has its own", () => {
    const times = (text: string): string[][] =>
      clauses(text).map(({ mentions }) => mentions.filter(({ kind }) => kind === "time").map(({ quote }) => quote));
    expect(times("In 2014 he said that Armenia abstained.")).toContainEqual(["2014"]);
    expect(times("He said in 2014 that Armenia abstained.")).toContainEqual(["2014"]);
  });
});

test("headings and boilerplate bear no claims", () => {
  expect(clauses("Armenia abstained in March\n\nBy Jane Doe\n\nFollow Armenia")).toEqual([]);
});

test("the comma of a number parts nothing", () => {
  const [main, relative] = clauses("Estonia has 1.33 million people, of whom 320,000 speak Russian.");
  expect(main?.mentions.map((mention) => mention.quote)).toEqual(["Estonia", "1.33 million"]);
  expect(relative?.mentions.map((mention) => mention.quote)).toEqual(["320,000", "Russian"]);
});

test("two statements of one sentence are two clauses", () => {
  const found = clauses("Then 35 countries abstained, five voted against and Armenia did not vote.");
  expect(found.map((clause) => clause.mentions.map((mention) => mention.quote))).toEqual([
    ["35"],
    ["five"],
    ["Armenia"],
  ]);
});
