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
    ["Russia's envoy left.", "Russia=RUS"],
    ["Belarus’ envoy left.", "Belarus=BLR"],
    ["The Georgians' envoy left.", "Georgians=GEO"],
    ["Three Kyrgyzstanis left.", "Kyrgyzstanis=KGZ"],
    ["Two South Koreans left.", "South Koreans=KOR"],
    ["The O.D.K.B. met.", "O.D.K.B.=CSTO"],
    ["The C.S.T.O met.", "C.S.T.O=CSTO"],
    ["The U.S. agreed.", "U.S.=USA"],
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

describe("a name in another spelling", () => {
  test.each([
    ["It was Muhtar Tleuberdy.", "Muhtar Tleuberdy=Q70254110"],
    ["It was Vladimir Puttin.", "Vladimir Puttin=Q7747"],
    ["Mukhtar Tleuberdi came. Then Mukhtar Tleuberdo spoke.", "Mukhtar Tleuberdo=Q70254110"],
    ["He saw Mukhtar Tleubedri. Mukhtar Tleuberdi spoke. So did Mukhtar Tleubedri.", "Mukhtar Tleubedri=Q70254110"],
    ["Colombia agreed. Then they left Columbia.", "Columbia=COL"],
    ["They left the country Azerbaidjan.", "Azerbaidjan=AZE"],
  ])("%s", (text, expected) => {
    expect(names(text)).toContain(expected);
  });

  test("says so", () => {
    const mention = mentioned("It was Muhtar Tleuberdy.", reference)[0]?.mentions[0];
    expect(mention?.kind === "entity" ? mention.candidates : []).toMatchObject([
      { via: "variant", strong: false, why: "other-words-agree" },
    ]);
  });

  test.each([
    ["They left Columbia.", "not without the name elsewhere"],
    ["It was Mukhtar Tleuberdo.", "not with another letter and without the name elsewhere"],
    ["Mukhtar Tleuberdi came. Then Mukhtar Leuberdi spoke.", "not with another first letter"],
    ["Colombia agreed. He went to Columbia University.", "not as part of a longer name"],
    ["Colombia agreed. He left the District of Columbia.", "not as part of a longer name"],
    ["Colombia agreed. Columbia, he said.", "not where every word has a capital"],
    ["Lithuania agreed. He met Latviana.", "not with two letters off"],
    ["Finnish envoys agreed. They told him how to Finish.", "not a short word that stands alone"],
    ["Russia agreed. He left Prussia.", "not with a letter before"],
    ["Slovakia agreed. He met a Slovakla and one slovakla.", "not what the article writes small"],
    ["Vladimir Putin came. So did Vladimir Pupin.", "not a short word with another letter"],
  ])("%s: %s", (text) => {
    const found = mentioned(text, reference).flatMap((read) => read.mentions);
    expect(found.filter((one) => one.kind === "entity" && one.candidates.some(({ via }) => via === "variant"))).toEqual(
      [],
    );
  });
});

/** What the first name of the last sentence means first, and why: "id why". */
function chosen(text: string): string {
  const [last] = mentioned(text, reference).slice(-1);
  const mention = last?.mentions.find((one) => one.kind === "entity" && one.candidates.length > 1);
  const best = mention?.kind === "entity" ? mention.candidates[0] : undefined;
  return `${best?.id ?? "?"} ${best?.why ?? ""}`;
}

describe("why a name with several meanings means one", () => {
  test.each([
    ["They left Minsk.", "city:minsk strong-alias"],
    ["The French agreed.", "FRA more-rows"],
    ["France agreed. Then the French left.", "FRA named-before-in-article"],
    ["The Democratic Republic of the Congo agreed. Then the Congolese left.", "COD named-before-in-article"],
    ["The country of Minsk agreed.", "BLR type-of-context"],
  ])("%s", (text, expected) => {
    expect(chosen(text)).toBe(expected);
  });
});

describe("what is no such name", () => {
  test.each([
    ["The Frances agreed.", "Frances=FRA"],
    ["The u.s. agreed.", "u.s.=USA"],
    ["Plan O. D. K. B. failed.", "O. D. K. B.=CSTO"],
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
