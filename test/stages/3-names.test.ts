import { beforeAll, describe, expect, test } from "vitest";
import type { Reference } from "../../src/reference/reference.ts";
import { openCorpusReference } from "../corpus-reference.ts";
import { mentioned } from "./stages.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

/** Names of the last sentence that the reference does not know. */
function names(text: string): string[] {
  const [last] = mentioned(text, reference).slice(-1);
  return (last?.mentions ?? []).flatMap((mention) =>
    mention.kind === "entity" && mention.candidates.length === 0 ? [mention.quote] : [],
  );
}

/** The same with their types, and the occurrences that the sentence describes. */
function typed(text: string): string[] {
  const [last] = mentioned(text, reference).slice(-1);
  const unknown = [...(last?.mentions ?? []), ...(last?.events ?? [])];
  return unknown.flatMap((mention) =>
    mention.kind === "entity" && mention.candidates.length === 0 ? [`${mention.quote}=${mention.nameType ?? "?"}`] : [],
  );
}

/** Ids of what the reference knows. */
function known(text: string): string[] {
  return mentioned(text, reference).flatMap((read) =>
    read.mentions.flatMap((mention) => (mention.kind === "entity" ? (mention.candidates[0]?.id ?? []) : [])),
  );
}

describe("runs of capitals", () => {
  test.each<[string, string[]]>([
    ["It was Anna Bell.", ["Anna Bell"]],
    ["It was J. E. Bell.", ["J. E. Bell"]],
    ["It was Mary O'Hara.", ["Mary O'Hara"]],
    ["It was Ann Hall-Reed.", ["Ann Hall-Reed"]],
    ["It was Kim Soo-jung.", ["Kim Soo-jung"]],
    ["It was Anna Bell's idea.", ["Anna Bell"]],
    ["It was Anna Bell and Tom Reed.", ["Anna Bell", "Tom Reed"]],
    ["It was Ludwig van der Meer.", ["Ludwig van der Meer"]],
    ["It was Omar al-Harbi.", ["Omar al-Harbi"]],
    ["It was Henry IV of Norland.", ["Henry IV", "Norland"]],
    ["They live in St. Ives.", ["St. Ives"]],
    ["They joined the NHG (Northern Harbour Guild).", ["NHG", "Northern Harbour Guild"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("small words inside a name", () => {
  test.each<[string, string[]]>([
    ["He led the Bank of Norland.", ["Bank of Norland"]],
    ["He led the Movement for the Harbour.", ["Movement for the Harbour"]],
    ["He led the Council on Harbour Affairs.", ["Council on Harbour Affairs"]],
    ["He led the Social Democratic and Labour Party.", ["Social Democratic and Labour Party"]],
    ["He led the Party of Freedom and Progress.", ["Party of Freedom and Progress"]],
    ["He led the Dockers Party and the Sailors Union.", ["Dockers Party", "Sailors Union"]],
    ["He led the Dockers Party and the Union of Sailors.", ["Dockers Party", "Union of Sailors"]],
    ["He led the Workers' Party of Norland.", ["Workers' Party of Norland"]],
    ["He led the People's Harbour Front.", ["People's Harbour Front"]],
    ["He read Bell's Harbour Act.", ["Bell", "Harbour Act"]],
    ["He was for Tom Reed of the Dockers Party.", ["Tom Reed", "Dockers Party"]],
    ["He won Norland for Anna Bell.", ["Norland", "Anna Bell"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("offices are no part of a name", () => {
  test.each<[string, string[]]>([
    ["It was President Anna Bell.", ["Anna Bell"]],
    ["It was Deputy Prime Minister Anna Bell.", ["Anna Bell"]],
    ["It was Attorney General Anna Bell.", ["Anna Bell"]],
    ["It was Mr. Bell.", ["Bell"]],
    ["It was Mayor of Norland Anna Bell.", ["Norland", "Anna Bell"]],
    ["It was Secretary of State Anna Bell.", ["Anna Bell"]],
    ["He led the Dockers Party Member Tom Reed.", ["Dockers Party", "Tom Reed"]],
    ["It was the Norland General Assembly.", ["Norland General Assembly"]],
    ["It was the Norland Council of Ministers.", ["Norland Council of Ministers"]],
  ])("%s", (text, expected) => {
    expect(names(text).filter((name) => !/President|Minister$/.test(name))).toEqual(expected);
  });
});

describe("the head of a sentence", () => {
  test.each<[string, string[]]>([
    ["Bell was elected in May.", ["Bell"]],
    ["Bell said so.", ["Bell"]],
    ["Singers Anna Bell and Tom Reed came.", ["Anna Bell", "Tom Reed"]],
    ["However, Anna Bell came.", ["Anna Bell"]],
    ["It was Anna Bell. Bell, too, came.", ["Bell"]],
    ["Politicians were there.", []],
    ["Examples of it abound.", []],
    ["Voting was slow.", []],
    ["Turning to the harbour, they left.", []],
    ["Everyone said so.", []],
    ["Humanitarian aid came.", []],
    ["Don't go.", []],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("what is written with a capital and is no name", () => {
  test.each([
    "They came on Monday in March.",
    "Then the Party and the Commission agreed.",
    "The North and the South agreed.",
    "I think that I am right.",
    "Seven of them came.",
    "Dockers Strike For Better Pay In Norland",
    "DOCKERS STRIKE FOR BETTER PAY",
  ])("%s", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("types", () => {
  test.each<[string, string[]]>([
    ["It was Anna Bell.", ["Anna Bell=person"]],
    ["They thanked Queen Tamsin.", ["Queen Tamsin=person"]],
    ["The journalist Tarvo Nimm said so.", ["Tarvo Nimm=person"]],
    ["They live in Norland.", ["Norland=place"]],
    ["They live in the province of Tarvo.", ["Tarvo=place"]],
    ["They crossed the River Tarvo Valley.", ["River Tarvo Valley=place"]],
    ["They joined the Dockers Party.", ["Dockers Party=organisation"]],
    ["They study at the University of Norland.", ["University of Norland=organisation"]],
    ["Parties such as Tarvo and Nimm agreed.", ["Tarvo=organisation", "Nimm=organisation"]],
    ["The NHG candidate won.", ["NHG=organisation"]],
    ["They fought in the First Harbour War.", ["First Harbour War=event"]],
    ["They signed the Treaty of Norland.", ["Treaty of Norland=other"]],
    ["It was Anna Bell and Tarvo Nimm.", ["Anna Bell=person", "Tarvo Nimm=person"]],
    ["It was Anna Bell. They came to Bell.", ["Bell=person"]],
  ])("%s", (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });
});

describe("descriptions of occurrences", () => {
  test.each<[string, string]>([
    ["They won the 2014 Norland general election.", "2014 Norland general election"],
    ["They won the February 1974 Norland general election.", "February 1974 Norland general election"],
    ["They won the 2014 Dockers Party election in Norland.", "2014 Dockers Party election in Norland"],
    ["They saw the 2003 invasion of Norland.", "2003 invasion of Norland"],
    ["They saw the Norland crisis.", "Norland crisis"],
    ["They saw the Belarusian annexation of Norland.", "Belarusian annexation of Norland"],
    ["They won the 2019 Belarusian parliamentary election.", "2019 Belarusian parliamentary election"],
  ])("%s", (text, expected) => {
    expect(typed(text)).toContain(`${expected}=event`);
  });

  test.each(["They won the general election.", "They won the 2014 election.", "A crisis came to Norland."])(
    "%s has none",
    (text) => {
      expect(mentioned(text, reference).flatMap((read) => read.events)).toEqual([]);
    },
  );

  test("what it is made of stays mentioned", () => {
    const [read] = mentioned("They won the 2019 Belarusian parliamentary election.", reference);
    expect(read?.mentions.map((mention) => mention.quote)).toEqual(["2019", "Belarusian"]);
  });
});

describe("a name that holds a known one is not that one", () => {
  test.each<[string, string]>([
    ["He led the Bank of Armenia.", "Bank of Armenia"],
    ["He led the Kazakhstan Harbour Company.", "Kazakhstan Harbour Company"],
    ["He led the Union of Russia's Cities.", "Union of Russia"],
    ["He read the Astana Times.", "Astana Times"],
  ])("%s", (text, expected) => {
    expect(names(text)).toContain(expected);
    expect(known(text)).toEqual([]);
  });

  test.each<[string, string[]]>([
    ["Armenia and Belarus agreed.", ["ARM", "BLR"]],
    ["The Armenia-Belarus talks began.", ["ARM", "BLR"]],
    ["Neighbouring Armenia agreed.", ["ARM"]],
    ["It was Kazakh President Anna Bell.", ["KAZ"]],
    ["Armenia President Visits Belarus", ["ARM", "BLR"]],
  ])("%s", (text, expected) => {
    expect(known(text).filter((id) => id.length === 3)).toEqual(expected);
  });
});
