import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sourceSpan } from "../../src/model/text.ts";
import { parse, readMarkdown } from "../../src/pipeline/1-read/markdown.ts";
import { readArticle } from "../../src/pipeline/1-read/read.ts";
import { read } from "./stages.ts";

describe("what a source reads as", () => {
  test.each([
    ["Some *emphasis* and **weight**.", "Some emphasis and weight."],
    ["A [link](https://example.org) in text.", "A link in text."],
    ["A [link](javascript:alert(1)) in text.", "A link in text."],
    ["Fish &amp; chips cost 5&nbsp;€.", "Fish & chips cost 5\u00a0€."],
    ["An escaped \\* star.", "An escaped * star."],
    ["One line\nand the next.", "One line and the next."],
    ["One line  \nand a hard break.", "One line and a hard break."],
    ["Use `npm ci` to install.", "Use npm ci to install."],
    ["Old ~~and new~~ text.", "Old and new text."],
    ["Tags <b>in</b> text.", "Tags in text."],
    ["Crossing\r\nlines.", "Crossing lines."],
    ["\uFEFFAfter a mark.", "After a mark."],
    ["Un**believ**able.", "Unbelievable."],
    ["Four &#x34; and five &#53;.", "Four 4 and five 5."],
    ["AT&T and R&D stay.", "AT&T and R&D stay."],
    ["Write to /desk@example.org today.", "Write to /desk@example.org today."],
    ["2 < 3 and 5 > 4.", "2 < 3 and 5 > 4."],
  ])("%j", (source, text) => {
    expect(read(source).blocks.map((block) => block.text.text)).toEqual([text]);
  });

  test.each([
    ["- one thing\n- another thing", ["one thing", "another thing"]],
    ["| a | b |\n| - | - |\n| 1 | 2 |", ["a", "b", "1", "2"]],
    ["> A quotation.\n\nProse.", ["A quotation.", "Prose."]],
    ["First.\n\n```\ncode 42\n```\n\nLast.", ["First.", "```\ncode 42\n```", "Last."]],
    ["Text.[^1]\n\n[^1]: A note.", ["Text.", "A note."]],
    ["<div>\nA box.\n</div>\n\nProse.", ["<div>\nA box.\n</div>", "Prose."]],
  ])("%j", (source, texts) => {
    expect(read(source).blocks.map((block) => block.text.text)).toEqual(texts);
  });

  test("every character leads back to what made it", () => {
    const source = "Fish &amp; *chips*.";
    const [block] = read(source).blocks;
    const at = block?.text.text.indexOf("&") ?? -1;
    const span = block === undefined ? null : sourceSpan(block.text, { from: at, to: at + 1 });
    expect(span === null ? "" : source.slice(span.start, span.end)).toBe("&amp;");
  });
});

/** What makes a block or something within one, and what parts them. */
const MARKS = [
  ..."a é 😀 \n \t \f \u00a0 \u2028 \u0085 \uFEFF \r * _ ` [ ] ( ) < > # - = ~ | + & \\ ! . : ** `` ~~ ``` ~~~ x](u)".split(
    " ",
  ),
  ..."<b> </b> <!-- === *** &amp; &#0; ![ [^1] a|b |---| /a@b.cd xmpp:a@b.cd http://x.yz www.a.bc".split(" "),
  ...["word", " ", "    ", "\n\n", "\n\n", "\n \n", "# ", "> ", "* ", "1. ", "2) ", "--- ", "- - -", "]: /u", "[^1]: "],
  "\n|a|b|\n|-|-|\n|c|",
];

test("blocks that blank lines alone part are the blocks of the whole", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 24 }), (pieces) => {
      const source = pieces.join("");
      expect(readMarkdown(source, 0)).toEqual(parse(source, source.replace(/^\uFEFF/, " "), 0));
    }),
    { numRuns: 2000 },
  );
});

describe("roles", () => {
  test.each([
    ["# A heading", "heading"],
    ["A heading\n=========", "heading"],
    ["Beware of revanchism", "heading"],
    ["> Words of somebody.", "quotation"],
    ["Follow I follow", "boilerplate"],
    ["Share on social media", "boilerplate"],
    ["By Jane Doe", "boilerplate"],
    ["Political correspondent in Moscow.", "boilerplate"],
    ["Photo: Jane Doe / Agency", "boilerplate"],
    ["![A port at dawn](port.jpg)", "boilerplate"],
    ["```\n42\n```", "boilerplate"],
    ["The port opened in 1890.", "prose"],
    ["Follow the money, and you will find the port.", "prose"],
    ["By noon the port was closed.", "prose"],
    ["Photos of the port were found in 1890.", "prose"],
  ])("%j is %s", (source, role) => {
    expect(read(source).blocks.map((block) => block.role)).toEqual([role]);
  });
});

describe("front matter", () => {
  test("title, author, day, language", () => {
    const { title, author, published, language, translatedFrom } = read(
      "---\ntitle: A title\nauthor: J. Doe\npublished: 2020-02-29\nlanguage: en\ntranslatedFrom: de\n---\nText.",
    );
    expect({ title, author, published, language, translatedFrom }).toEqual({
      title: "A title",
      author: "J. Doe",
      published: "2020-02-29",
      language: "en",
      translatedFrom: "de",
    });
  });

  test.each([
    ["no front matter: the first heading is the title, the option the day", "# Title\n\nText.", "Title", "2022-04-12"],
    ["its day goes before the option's", "---\npublished: 2020-01-01\n---\nText.", null, "2020-01-01"],
    ["a line of dashes in the text is none", "Text.\n\n---\n\nMore.", null, "2022-04-12"],
  ])("%s", (_, source, title, published) => {
    const article = read(source);
    expect([article.title, article.published]).toEqual([title, published]);
  });

  test.each([
    ["---\ntitle: [\n---\nText.", "front-matter-not-yaml"],
    ["---\ntitle: A\n\nText.", "front-matter-open"],
    ["---\npublished: 2022-02-30\n---\nText.", "date-unexpected"],
    ["---\npublished: yesterday\n---\nText.", "date-unexpected"],
    ["---\n- a list\n---\nText.", "front-matter-not-yaml"],
    ["---\ntitle: Nothing\n---\n", "article-empty"],
  ])("%j is refused: %s", (source, code) => {
    const result = readArticle({ path: "a.md", bytes: new TextEncoder().encode(source) }, { published: null });
    expect(result.ok ? "read" : result.diagnostic.code).toBe(code);
  });
});
