import { beforeAll, describe, expect, test } from "vitest";
import type { Reference } from "../../src/reference/reference.ts";
import { openCorpusReference } from "../corpus-reference.ts";
import { mentioned } from "./stages.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

/** Short forms of the text with what they stand for, "=A|B" for one that may be either; `via` other than coreference only where a reason is given. */
function shortForms(text: string): string[] {
  return mentioned(text, reference).flatMap((read) =>
    read.mentions.flatMap((mention) =>
      mention.kind === "entity" && mention.candidates[0]?.via === "coreference"
        ? [`${mention.quote}=${mention.candidates.map((candidate) => candidate.id).join("|")}`]
        : [],
    ),
  );
}

type Rows = readonly (readonly [text: string, ...expected: string[]])[];

const RESOLVED: Readonly<Record<string, Rows>> = {
  surnames: [
    ["Mukhtar Tleuberdi spoke. Mr Tleuberdi was clear.", "Tleuberdi=Q70254110"],
    ["President Vladimir Putin came. Later President Putin left.", "Putin=Q7747"],
    ["Ilham Aliyev met Natig Aliyev in Baku. Then Aliyev left."],
    ["Dmitry Medvedev and Pavel Medvedev met. Then Medvedev left."],
  ],
  "definite descriptions": [
    ["Armenia agreed. Later the country left.", "the country=ARM"],
    ["Estonia joined NATO in 2004. The alliance has 30 members.", "The alliance=NATO"],
    ["The European Union met. The Union has 27 members.", "The Union=EU"],
    ["The CSTO and the EAEU differ. The economic alliance has five members.", "The economic alliance=EAEU"],
    ["Kazakhstan's president left the country.", "the country=KAZ"],
    ["Kazakh Foreign Minister Mukhtar Tleuberdi spoke. The country is quiet.", "The country=KAZ"],
    ["Kazakhstan voted with Belarus. The country is vast.", "The country=KAZ"],
    ["Kazakhstan voted. Belarus attacked the country.", "the country=KAZ"],
    ["Russia attacked Ukraine. Then the country's east was lost.", "the country=RUS|UKR"],
  ],
  "persons by their office": [
    ["Foreign Minister Sergey Lavrov spoke. The minister left.", "The minister=Q58217"],
    ["Foreign Minister Sergey Lavrov spoke. The foreign minister left.", "The foreign minister=Q58217"],
    ["President Vladimir Putin spoke. The president said he was tired.", "The president=Q7747", "he=Q7747"],
  ],
  "it and its": [
    ["Armenia abstained. Its president was ill.", "Its=ARM"],
    ["Kazakhstan abstained, but its neighbours did not.", "its=KAZ"],
    ["Kazakhstan covers an area of 2.7 million square kilometres. Its population is 19 million.", "Its=KAZ"],
    ["Kazakhstan is vast. It has 19 million inhabitants.", "It=KAZ"],
    ["Kazakhstan left early. It joined the Eurasian Economic Union in 2015.", "It=KAZ"],
    ["Kazakhstan said it would leave.", "it=KAZ"],
    ["In 2020 Uzbekistan suspended its participation.", "its=UZB"],
  ],
  "he, she and his": [
    ["Sergey Lavrov left early. He returned in May.", "He=Q58217"],
    ["Sergey Lavrov spoke. His deputy agreed.", "His=Q58217"],
    ["Sergey Lavrov said he would stay.", "he=Q58217"],
    ["Kazakh Foreign Minister Mukhtar Tleuberdi praised his country's stance.", "his country=KAZ"],
  ],
  groups: [
    ["Russia's allies abstained. The partners had met before.", "The partners=group:russia-allies"],
    ["Russia's allies met. No partner voted against.", "partner=group:russia-allies"],
    ["Russia's allies met. Every ally agreed.", "ally=group:russia-allies"],
    ["Russia warned its partners.", "its partners=group:russia-allies"],
    ["Russia's allies abstained. They voted against in April.", "They=group:russia-allies"],
  ],
  "first, second, former, latter, other": [
    ["The CSTO and the EAEU differ. In the first alliance, Russia leads.", "the first alliance=CSTO"],
    ["The CSTO and the EAEU differ. The second alliance trades.", "The second alliance=EAEU"],
    [
      "The CSTO and the EAEU differ. The first alliance is military. The second aims to trade.",
      "The first alliance=CSTO",
      "The second=EAEU",
    ],
    [
      "The CSTO and the EAEU differ. The first alliance is military, the other is not.",
      "The first alliance=CSTO",
      "the other=EAEU",
    ],
    ["Armenia and Belarus met. The former abstained, the latter voted against.", "The former=ARM", "the latter=BLR"],
  ],
};

describe.each(Object.entries(RESOLVED))("%s stand for a name", (_, rows) => {
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) => {
    expect(shortForms(text)).toEqual(expected);
  });
});

const OPEN: Readonly<Record<string, readonly string[]>> = {
  "definite descriptions": [
    "The country is vast.",
    "Armenia agreed. The country of origin is unknown.",
    "Armenia agreed. The country that left is small.",
    "Russia attacked the country.",
    "Armenia and Belarus met. The two countries agreed. Both countries left. The countries signed.",
    "The French voters met. The Union for the Republic lost.",
    "Estonia is a member of NATO. “The union has brought us trucks,” says an officer.",
    "The CSTO met. The military alliance is old.",
  ],
  "persons by their office": [
    "The minister left.",
    "Foreign Minister Sergey Lavrov spoke. The minister of health left.",
    "Foreign Minister Sergey Lavrov met Foreign Minister Mukhtar Tleuberdi. The minister left.",
    "Foreign Minister Sergey Lavrov spoke. The president left.",
  ],
  "it and its": [
    "Armenia is small. It is raining.",
    "Armenia agreed. It was reported that troops had left.",
    "Armenia agreed. It is important to stay.",
    "Armenia said it would be hard.",
    "Kazakhstan borders Russia. It has 19 million inhabitants.",
    "Russia attacked Ukraine. Its president fled.",
    "In Kazakhstan, the television channel was closed and its director was arrested.",
    "Kazakhstan's economy lost its edge.",
    "Kazakhstan held an election. It was rigged.",
    "Kazakhstan held an election. Its results were doubted.",
    "Kazakhstan said the ministry had lost its head.",
    "Kazakhstan left it.",
    "Its president left Armenia.",
    "Armenia abstained. Unemployment reached its peak.",
    "Armenia spoke. “Its president is ill,” said a guest.",
  ],
  "he, she and his": [
    "He left.",
    "Sergey Lavrov met Mukhtar Tleuberdi. He left early.",
    "Sergey Lavrov spoke. “He is my friend,” said the guest.",
    "A friend of Sergey Lavrov spoke. He left.",
    "Sergey Lavrov met a journalist and his wife.",
    "“I will stay and we will win,” said Sergey Lavrov.",
    "Sergey Lavrov left. A journalist saw him.",
    "Armenia abstained. He left.",
  ],
  groups: [
    "The partners had met before.",
    "Armenia and Belarus abstained. They were tired.",
    "Russia's allies abstained. They were tired.",
    "Russia's allies abstained. The sanctions hurt.",
    "Russia's allies abstained. The partners who left were few.",
    "Russia's allies abstained. The partners in the alliance were few.",
    "Russia's allies abstained. No vote was lost.",
    "Kazakhstan warned rivals and their friends.",
  ],
  "first, second, former, latter, other": [
    "The second quarter was dry.",
    "Armenia and Belarus met. The former president left.",
    "Armenia and Belarus met. The latter half was dull.",
    "Armenia, Belarus and Russia met. The latter abstained.",
    "Armenia and Belarus met. The first was rainy.",
    "Armenia and Belarus met. The other side agreed.",
  ],
};

describe.each(Object.entries(OPEN))("%s stay open", (_, texts) => {
  test.each(texts)("%s", (text) => {
    expect(shortForms(text)).toEqual([]);
  });
});

describe("a capital is its city or its government", () => {
  test.each([
    ["Moscow said no.", "RUS", "as-one-who-acts"],
    ["Kyiv demanded more.", "UKR", "as-one-who-acts"],
    ["Moscow's answer was clear.", "RUS", "as-one-who-has"],
    ["They met in Moscow.", "city:moscow", "behind-a-preposition-of-place"],
    ["They came from Kyiv.", "city:kyiv", "behind-a-preposition-of-place"],
    ["Moscow is large.", "city:moscow", undefined],
    ["They like Moscow.", "city:moscow", undefined],
    ["Moscow was founded early.", "city:moscow", undefined],
  ])("%s", (text, id, why) => {
    const [read] = mentioned(text, reference);
    const capital = read?.mentions.find((mention) => mention.kind === "entity");
    expect(capital?.kind === "entity" ? capital.candidates.map((candidate) => candidate.id) : []).toHaveLength(2);
    expect(capital?.kind === "entity" ? capital.candidates[0] : undefined).toMatchObject({
      id,
      ...(why === undefined ? {} : { why }),
    });
  });
});

test("a short form says why it stands for what it does, and the span law holds for it", () => {
  const text = "Armenia abstained. Its president was ill.";
  const [, read] = mentioned(text, reference);
  const its = read?.mentions.find((mention) => mention.quote === "Its");
  expect(its).toMatchObject({ start: 19, end: 22, candidates: [{ id: "ARM", why: "subject-of-sentence-before" }] });
});
