import type { FindingRule } from "../../pipeline/7-report/findings/finding.ts";

const ACCEPT = "If it is right, accept it with factmark verify --update and commit annotations/.";
const DECIDE = "Look at the claim again and decide anew; factmark verify --update lets the old decision go.";

/** The kinds of finding of a verification, in the order in which they are told. */
export const RULES = {
  worse: {
    id: "verdict-worse",
    title: "A verdict is worse",
    level: "error",
    help: `A claim that was accepted with another verdict is now refuted, or no longer supported. The rows that changed stand with it: mend the article, or the reference. ${ACCEPT}`,
    fails: true,
  },
  refuted: {
    id: "claim-refuted",
    title: "A new claim is refuted",
    level: "error",
    help: `The article states something new that the reference contradicts. Mend the article, or the reference. ${ACCEPT}`,
    fails: true,
  },
  disputed: {
    id: "decision-disputed",
    title: "The evidence speaks against a decision",
    level: "error",
    help: `A person decided on a claim, and what the reference holds now says otherwise. ${DECIDE}`,
    fails: true,
  },
  expired: {
    id: "decision-expired",
    title: "A decision has expired",
    level: "warning",
    help: `A person decided on a claim, and the number that it was about changed since, or its day has come. ${DECIDE}`,
    fails: true,
  },
  flipped: {
    id: "verdict-flipped",
    title: "A verdict is another",
    level: "warning",
    help: `A claim that was accepted has another verdict now, and not a worse one. ${ACCEPT}`,
    fails: true,
  },
  orphan: {
    id: "decision-orphaned",
    title: "A decision has lost its claim",
    level: "warning",
    help: `The words that a person decided on are no longer in the article, and nothing else is taken for them. ${ACCEPT}`,
    fails: true,
  },
  renamed: {
    id: "article-renamed",
    title: "An article has another name",
    level: "note",
    help: `The same bytes were accepted under a name that is gone; their verdicts and decisions are held against them. ${ACCEPT}`,
    fails: true,
  },
  unannotated: {
    id: "article-unannotated",
    title: "An article has no annotation",
    level: "warning",
    help: `Nothing of this article has been accepted. ${ACCEPT}`,
    fails: true,
  },
  added: {
    id: "claim-added",
    title: "A claim is new",
    level: "note",
    help: `The article states something that was not accepted yet. ${ACCEPT}`,
    fails: true,
  },
  lost: {
    id: "claim-lost",
    title: "A claim is gone",
    level: "note",
    help: `The article no longer states something that was accepted. ${ACCEPT}`,
    fails: true,
  },
  inconsistent: {
    id: "values-inconsistent",
    title: "Values exclude each other",
    level: "note",
    help: "Two places of the corpus state different values for the same thing, so that one of them is wrong or they speak of different days. They are accepted with their claims.",
    fails: false,
  },
} as const satisfies Readonly<Record<string, FindingRule>>;
