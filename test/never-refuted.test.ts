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
  "About 45 million people watched the match in Germany.",
  "Of Estonia's 101 deputies, 58 voted for the bill and 30 abstained.",
  "In the Bundestag, 367 deputies voted for the law, 200 voted against and 40 abstained.",
  "Two countries voted against the ban, 35 abstained.",
  "The committee of 193 experts met in Geneva.",
  "Armenia voted against Azerbaijan's candidacy.",
  "Kazakhstan supports Ukraine's territorial integrity.",
  "Kyrgyzstan abstained, as it had in 2014.",
  "Belarus's opposition voted for a boycott.",
  "Serbia voted for the suspension of Russia from the Human Rights Council, although its government had wavered.",
  "Hungary voted to exclude Russia from the Human Rights Council.",
  "Brazil and Mexico abstained in the vote on Russia's membership of the Human Rights Council.",
  "The Russian ambassador to Kazakhstan, Alexei Borodavkin, spoke.",
  "Kazakhstan's ambassador to Russia, Yermek Kosherbayev, spoke.",
  "Kazakh President Tokayev's predecessor Nazarbayev stepped down in 2019.",
  "Belarusian opposition leader Sviatlana Tsikhanouskaya, who claims to be president of Belarus, spoke.",
  "Ukraine's former president Petro Poroshenko spoke.",
  "Poroshenko, president of Ukraine from 2014 to 2019, spoke.",
  "US President Joe Biden and his predecessor Donald Trump differ.",
  "Vice President Kamala Harris spoke in Poland.",
  "The president of the European Commission, Ursula von der Leyen, visited Kyiv.",
  "French President Emmanuel Macron, a candidate for president, spoke.",
  "The deputy foreign minister of Russia, Sergei Ryabkov, spoke.",
  "The EU's foreign policy chief spoke in Kyiv with Foreign Minister Dmytro Kuleba.",
  "Georgia, a state in the American south, has 10.7 million inhabitants.",
  "Georgia's capital Atlanta has 500,000 inhabitants.",
  "The capital of the region of Crimea is Simferopol.",
  "Istanbul is not the capital of Turkey.",
  "Azerbaijan's second city Ganja was the capital of Azerbaijan in 1918.",
  "In the Soviet Union, Armenia had 3.3 million inhabitants.",
  "By 2050 Germany will have 75 million inhabitants.",
  "Germany's armed forces have 183,000 people.",
  "The population of Berlin, the capital of Germany, is 3.7 million.",
  "Estonia has 1.33 million people, of whom 320,000 speak Russian.",
  "Nearly a quarter of Estonia's population of 1.33 million speak Russian.",
  "Kazakhstan has an area of 2.7 million square kilometres, of which 2.2 million square kilometres are used for farming.",
  "Lake Balkhash in Kazakhstan covers 16,400 square kilometres.",
  "The CSTO sent 2,000 peacekeepers to Kazakhstan in January 2022.",
  "Armenia has been a member of the CSTO since 1994 in its first form.",
  "Uzbekistan left the CSTO in 2012.",
  "Georgia left the Collective Security Treaty in 1999.",
  "Russia was a member of the Human Rights Council until April.",
  "Moscow's forces withdrew from Kyiv in late March.",
  "Russia recognised the two republics in February 2022.",
  "Syria recognised Abkhazia in 2018.",
  "The 44-day war over Nagorno-Karabakh in the autumn of 2020 cost 6,500 lives.",
  "In March 2022 Azerbaijani troops advanced in Karabakh; three Armenian soldiers were killed.",
  "In 2016 the four-day war in Karabakh cost 200 lives.",
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
