import type { ClaimRef, DecisionRef, Verification } from "../../src/model/verification.ts";

/** Words that try to break out of every form that a verification is told in. */
export const HOSTILE =
  "]]> | `151` <script>alert(1)</script> %0A::error::no @octocat #1 https://evil.example **votes** {0} [yes](0) \\ & \"' 😀 ##[error]x";

/** The same with what no line may hold: an escape sequence, a line break of old, half a character, and one that turns the writing. */
const WILD = `${HOSTILE}\u001b[31m\r\u202e\ud83d`;

const ARTICLE = "corpus/articles/votes, 100 %.md";

/** A claim in a line of its own: `before` it, and the words. */
export function claim(id: string, quote: string, given: Partial<ClaimRef> = {}): ClaimRef {
  const before = "😀 The resolution passed with ";
  return {
    article: ARTICLE,
    id,
    start: 100,
    end: 100 + quote.length,
    quote,
    form: "value",
    verdict: "refuted",
    explanation: `The article says ${quote}; the record has 141.`,
    line: 12,
    column: before.length + 1,
    text: `${before}${quote.split("\n")[0] ?? ""} in favour.`,
    ...given,
  };
}

function decision(id: string, quote: string, why: string): DecisionRef {
  const note = "seen in the record | <b>";
  return {
    article: ARTICLE,
    claim: claim(id, quote),
    reviewer: "@ada",
    verdict: "supported",
    note,
    date: "2022-04-12",
    why,
  };
}

export const INVENTED: Verification = {
  format: "factmark-verification/1",
  factmark: "0.1.0",
  reference: {
    name: "votes",
    version: "1.0.0",
    hash: "c7bbfcdae819cbb99e2f0c4a15a8813cbcc74a15bc399811b21f5234369165fa",
  },
  base: { name: "origin/main", commit: "0123456789abcdef0123456789abcdef01234567" },
  flips: [
    {
      article: ARTICLE,
      claim: claim("k-better", "93", { verdict: "supported" }),
      from: "not-enough-evidence",
      to: "supported",
      worse: false,
      because: [{ kind: "article", from: "92", to: "93" }],
    },
    {
      article: ARTICLE,
      claim: claim("k-open", "24", { verdict: "not-enough-evidence", reason: "no-reference" }),
      from: "supported",
      to: "not-enough-evidence",
      worse: true,
      because: [{ kind: "reference", resource: "unga-votes", key: "ES-11/3|ARM", from: "x", to: null }],
    },
    {
      article: ARTICLE,
      claim: claim("k-worse", "151"),
      from: "supported",
      to: "refuted",
      worse: true,
      because: [
        {
          kind: "reference",
          resource: "unga-votes",
          key: "ES-11/1|KAZ",
          field: "vote",
          from: "yes",
          to: "abstain",
          commit: "fedcba9876543210fedcba9876543210fedcba98",
        },
      ],
    },
  ],
  added: [
    claim("k-wild", WILD, { article: "corpus/articles/wild.md", line: 3 }),
    claim("k-lines", "141 of\r\n193 members", { article: "corpus/articles/wild.md", verdict: "supported" }),
  ],
  lost: [claim("k-lost", "35 abstained", { line: 1, column: 1 })],
  expired: [decision("k-expired", "12", "the rows that it judged by changed")],
  orphans: [decision("k-orphan", "58", "its claim is no longer in the article")],
  disputed: [decision("k-disputed", "140", "the evidence now says refuted")],
  renamed: [{ from: "corpus/articles/old.md", to: "corpus/articles/new.md" }],
  unannotated: ["corpus/articles/wild.md"],
  referenceErrors: [
    {
      code: "cell-not-integer",
      args: { value: HOSTILE },
      severity: "error",
      message: `unexpected ${HOSTILE} in votes, expected a whole number`,
      help: "Write digits alone.",
      file: "unga-votes.csv",
      line: 7,
      column: 3,
    },
  ],
  articleErrors: [
    {
      code: "not-utf-8",
      args: {},
      severity: "error",
      message: "the file is not UTF-8",
      file: "corpus/articles/latin.md",
    },
  ],
  inconsistencies: [
    {
      of: "votes: yes, resolution ES-11/1",
      places: [
        { ...claim("k-same", "141"), value: "141" },
        { ...claim("k-other", WILD, { article: "corpus/articles/other.md" }), value: "143" },
      ],
    },
  ],
  summary: {
    articles: 9,
    claims: 120,
    checked: 3,
    fromCache: 6,
    flips: 3,
    worse: 2,
    added: 2,
    lost: 1,
    expired: 1,
    orphans: 1,
    disputed: 1,
    renamed: 1,
    unannotated: 1,
    inconsistencies: 1,
    moved: 4,
    onChangedRows: 14,
    unchanged: 115,
    clean: false,
  },
};

/** Nothing to be said: as after `factmark verify --update`. */
export const CLEAN: Verification = {
  ...{ format: INVENTED.format, factmark: INVENTED.factmark, reference: INVENTED.reference },
  ...{ flips: [], added: [], lost: [], expired: [], orphans: [], disputed: [] },
  ...{ renamed: [], unannotated: [], referenceErrors: [], articleErrors: [], inconsistencies: [] },
  summary: {
    ...{ articles: 9, claims: 120, checked: 0, fromCache: 9, flips: 0, worse: 0, added: 0, lost: 0, expired: 0 },
    ...{
      orphans: 0,
      disputed: 0,
      renamed: 0,
      unannotated: 0,
      inconsistencies: 0,
      moved: 0,
      onChangedRows: 0,
      unchanged: 120,
    },
    clean: true,
  },
};

/** A reference update that refutes so many claims. */
export function manyFlips(count: number): Verification {
  const [, , flip] = INVENTED.flips;
  if (flip === undefined) throw new Error("no flip");
  const flips = Array.from({ length: count }, (_, k) => ({ ...flip, claim: claim(`k-${k}`, `151${k}`) }));
  const summary = {
    ...CLEAN.summary,
    flips: count,
    worse: count,
    onChangedRows: count + 30,
    claims: count + 90,
    clean: false,
  };
  return { ...CLEAN, flips, summary };
}
