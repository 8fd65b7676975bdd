import type { Article } from "../../model/article.ts";
import type { Mention, QuantityMention, ReadSentence } from "../../model/mention.ts";
import type { ClaimReport, LedgerEntry, LedgerStatus } from "../../model/report.ts";
import { covers, overlaps } from "../../model/span.ts";
import type { Reason } from "../../model/verdict.ts";

const STATUS: Readonly<Record<Reason, LedgerStatus>> = {
  "no-reference": "no-reference",
  ambiguous: "ambiguous",
  "not-covered-period": "no-reference",
  "not-closed": "no-reference",
  "opinion-or-forecast": "opinion-or-forecast",
  "within-revision": "ambiguous",
  "no-date": "no-reference",
};

/** What became of each number and date of the article: none is passed over in silence. */
export function writeLedger(
  article: Article,
  sentences: readonly ReadSentence[],
  claims: readonly ClaimReport[],
): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const read of sentences) {
    for (const mention of read.mentions) {
      if (mention.kind !== "time" && (mention.kind !== "quantity" || !saysNumber(mention))) continue;
      const { start, end, quote } = mention;
      const { status, reason, claim } = fate(mention, read, article, claims);
      entries.push(
        claim === undefined ? { start, end, quote, status, reason } : { start, end, quote, status, reason, claim },
      );
    }
  }
  return entries;
}

/** A unit by itself and "the last" bear no number. */
function saysNumber({ numerals, quantity: { value, low, high } }: QuantityMention): boolean {
  return numerals.length > 0 || value !== null || low !== null || high !== null;
}

function fate(
  mention: Mention,
  read: ReadSentence,
  article: Article,
  claims: readonly ClaimReport[],
): Pick<LedgerEntry, "status" | "reason" | "claim"> {
  const { role } = read.sentence;
  if (role === "boilerplate")
    return { status: "not-a-claim", reason: article.blocks[read.sentence.block]?.why ?? role };
  if (role === "heading") return { status: "not-a-claim", reason: "a heading announces; the text below states" };
  if (mention.kind === "quantity" && mention.notAClaim !== undefined)
    return { status: "not-a-claim", reason: mention.notAClaim };
  const touching = claims.filter((claim) => overlaps(claim, mention));
  const decided = touching.find((claim) => claim.verdict !== "not-enough-evidence");
  if (decided !== undefined)
    return {
      status: decided.form === "internal" ? "internal" : "checked",
      reason: decided.verdict,
      claim: decided.id,
    };
  const open = touching.find((claim) => covers(mention, claim)) ?? touching[0];
  if (open?.reason !== undefined) return { status: STATUS[open.reason], reason: open.explanation, claim: open.id };
  return { status: "no-reference", reason: "nothing in the reference speaks of it" };
}
