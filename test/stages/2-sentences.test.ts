import { describe, expect, test } from "vitest";
import { read, sentencesOf } from "./stages.ts";
import { splitSentences } from "../../src/pipeline/2-sentences/sentences.ts";

/** Where sentences end, by the sign that says so: " | " is an end; a row without one must stay whole. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  "end marks": [
    "It rained. | It stopped.",
    "The first. | The second. | The third.",
    "What a day! | What a night!",
    "Really?! | Yes.",
    "Order!! | The vote is on.",
    "The end",
    "It cost 3.5 million.",
    "It rose by 2.5. | Then it fell.",
    "It was 1990. | 12 states came.",
    "One is 1. | Two is 2.",
    "Version 1.2.3 is out.",
    "Turnout (it was low(?)) fell.",
    "She works at Yahoo! in the port.",
    "They voted 93–24 . | Then they left .",
    "投票した。 | 「はい。」 | 終わり。",
  ],
  "titles and initials": [
    "Dr. Smith came. | He left.",
    "Mr. and Mrs. Doe came.",
    "Gen. Doe and Lt. Roe met.",
    "Prof. van Dyke and Gov. de la Cruz met.",
    "J. R. Smith wrote it.",
    "George W. Bush spoke.",
    "You and I. | Did you see Albert I. Jones?",
    "It ended with World War I. | This came later.",
    "St. Petersburg is north of it.",
    "He lives on Main St. | She does not.",
    "That is John Doe Jr.'s vote.",
    "He has a Ph.D. in law.",
    "He left it to the rep. | Doe came.",
  ],
  "places and firms": [
    "The U.S. Senate voted.",
    "He lives in the U.S. | She does not.",
    "The U.S.-led plan failed.",
    "Washington, D.C. is a city.",
    "Founded in 1890 by Doe & Co. in the port.",
    "Acme Inc. sold it. | It was cheap.",
    "Acme Inc. said so.",
    "It closed (in the U.S.) early.",
  ],
  "numbers and units": [
    "The No. 5 bus came.",
    "He said no. | She said yes.",
    "See p. 55 and fig. 3. | Then stop.",
    "Art. 5 applies. | It was modern art. | The end.",
    "It grew approx. 3 percent.",
    "It grew to 3.2 bn. | Profit fell.",
    "The road of 5 km. in length closed.",
  ],
  "days and times of day": [
    "It was Jan. 5 and cold.",
    "On Feb. 3, 2022 it rained.",
    "He sat in the sun. | Doe came.",
    "He came at 5 p.m. and left.",
    "He came at 5 p.m. | She left.",
    "He came at 5 p.m. | Mr. Doe left.",
    "He came at 5 p.m. Friday.",
    "At 5 a.m. Mr. Doe left.",
    "The 8 a.m. Eastern train left.",
  ],
  "what is explained": [
    "See e.g. the report.",
    "Ports, i.e. harbours, closed.",
    "Prices rose vs. last year.",
    "Smith et al. found it.",
    "Boats, ships, etc. | Doe has both.",
    "P.S. I am moving.",
  ],
  quotations: [
    'He asked: "Why?" | She laughed.',
    '"Why?" he asked.',
    "“Why?” Mr. Smith asked.",
    '"It is over," he said. | "Go home."',
    "“It is over.” | He left.",
    "“It is over.” – reported the agency.",
    "She said, 'This is great.' and left.",
    "“First.” | “Second.”",
  ],
  brackets: [
    "(It was late.) | They left.",
    "It was late (very late). | They left.",
    "He teaches (He worked there.) at the school.",
    "It fell [...] and rose.",
    "We fly next day. ) | Go on.",
  ],
  omissions: [
    "He waited ... and left.",
    "He waited... | Then he left.",
    "The thing is . . . I left.",
    "It rose ... 20 percent.",
    "... The rest is missing.",
    "It was so. | . . . Then it ended.",
    "It was so . . . . | Then it ended.",
  ],
  "sentences without capitals": [
    "i am going out. | they are not.",
    "is it far? | he does not know.",
    "we voted! | they did not.",
    "i was in Rome. | i liked it.",
    "the gov. of rome spoke.",
    "it was approx. that.",
    "he has one (3-3264). | she does not.",
  ],
  "sentences run together": [
    "It was good.|The owner came.",
    "It was over...|Then they left.",
    "Who knows??|he does.",
    "Dr.Smith came.",
    "Visit example.Com",
    "Write to ann.Doe@example.org now.",
    "Version v1.Two is out.",
  ],
  addresses: [
    "Visit example.org for more. | Or write.",
    "See https://example.org/a.b?c=d. | Then go.",
    "See https://example.org/a!b;c=d! | Then go.",
    "It is on www.example.org. | Then go.",
    "Read this. | https://example.org/a | https://example.org/b",
    "Read https://example.org/a | It is short.",
    "Read https://example.org/a for more.",
    "Read https://example.org/a or Doe.",
  ],
  "lists within a line": [
    "1. The first item | 2. The second item",
    "1.) The first item. | 2.) The second item.",
    "(1) The first; | (2) the second.",
    "a. The first b",
    "a. The first item | b. The second item | c. The third",
    "• The first | • The second",
    "• 9. The first | • 10. The second",
    "It has 1) a price and 2) a date.",
    "He came 1. and she came 2. in the race.",
    "It was 3. April.",
    "The score was 2) and 3) in the table.",
    "3. The third stands alone.",
  ],
  "datelines and credits": [
    "TEHRAN (AFP) - | The talks ended.",
    "WASHINGTON, D.C. (Reuters) — | The talks ended.",
    "(BBC) | The talks ended.",
    "(LAUGHTER) | We will win.",
    "The Union (EU) - and others - agreed.",
    "The vote (EU) Doe won.",
    "(Former) President Doe spoke.",
  ],
  "letters and mails": [
    "Hi John, | Please come.",
    "Dear All, | My name is Doe.",
    "Please come. | Best regards, | Ann Doe",
    "Thanks, I will.",
    "Thanks to Ann, Doe won.",
    "However, Doe won.",
    "Ann Doe | 08/17/2000 11:21 AM | The vote is on.",
    "Posted by Ann Doe at 3/9/2005 11:16:00 PM | The vote is on.",
    "It starts at 11:16 AM Friday.",
    "Email: Ann Doe <ann@example.org> | The vote is on.",
    "Write to ann@example.org or to Doe.",
  ],
  faces: [
    "It was good :) | Now it is not.",
    "It was good. :) | Now it is not.",
    "great! :P | you see it all.",
    "Great! 😀 | Now go.",
    "I ❤️ Rome in May.",
    "The ratio was 3:1 (D).",
    "It was good :) and cheap.",
  ],
  "rows of marks": [
    "It ended. | *** | The next day came.",
    "It ended | ==================== | The next day came.",
    "Fill in ___ here.",
    "The price -- about $5 -- fell.",
    "It has a low-cost plan.",
  ],
  "lines of plain text": [
    "Results of the vote | \nThe resolution was adopted by the assembly on Monday.",
    "The assembly adopted the resolution on Monday, and\nRussia rejected it.",
    "The assembly adopted the resolution, drafted by\nUkraine and by others, on Monday.",
    "The assembly met on Monday. | \nIt voted.",
    "Voted against: | \n- Belarus | \n- Syria",
    "The assembly adopted it, with some\n- but few - votes against.",
  ],
};

describe.each(Object.entries(ENDS))("ends of sentences: %s", (_, rows) => {
  test.each(rows)("%j", (marked) => {
    const parts = marked.split("|").map((part) => part.trim());
    const text = marked
      .replace(/ \| \n/g, "\n")
      .replace(/ \| /g, " ")
      .replace(/\|/g, "");
    expect(sentencesOf(`${text}\n`).map((sentence) => sentence.text.text)).toEqual(parts);
  });
});

test("a line break within a paragraph of Markdown is a blank", () => {
  const source = "Results of the vote\nThe resolution of the assembly was adopted on Monday with many votes.\n";
  expect(splitSentences(read(source))).toHaveLength(1);
});

test("a paragraph that breaks off goes on in the next", () => {
  expect(sentencesOf("Four voted against;\n\none did not vote at all.").map((one) => one.continues)).toEqual([
    false,
    true,
  ]);
});

test("a sentence that is all quotation is one", () => {
  expect(sentencesOf("He spoke.\n\n“All is well.”").map((one) => one.role)).toEqual(["prose", "quotation"]);
});
