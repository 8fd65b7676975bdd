import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logLine, oneLine } from "../../src/pipeline/7-report/escape/line.ts";
import { markdownText } from "../../src/pipeline/7-report/escape/markdown.ts";
import { relativeUri } from "../../src/pipeline/7-report/escape/uri.ts";
import { workflowCommand } from "../../src/pipeline/7-report/escape/workflow-command.ts";
import { xmlAttribute, xmlText } from "../../src/pipeline/7-report/escape/xml.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { readXml } from "./read-xml.ts";

/** Text with much of what any form takes for its own. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."|`*_~<>[](){}\\#@!&;:,%\"'$^=+-./\r\n\t ".split(""),
        "www.",
        "http://",
        "GH-1",
        "&amp;",
        "%0A",
        "]]>",
        "::error::",
        "##[x]",
      ),
      fc.constantFrom("151", "of", "votes", "é", "😀", "\u202e", "\u0000", "\u001b", "\ufffe", "\ud83d", "\ude00"),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("whatever an article says", () => {
  test("in Markdown it is text, in one cell, and reads as it is", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const {
          rows,
          kinds,
          text: read,
        } = fromMarkdown(`| what | more |\n| --- | --- |\n| x ${markdownText(text)} x | y |`);
        expect(rows).toEqual([2, 2]);
        expect([...kinds].sort()).toEqual(["root", "table", "tableCell", "tableRow", "text"]);
        expect(read.replaceAll("\u200b", "")).toContain(`x ${oneLine(text)} x`.replaceAll("\u200b", ""));
      }),
    );
  });

  test("in XML it comes back, without what XML can't hold and the controls that it advises against", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = readXml(`<a b="${xmlAttribute(text)}">${xmlText(text)}</a>`);
        // eslint-disable-next-line no-control-regex -- they are what is dropped
        const kept = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, "").replace(/\p{Cs}/gu, "\ufffd");
        expect([read.attributes["b"], read.text]).toEqual([kept, kept]);
      }),
    );
  });

  test("in a workflow command it is one line, and comes back as the runner reads it", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const command = workflowCommand("error", { file: text, line: 3, title: undefined }, text);
        expect(command).not.toMatch(/[\r\n]/);
        const [, properties = "", data = ""] = /^::error ([^:]*)::(.*)$/.exec(command) ?? [];
        const read = (given: string): string =>
          given.replace(/%(25|0D|0A|3A|2C)/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
        expect(read(data)).toBe(text);
        expect(properties.split(",").map(read)).toEqual([...(text === "" ? [] : [`file=${text}`]), "line=3"]);
      }),
    );
  });

  test("in a log it is one line without a command; in a URI it is a relative path", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(logLine(text)).not.toMatch(/[\r\n\p{Cc}]|##\w*\[/u);
        expect(relativeUri(text)).toMatch(/^(?:[A-Za-z0-9\-._~!'()*/]|%[0-9A-F]{2})*$/);
      }),
    );
  });
});

test.each([
  ["an issue", "#12 and GH-12"],
  ["a mention", "@octocat and @org/team"],
  ["an address", "https://evil.example, _www.evil.example, www.evil.example and me@evil.example"],
  ["an emoji", ":tada: and :8ball:"],
])("GitHub finds no %s in the text", (_, text) => {
  const { kinds, text: read } = fromMarkdown(`so ${markdownText(text)}`);
  expect([...kinds].sort()).toEqual(["paragraph", "root", "text"]);
  expect(read).not.toMatch(/#\d|GH-\d|@\w|:\/\/|www\.|:\w+:/);
});

test.each(["12:30", "corpus/articles/votes.md:12:5", "(yes, no; 50 %)", "non-aligned"])(
  "nothing is hidden in “%s”",
  (text) => {
    expect(markdownText(text)).toBe(text);
  },
);
