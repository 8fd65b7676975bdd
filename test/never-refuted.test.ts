import { beforeAll, describe, expect, test } from "vitest";
import type { Reference } from "../src/reference/reference.ts";
import { checkText } from "./check-text.ts";
import { openCorpusReference } from "./corpus-reference.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

/** True on 12 April 2022, or of what the reference knows nothing, and each near to something that it does know: shares, changes, other bodies, other times. */
const STATEMENTS = [
  "Germany's population grew by 1.2 million between 2010 and 2020.",
  "More than half of Estonia's 1.33 million people live in Tallinn and Tartu.",
  "Estonia's population of working age was 800,000 in 2020.",
  "In 2020 Germany's male population was about 41 million.",
  "Kazakhstan's GDP grew by 4 percent in 2021.",
  "Kazakhstan's GDP per capita was about $9,000 in 2020.",
  "Germany's GDP fell to 3.4 trillion euros in 2020.",
  "Inflation in Estonia reached 12 percent in January 2022.",
  "Core inflation in Germany was 3 percent in 2021.",
  "Youth unemployment in Armenia was 30 percent in 2020.",
  "The population of Russia's Far East was 8 million in 2020.",
  "The EU has more than 100 members in its network of cities.",
  "In 2013, 28 member states of the EU voted on the budget.",
  "Before the Brexit referendum the EU had 28 member states.",
  "In 1995 the EU had 15 members.",
  "NATO had 16 members in 1989.",
  "The CSTO had nine members in 1994.",
  "Poland became a member of NATO in 1999.",
  "Poland applied to join the EU in 1994.",
  "Turkey has been negotiating its accession to the EU since 2005.",
  "Finland is not a member of NATO.",
  "Sweden was not a member of NATO when the war broke out.",
  "The United Kingdom left the European Union in January 2020.",
  "Britain voted to leave the EU in 2016.",
  "The then Foreign Minister of Germany, Heiko Maas, travelled to Kyiv in 2019.",
  "President Barack Obama visited Estonia in 2014.",
  "Former President Nursultan Nazarbayev resigned in 2019.",
  "President Nazarbayev, who ruled until 2019, was in Moscow.",
  "In 2014 Russian Prime Minister Dmitry Medvedev signed the order.",
  "Foreign Minister Guido Westerwelle, in office until 2013, supported the step.",
  "German Chancellor Angela Merkel, whose term ended in 2021, supported the step.",
  "Chancellor Olaf Scholz took office in December 2021.",
  "On 24 March 2022, the General Assembly adopted a second resolution with 140 votes in favour, 5 against and 38 abstentions.",
  "In the Security Council, 11 members voted in favour, Russia voted against, and China, India and the United Arab Emirates abstained.",
  "In October 2022 143 countries voted for a resolution on Ukraine.",
  "Kazakhstan abstained in the vote of the Human Rights Council.",
  "China voted against a resolution on Syria in 2017.",
  "Israel voted for the resolution of 2 March, although it had abstained in 2014.",
  "Russia annexed Crimea in 2014 and invaded Ukraine in 2022.",
  "The first war over Nagorno-Karabakh ended in 1994.",
  "The war in Karabakh in 1992 was bloody.",
  "Russia has occupied Crimea since 1783 in one form or another.",
  "Crimea was transferred to Ukraine in 1954.",
  "In 2021 protests in Belarus had died down.",
  "Kazakhstan moved its capital from Almaty to Astana in 1997.",
  "The capital of Kazakhstan was Almaty until 1997.",
  "Bonn was the capital of West Germany.",
  "The second-largest city of Kazakhstan, Almaty, is not its capital.",
  "The unrest in Kazakhstan in January cost 225 lives.",
  "Twenty people were killed in the unrest in Kazakhstan on 5 January.",
];

describe("what is true is not refuted", () => {
  test.each(STATEMENTS)("%s", (text) => {
    const { report } = checkText(text, reference);
    expect(report.claims.filter((claim) => claim.verdict === "refuted").map((claim) => claim.explanation)).toEqual([]);
  });

  test("nor in the order of an article, where each may lean on those before", () => {
    const { report } = checkText(STATEMENTS.join("\n\n"), reference);
    expect(report.claims.filter((claim) => claim.verdict === "refuted").map((claim) => claim.explanation)).toEqual([]);
  });
});
