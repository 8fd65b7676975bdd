import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Block } from "../../../model/article.ts";
import type { ClaimReport } from "../../../model/report.ts";
import type { Verdict } from "../../../model/verdict.ts";
import { VERDICT_ORDER, VERDICT_WORDS } from "../verdict-words.ts";

/** A place of the source to be marked; `ends` says that the claim's number follows it. */
interface Place {
  readonly claim: ClaimReport;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
}

/** The text of a block with its claims marked. Claims may nest and overlap: a stretch shows the worst verdict on it, and each claim's number stands at its end. HTML tags stand where they are in the source, as text. */
export function markedText(block: Block, claims: readonly ClaimReport[], source: string): ElementContent[] {
  const { text } = block.text;
  const sourceStart = (at: number): number => block.text.starts?.[at] ?? block.text.base + at;
  const places = claims.flatMap((claim) => placesOf(claim, block));
  const edges = new Set<number>([0, text.length]);
  const inText = (offset: number): number => {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sourceStart(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  for (const place of places) edges.add(inText(place.start)).add(inText(place.end));
  const tags = block.tags.map(({ start, end }) => ({ at: inText(start), shown: source.slice(start, end) }));
  for (const { at } of tags) edges.add(at);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.flatMap((from, k) => [
    ...tags.filter(({ at }) => at === from).map(({ shown }) => h("code", { className: ["tag"] }, shown)),
    ...segment(text, from, sorted[k + 1] ?? from, places, inText),
  ]);
}

function segment(
  text: string,
  from: number,
  to: number,
  places: readonly Place[],
  inText: (offset: number) => number,
): ElementContent[] {
  if (from === to) return [];
  const words = text.slice(from, to);
  const covering = places.filter((place) => inText(place.start) <= from && inText(place.end) >= to);
  if (covering.length === 0) return [{ type: "text", value: words }];
  const worst =
    VERDICT_ORDER.find((verdict) => covering.some((place) => place.verdict === verdict)) ?? "not-enough-evidence";
  const { sign, word, class: name } = VERDICT_WORDS[worst];
  const ending = covering.filter((place) => inText(place.end) === to && place.end === place.claim.end);
  const numbers = [...new Map(ending.map((place) => [place.claim.id, place.claim])).values()];
  return [
    h("mark", { className: [name] }, words),
    ...numbers.map((claim) => {
      const shown = VERDICT_WORDS[claim.verdict];
      const label = `Claim ${claim.id.slice(1)}: ${shown.word}`;
      return h("sup", { id: `${claim.id}-text` }, [
        h(
          "a",
          { href: `#${claim.id}`, ariaLabel: label, title: claim.verdict === worst ? word : label },
          `${claim.verdict === worst ? sign : shown.sign}${claim.id.slice(1)}`,
        ),
      ]);
    }),
  ];
}

/** The parts of a claim with their own verdicts, else the whole of it. */
function placesOf(claim: ClaimReport, block: Block): Place[] {
  if (claim.end <= block.start || claim.start >= block.end) return [];
  const whole: Place = { claim, start: claim.start, end: claim.end, verdict: claim.verdict };
  const parts = (claim.parts ?? []).map(({ start, end, verdict }) => ({ claim, start, end, verdict }));
  if (parts.length === 0) return [whole];
  return parts.some((part) => part.end === claim.end)
    ? parts
    : [...parts, { ...whole, start: Math.max(...parts.map((part) => part.end)) }];
}
