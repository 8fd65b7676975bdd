import type { Claim, TermHit } from "../../model/claim.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { METONYM } from "./bind.ts";
import { isCounted } from "./reckoned.ts";
import { candidateOf } from "./clause-parts.ts";
import { ofFigure } from "./figures.ts";
import { claimedInterval } from "./measured-number.ts";
import { isLevelOfChange } from "./measure-phrase.ts";
import { pointIn, yearBehind, yearsAssumed, yearsFrom } from "./periods.ts";
import { subjectOf, type Measured, type World } from "./world.ts";

/** Between a name and the figure that it has of what was spoken of: "In B it was 4 percent", "B's stood at 5", "in C 6", "than that of D, which was 7". */
const HAVING =
  /^(?:['’]s)?\s*[,(]?\s*(?:(?:it|this|that|which|the figure|the rate)\s+)?(?:(?:was|is|stood|stands|reached|hit|averaged|came|at|to|with|only|just|even)\s+)*$/i;

/** A figure of the measure that was spoken of last, with a name right before it and no measure of its own. */
export function goingOn(claim: Claim, world: World, target: QuantityMention): Reading[] {
  const { clause } = claim;
  const { measured, reference } = world;
  const table = measured === null ? undefined : reference.tables.get(measured.table);
  const field = table?.by.measure.find((one) => one.name === measured?.field);
  const [year] = table?.by.year ?? [];
  if (measured === null || table === undefined || field === undefined || year === undefined) return [];
  // A bare number needs words that set it beside the last: "… 4 million in 1990, reached 7 million in 2020", "that of B was 2 trillion".
  const isBare = target.quantity.unit === null;
  const isBeside = isBare && target.quantity.kind === "cardinal" && isSetBeside(clause, target, measured);
  if (isBare && !isBeside && !isSequel(clause, target, measured)) return [];
  if (!isBeside && claimedInterval(target, field.factmark.unit) === null) return [];
  if (isLevelOfChange(clause, target)) return [];
  const { text } = clause.sentence.sentence.text;
  const isMeasure = clause.hits.some(({ terms }) =>
    terms.some(({ says }) => ["measure", "other", "more", "less"].includes(says.kind)),
  );
  const isOther = isMeasure && clause.sentence.index !== measured.sentence;
  const owner = isOther ? null : ownerOf(claim, subjectOf(table), measured, text);
  if (owner === null) return [];
  const time = yearBehind(clause, target.range) ?? pointIn(clause) ?? measured.time;
  const said = time?.time.granularity === "year" ? time.time.from : null;
  const years = said !== null ? yearsFrom(said) : time === null && isBeside ? yearsAssumed(world.asOf) : null;
  if (years === null) return [];
  const hit: TermHit = { range: target.range, terms: [], negated: false };
  return [
    ofFigure(claim, table, field, target, hit, {
      bindings: [owner],
      where: [{ op: "during", field: year.name, ...years }],
      shown: table.primaryKey,
      timeFit: said === null ? 0 : 1,
      assumed: said === null,
    }),
  ];
}

/** Before a number that another is held against: "against 5 in B", "compared with 7 in 2010". */
const AGAINST =
  /\b(?:against|compared (?:with|to)|versus|down from|up from|and|from)\s+(?:(?:just|only|about|around|nearly|some)\s+)?$/i;

/**
 * Whose the figure is: the name right before the number, or behind one that it is held against ("against 5 in B"); of another year ("up from 5 percent a year earlier",
 * "compared with 7 in 2010"), whose the sentence's last figure was.
 */
function ownerOf(
  { clause, target }: Claim,
  { name: field, factmark }: FieldWith<"dimension">,
  measured: Measured,
  text: string,
): Binding | null {
  const names = [...(clause.antecedent === null ? [] : [clause.antecedent]), ...clause.mentions];
  const owner = names.findLast(
    (mention) => mention.range.to <= target.range.from && candidateOf(mention, factmark.entity) !== null,
  );
  const candidate = owner === undefined ? null : candidateOf(owner, factmark.entity);
  if (candidate?.via === METONYM) return null;
  if (owner !== undefined && IN_PART.test(text.slice(0, owner.range.from))) return null;
  if (owner !== undefined && candidate !== null && HAVING.test(text.slice(owner.range.to, target.range.from)))
    return { field, value: candidate.id, origin: "named", range: owner.range };
  const isAgainst = AGAINST.test(text.slice(Math.max(0, target.range.from - 30), target.range.from));
  if (measured.sentence !== clause.sentence.index || !isNext(clause, measured.range, target.range)) return null;
  const behind = clause.mentions.find(
    (mention) =>
      candidateOf(mention, factmark.entity) !== null &&
      /^\s+(?:in|for)\s+(?:the\s+)?$/.test(text.slice(target.range.to, Math.max(mention.range.from, target.range.to))),
  );
  const other = behind === undefined ? null : candidateOf(behind, factmark.entity);
  if (isAgainst && behind !== undefined && other !== null)
    return { field, value: other.id, origin: "named", range: behind.range };
  const year = yearBehind(clause, target.range);
  const isSequent = target.kind === "quantity" && isSequel(clause, target, measured);
  const isSame = year !== null && (isAgainst || isSequent || isCounted(year));
  return isSame && measured.of !== null ? { field, value: measured.of, origin: "sentence", range: null } : null;
}

/** "the northern part of B": no figure of all of it. */
const IN_PART = /(?<!\b(?:that|those))\s+of\s+(?:the\s+)?$/i;

/** What sets a bare number beside the last: "that of B was 2 trillion", "A (4 million) and B (2 million)", "compared with 2 million in B". */
function isSetBeside({ sentence }: Claim["clause"], { range }: QuantityMention, measured: Measured): boolean {
  if (measured.sentence !== sentence.index || range.from < measured.range.to) return false;
  if (!isNext({ sentence }, measured.range, range)) return false;
  const { text } = sentence.sentence.text;
  const gap = text.slice(measured.range.to, range.from);
  if (gap.length > 80) return false;
  if (gap.endsWith("(")) return text[measured.range.from - 1] === "(";
  if (NAME_ALONE.test(gap) && /^\s*(?:$|[,.;]|and\b)/.test(text.slice(range.to))) return true;
  if (NAME_WITH.test(gap)) return /\bwith\s+$/.test(text.slice(0, measured.range.from));
  return (
    THAT_OF.test(gap) || (HELD_AGAINST.test(gap) && /^\s+(?:in|for)\s+(?:the\s+)?\p{Lu}/u.test(text.slice(range.to)))
  );
}

const NAME_ALONE = /(?:,|\band)\s+\p{Lu}[\p{L}\s]*\s$/u;
const NAME_WITH = /(?:,|\band)\s+(?:\p{Lu}[\p{L}\s]+)\s+with\s+$/u;
const THAT_OF = /\bthat of\s[^,;:()]+\s(?:was|is|stood at|reached)\s+(?:(?:about|around|nearly|only|just|some)\s+)?$/i;
const HELD_AGAINST = /\b(?:against|compared (?:with|to)|versus)\s+(?:(?:about|around|nearly|only|just|some)\s+)?$/i;

const SEQUEL =
  /\b(?:reached|hit|(?:stood|stands)\s+at|(?:up|down)\s+from|compared\s+(?:with|to))\s+(?:(?:about|around|nearly|some)\s+)?$/i;

function isSequel({ sentence }: Claim["clause"], { range }: QuantityMention, measured: Measured): boolean {
  const { text } = sentence.sentence.text;
  return measured.sentence === sentence.index && SEQUEL.test(text.slice(Math.max(0, range.from - 40), range.from));
}

/** True when no other number stands between two: what is held against another is of the same. */
function isNext({ sentence }: Pick<Claim["clause"], "sentence">, last: Range, number: Range): boolean {
  return !sentence.mentions.some(
    ({ kind, range }) => kind === "quantity" && range.from >= last.to && range.to <= number.from,
  );
}
