/** The words of the categories. */
export const VOTE_WORDS = {
  yes: [
    "vote for",
    "voted in favour",
    "vote in favor",
    "votes to",
    "vote to",
    "votes in favour",
    "votes in favor",
    "vote yes",
    "call for",
    "back the resolution",
    "support the resolution",
    "support the motion",
    "approve the resolution",
    "endorse the resolution",
    "in favour of the resolution",
    "in favor of the resolution",
    "side with the resolution",
  ],
  no: [
    "vote against",
    "votes against",
    "voting against",
    "oppose the resolution",
    "oppose the measure",
    "oppose the motion",
    "reject the resolution",
    "reject the measure",
    "vote no",
  ],
  abstain: ["abstain", "abstention", "vote for abstention", "abstain from voting", "abstain from the vote"],
  absent: [
    "not vote",
    "not vote at all",
    "not take part in the vote",
    "not participate in the vote",
    "absent",
    "not cast a vote",
  ],
};

export const KINDS = {
  annexation: ["annexation", "annex"],
  war: ["war"],
  unrest: ["unrest", "insurgency", "uprising", "riot", "crackdown", "mass protest"],
  deployment: ["deploy", "deployment"],
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
    more: ["larger", "bigger", "as large", "as big"],
    less: ["smaller"],
    sums: true,
  },
  population: {
    sizes: SIZED,
    most: ["most populous", "most populated"],
    least: ["least populous", "least populated"],
    more: ["more populous", "larger", "bigger", "as large", "as big", "as populous"],
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
