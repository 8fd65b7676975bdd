import fc from "fast-check";
import { expect, test } from "vitest";
import { splitText } from "../../src/pipeline/2-sentences/split.ts";

/** What cues look at, and what stands between. */
const PIECES =
  "Ab Dr. no. U.S. p.m. e.g. J. 3 12. 1) (2) a. :) :-( ... … . ! ? 。 」 😀 ❤️ https:// www. a@b.org @ \" ' “ ” ( ) [ ] - -- *** ____ == • , ; : 11:21 1/2/2000 Hi Thanks, x.Y é ©";
const piece = fc.constantFrom(...PIECES.split(" "), " ", " ", "\n", "\r\n", "\u00a0", "\ud83d");
const texts = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

test("each character that is no blank lies in exactly one sentence; sentences are trimmed and split no character", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0;
      for (const { from, to } of splitText(text)) {
        const sentence = text.slice(from, to);
        expect(text.slice(at, from).trim()).toBe("");
        expect(sentence).not.toBe("");
        expect(sentence).toBe(sentence.trim());
        expect(/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(from - 1, from + 1)) && from > 0).toBe(false);
        at = to;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
    { numRuns: 2000 },
  );
});

/** Each repeated to 200,000 characters: with a cue of quadratic time the test would run out of time. */
const UNITS =
  '. ( ) " \' ! ? … .( ." - = * _ @ @) a@b. : :) , • a. A. A.B www. http:// 1:1 < x.Y 😀 。 ._! .「 \\n \\na ._ ._._ -_ 1)_ 1._ A._ •_ :_ !_ _:( _😀 http://a_ 1/1/20_1:11_ Hi,_A_ (AB)_A_ .._A "?"_A_B_C_';

test.each(UNITS.split(" "))("%s over and over is read in linear time", (written) => {
  const unit = written.replaceAll("_", " ").replaceAll("\\n", "\n");
  const text = unit.repeat(Math.ceil(200_000 / unit.length));
  expect(splitText(`a${text}`).length).toBeGreaterThan(0);
  expect(splitText(text).length).toBeGreaterThanOrEqual(text.trim() === "" ? 0 : 1);
});
