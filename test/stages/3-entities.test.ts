import { beforeAll, describe, expect, test } from "vitest";
import type { Reference } from "../../src/reference/reference.ts";
import { openCorpusReference } from "../corpus-reference.ts";
import { mentioned } from "./stages.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

/** Names of the last sentence with what they mean first: "name=id", "?" for one that the reference does not know. */
function names(text: string): string[] {
  const [last] = mentioned(text, reference).slice(-1);
  return (last?.mentions ?? []).flatMap((mention) =>
    mention.kind === "entity" ? [`${mention.quote}=${mention.candidates[0]?.id ?? "?"}`] : [],
  );
}

describe("whom a name means", () => {
  test.each([
    ["The ODKB met.", "ODKB=CSTO"],
    ["The Organization of the Collective Security Treaty met.", "Organization of the Collective Security Treaty=CSTO"],
    ["The Collective Security Treaty Organisation met.", "Collective Security Treaty Organisation=CSTO"],
    ["The Eurasian Economic Union met.", "Eurasian Economic Union=EAEU"],
    ["The UN General Assembly met.", "UN General Assembly=UNGA"],
    ["It was Muchtar Tleuberdi.", "Muchtar Tleuberdi=Q70254110"],
    ["It was Mukhtar Tleuberdi.", "Mukhtar Tleuberdi=Q70254110"],
    ["It was Wladimir Putin.", "Wladimir Putin=Q7747"],
    ["War in Donbass went on.", "Donbass=place:donbas"],
    ["War in the Donbas went on.", "Donbas=place:donbas"],
    ["He left Kyrgyzstan.", "Kyrgyzstan=KGZ"],
    ["He left Kirgisistan.", "Kirgisistan=KGZ"],
    ["The Kazakh side agreed.", "Kazakh=KAZ"],
    ["The US agreed.", "US=USA"],
    ["He left Côte d'Ivoire.", "Côte d'Ivoire=CIV"],
    ["He left Cote d'Ivoire.", "Cote d'Ivoire=CIV"],
    ["Nagorno-Karabakh is quiet.", "Nagorno-Karabakh=place:nagorno-karabakh"],
    ["He left Kyiv.", "Kyiv=city:kyiv"],
  ])("%s", (text, expected) => {
    expect(names(text)).toContain(expected);
  });
});

describe("what stands for a name", () => {
  test.each([
    ["Mukhtar Tleuberdi came. Then Tleuberdi spoke.", "Tleuberdi=Q70254110"],
    ["The CSTO and the EAEU differ. In the first alliance, Russia leads.", "the first alliance=CSTO"],
    ["The CSTO and the EAEU differ. The second alliance trades.", "The second alliance=EAEU"],
    ["Armenia agreed. Later the country left.", "the country=ARM"],
  ])("%s", (text, expected) => {
    expect(names(text)).toContain(expected);
  });
});

describe("what is no such name", () => {
  test.each([
    ["They told us so.", "us=USA"],
    ["It is who we are.", "who=WHO"],
    ["The second quarter was dry.", "The second=EAEU"],
    ["The country is vast.", "The country=ARM"],
    ["He had a turkey.", "turkey=TUR"],
    ["They eat from china.", "china=CHN"],
    ["New Mexico is dry.", "Mexico=MEX"],
  ])("%s", (text, wrong) => {
    expect(names(text)).not.toContain(wrong);
  });
});
