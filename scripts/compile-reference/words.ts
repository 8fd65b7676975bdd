/** The words of the categories. */
/** What is put to the vote. */
export const MOTIONS = ["resolution", "measure", "motion", "text", "draft", "proposal"];
const onMotions = (...verbs: readonly string[]): string[] =>
  verbs.flatMap((verb) => MOTIONS.map((motion) => `${verb} the ${motion}`));
const REMOVALS = ["suspension", "expulsion", "exclusion", "removal", "ouster"];
/** What a motion does or asks: whoever backs that votes for it. */
const onAims = (...verbs: readonly string[]): string[] =>
  verbs.flatMap((verb) => [
    ...[...REMOVALS, "withdrawal", "condemnation", "demand"].map((aim) => `${verb} the ${aim}`),
    ...REMOVALS.map((aim) => `${verb} … 's ${aim}`),
  ]);

export const VOTE_WORDS = {
  yes: [
    "vote for",
    "vote in favour",
    "vote in favor",
    "votes to",
    "vote to",
    "votes in favour",
    "votes in favor",
    "vote yes",
    "vote in support",
    "call for",
    ...onMotions("back", "support", "approve", "endorse", "in favour of", "in favor of", "side with"),
    ...onAims("back", "support", "approve", "endorse"),
    ...["approve by", "support by", "back by", "endorse by"],
    ...["vote against Russia", "vote against Moscow", "vote against the invasion", "vote against Russian"],
    ...REMOVALS.flatMap((noun) => [`vote for Russia's ${noun}`, `vote for Russian ${noun}`]),
    ...[
      "vote for Russia's withdrawal",
      "vote in favour of Russia's",
      "vote in favor of Russia's",
      "vote in its favour",
      "vote in its favor",
    ],
  ],
  no: [
    "vote against",
    "vote no",
    "vote in opposition",
    ...onMotions("oppose", "reject", "vote down"),
    ...onAims("oppose", "reject"),
    ...["oppose by", "reject by", "side with Russia", "side with Moscow", "sided with Russia", "sided with Moscow"],
    ...["Russia", "Moscow"].flatMap((side) =>
      ["vote for", "vote with", "vote alongside", "vote in favour of", "vote in favor of", "vote in support of"].map(
        (verb) => `${verb} ${side}`,
      ),
    ),
    ...REMOVALS.flatMap((noun) => [`vote against Russia's ${noun}`, `vote against Russian ${noun}`]),
  ],
  abstain: [
    "abstain",
    "abstention",
    "abstainer",
    "vote for abstention",
    "abstain from voting",
    "abstain from the vote",
    "sit on the fence",
    "sat on the fence",
    "stay on the fence",
  ],
  absent: [
    "not vote",
    "not vote at all",
    "not take part in the vote",
    "not take part in voting",
    "not take part in the … vote",
    "not participate in the … vote",
    "take no part in the vote",
    "took no part in the vote",
    "not participate in the vote",
    "not participate in voting",
    "not show up for the vote",
    "absent",
    "not present",
    "not present for the vote",
    "not cast a vote",
    "not cast a ballot",
    "not cast votes",
    "miss the vote",
    "skip the vote",
  ],
};

/** The words right beside a number in a tally, the two of a score first. */
export const VOTE_TALLY = {
  yes: ["in favour", "in favor", "in support", "cast in favour", "cast in favor", "for", "yes", "yeas", "ayes"],
  no: ["against", "cast against", "opposed", "opposing", "in opposition", "no", "nays", "noes"],
  abstain: ["abstained", "abstentions", "abstaining", "abstention", "abstain"],
  absent: ["absent", "absences", "not voting", "did not vote"],
};

/** What a body does with a motion on the day of the vote. */
export const VOTED_ON = ["adopt", "pass", "approve", "general assembly vote"];

export const KINDS = {
  annexation: ["annexation", "annex"],
  war: ["war"],
  unrest: ["unrest", "insurgency", "uprising", "riot", "crackdown", "mass protest"],
  deployment: [
    "deploy",
    "deployment",
    "send troops",
    "sent troops",
    "send soldiers",
    "sent soldiers",
    "send … troops",
    "sent … troops",
    "send in … troops",
    "sent in … troops",
    "send … soldiers",
    "sent … soldiers",
  ],
  invasion: ["invasion", "invade"],
  killings: ["massacre", "mass murder", "mass killing", "murder"],
  clash: ["clash", "troops advance", "skirmish"],
};

/** What is called large or small by a measure, and the words for more and less of it. */
const SIZED = ["country", "nation", "state", "republic"];
const OTHER_GDP = ["ppp", "purchasing power parity", "purchasing power", "constant price", "real terms"];
export const SIZE_WORDS = {
  area: {
    sizes: [...SIZED, "territory"],
    criteria: ["land area", "landmass", "land mass", "land size"],
    more: ["larger", "bigger", "as large", "as big", "size of"],
    less: ["smaller"],
    sums: true,
  },
  population: {
    sizes: SIZED,
    most: ["most populous", "most populated"],
    least: ["least populous", "least populated"],
    more: ["more populous", "larger", "bigger", "as large", "as big", "as populous", "size of"],
    less: ["less populous", "smaller"],
    sums: true,
  },
  gdp: {
    others: OTHER_GDP,
    sizes: ["economy"],
    most: ["richest", "wealthiest"],
    least: ["poorest"],
    sums: true,
    grows: false,
  },
  gdpPerCapita: {
    others: OTHER_GDP,
    most: ["richest", "wealthiest"],
    least: ["poorest"],
    more: ["richer", "wealthier", "as rich"],
    less: ["poorer"],
    grows: false,
    per: { of: "gdp", unit: "population" },
  },
};

/** What the first city of a country is called. */
export const CAPITAL = [
  "capital",
  "capital city",
  "capital and largest city",
  "largest city and capital",
  "capital and main city",
];

/** What one that shares a border is called. */
export const NEIGHBOURS = [
  "neighbour",
  "neighbor",
  "neighbouring country",
  "neighboring country",
  "neighbouring state",
];
