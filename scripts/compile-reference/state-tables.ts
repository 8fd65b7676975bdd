import {
  cited,
  day,
  dimension,
  evidence,
  LICENCES,
  source,
  text,
  toEntities,
  toSources,
  validity,
  type Json,
} from "./fields.ts";
import { MOTIONS, VOTE_TALLY, VOTED_ON, VOTE_WORDS } from "./words.ts";

export const votes: Json = {
  name: "votes",
  path: "votes.csv",
  title: "Votes of the members of the UN General Assembly, a row a member and resolution",
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: ["vote"],
    words: ["voted", "ballot", "abstain", "abstention"],
    subject: "member",
    functional: [["resolution", "member"]],
    sentence: "the vote of {member} on {resolution} was {vote}",
    checks: ["yes", "no", "abstain", "absent"].map((value) => ({
      sql: `SELECT r.resolution, r."${value}" AS stated, COUNT(v.member) AS counted FROM resolutions r LEFT JOIN votes v ON v.resolution = r.resolution AND v.vote = '${value}' GROUP BY ALL HAVING stated <> counted`,
      message: `the rows with ${value} do not add up to the resolution's total`,
      help: "Compare the rows of that resolution with its roll call, or mend the total in resolutions.csv.",
    })),
  },
  schema: {
    primaryKey: ["resolution", "member"],
    fields: [
      dimension("resolution", ["resolution"], { nouns: MOTIONS, required: true }),
      dimension("member", ["country"], {
        nouns: [
          "member state",
          "member",
          "UN member state",
          "UN member",
          "country",
          "nation",
          "state",
          "delegation",
          "government",
        ],
      }),
      text("vote", {
        constraints: { required: true, enum: ["yes", "no", "abstain", "absent"] },
        factmark: { role: "category", values: VOTE_WORDS, tally: VOTE_TALLY },
      }),
      day("date", { role: "time", words: VOTED_ON }),
      source,
      cited,
      evidence,
    ],
    foreignKeys: [...toEntities("resolution", "member"), toSources],
  },
};

export const resolutions: Json = {
  name: "resolutions",
  path: "resolutions.csv",
  title: "Resolutions with what they demand and their totals",
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: [],
    subject: "resolution",
    functional: [["resolution"]],
    sentence: "{resolution} ({title}) was voted on {date}: {yes} yes, {no} no, {abstain} abstentions, {absent} absent",
  },
  schema: {
    primaryKey: ["resolution"],
    fields: [
      dimension("resolution", ["resolution"], { required: true }),
      text("body"),
      text("parent"),
      day("date"),
      text("title", { factmark: { role: "description" } }),
      text("description", { factmark: { role: "description" } }),
      ...["yes", "no", "abstain", "absent", "members"].map((name) => ({ name, type: "integer" })),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("resolution", "body"), toSources],
  },
};

const BECOMING = ["become", "became"].flatMap((verb) => [
  ...["a member", "member", "a full member", "full member", "a member state", "part of"].map(
    (what) => `${verb} ${what}`,
  ),
]);
const JOINING = [
  ...[
    "join",
    "joined",
    "rejoin",
    "returned to",
    "accession",
    "accede",
    "admitted",
    "entered",
    "entry",
    "take in",
    "took in",
  ],
  ...["found", "founded by", "launch", "launched by", "establish", "established by", "form by", "create by"],
  ...BECOMING,
];

export const memberships: Json = {
  name: "memberships",
  path: "memberships.csv",
  title: "Members of organisations with first and last day",
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: ["member", "member state", "member country"],
    words: [
      "member",
      "full member",
      "membership",
      "economic integration",
      "military integration",
      "about defence with",
      "about defense with",
    ],
    verbs: ["belong to"],
    subject: "member",
    functional: [],
    sentence: "{member} has been a member of {organisation} from {start}",
  },
  schema: {
    primaryKey: ["organisation", "member", "start"],
    fields: [
      dimension("organisation", ["organisation"], { required: true }),
      dimension("member", ["country"], { nouns: ["member", "member state", "member country"] }),
      ...validity(JOINING, [
        "leave",
        "left",
        "withdraw",
        "withdrew",
        "withdrawal",
        "quit",
        "exit",
        "departure",
        "pull out of",
        "end its membership",
      ]),
      source,
      cited,
      evidence,
    ],
    foreignKeys: [...toEntities("organisation", "member"), toSources],
  },
};

export const office = (name: string, title: string, functional: readonly (readonly string[])[]): Json => ({
  name,
  path: `${name}.csv`,
  title,
  licenses: [LICENCES["own"]],
  factmark: {
    kind: "facts",
    nouns: [],
    words: ["in office", "in power", "at the helm", "rule", "ruled"],
    subject: "person",
    functional,
    apposition: ["office", "person"],
    sentence: "{person} has been {office} of {country} from {start}",
  },
  schema: {
    primaryKey: ["country", "office", "person", "start"],
    fields: [
      dimension("country", ["country", "organisation"]),
      dimension("office", ["office"]),
      dimension("person", ["person"]),
      ...validity(
        [
          "take office",
          "took office",
          "sworn in",
          "take the oath",
          "took the oath",
          "appointed",
          "assume office",
          "assume the presidency",
          "assume the post",
          "take over",
          "took over",
          "inaugurate",
          "come to power",
          "came to power",
          "take power",
          "took power",
        ],
        [
          "resign",
          "resigned",
          "step down",
          "stepped down",
          "leave office",
          "left office",
          "left power",
          "dismiss",
          "oust",
        ],
        // A handover is dated by the last day of the one or the first of the other.
        {
          start: { offBy: 1, heralds: ["appointed"] },
          end: { offBy: 1, heralds: ["resign", "resigned", "step down", "stepped down"] },
        },
      ),
      source,
      evidence,
    ],
    foreignKeys: [...toEntities("country", "office", "person"), toSources],
  },
});
