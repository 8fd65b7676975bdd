import type { SpecRow } from "./spec.ts";

export const count: readonly SpecRow[] = [
  ["On 2 March, 35 countries abstained when a withdrawal from Ukraine was called for.", "35 countries", "supported"],
  ["On 2 March, 45 countries abstained when a withdrawal from Ukraine was called for.", "45 countries", "refuted"],
  ["On 2 March, 45 countries abstained in the UN General Assembly.", "45 countries", "none"],
  [
    "On 7 April the assembly voted with 93 votes to exclude Russia from the Human Rights Council.",
    "93 votes",
    "supported",
  ],
  [
    "On 7 April the assembly voted with 103 votes to exclude Russia from the Human Rights Council.",
    "103 votes",
    "refuted",
  ],
  ["24 countries voted against suspending Russia from the Human Rights Council.", "24 countries", "supported"],
  [
    "More than 20 countries voted against suspending Russia from the Human Rights Council.",
    "20 countries",
    "supported",
  ],
  ["Fewer than 20 countries voted against suspending Russia from the Human Rights Council.", "20 countries", "refuted"],
  ["The Eurasian Economic Union has five members.", "five", "supported"],
  ["The Eurasian Economic Union has seven members.", "seven", "refuted"],
  ["The Collective Security Treaty Organization has six member states.", "six", "supported"],
  ["The EU has 27 member states.", "27", "supported"],
  ["The EU has 29 member states.", "29", "refuted"],
  ["NATO had 30 members.", "30", "supported"],
  ["The club has seven members.", "seven", "none"],
  ["Five members of the Eurasian Economic Union sent ministers to the meeting.", "Five", "none"],
  ["35 ambassadors abstained from applause.", "35", "none"],
  ["Will the EU have 30 member states one day?", "30", "none"],
  ["45 countries abstained in the vote on the climate fund.", "45", "none"],
];
