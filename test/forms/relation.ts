import type { SpecRow } from "./spec.ts";

export const relation: readonly SpecRow[] = [
  ["On 7 April Kazakhstan voted against suspending Russia from the Human Rights Council.", "Kazakhstan", "supported"],
  ["On 7 April India voted against suspending Russia from the Human Rights Council.", "India", "refuted"],
  ["India abstained when the assembly suspended Russia from the Human Rights Council.", "India", "supported"],
  ["Armenia did not take part in the vote on suspending Russia from the Human Rights Council.", "Armenia", "supported"],
  ["Armenia is a member of the Eurasian Economic Union.", "Armenia", "supported"],
  ["Uzbekistan is a member of the Eurasian Economic Union.", "Uzbekistan", "refuted"],
  ["Uzbekistan does not belong to the Eurasian Economic Union.", "Uzbekistan", "supported"],
  ["Armenia is not a member of the Eurasian Economic Union.", "Armenia", "refuted"],
  ["Tajikistan belongs to the ODKB.", "Tajikistan", "supported"],
  ["Kazakh Foreign Minister Muchtar Tleuberdi spoke.", "Muchtar Tleuberdi", "supported"],
  ["Kyrgyz Foreign Minister Muchtar Tleuberdi spoke.", "Muchtar Tleuberdi", "refuted"],
  ["Kassym-Jomart Tokayev, the president of Kazakhstan, spoke.", "Kassym-Jomart Tokayev", "supported"],
  ["Russian President Dmitry Medvedev spoke.", "Dmitry Medvedev", "refuted"],
  ["Former Russian President Dmitry Medvedev spoke.", "Dmitry Medvedev", "none"],
  ["Russian opposition leader Dmitry Medvedev spoke.", "Dmitry Medvedev", "none"],
  ["Ukraine wants to become a member of the EU.", "Ukraine", "none"],
  ["Is Uzbekistan a member of the Eurasian Economic Union?", "Uzbekistan", "none"],
  ["If Uzbekistan were a member of the Eurasian Economic Union, it would pay.", "Uzbekistan", "none"],
  ["India voted against a resolution on fisheries.", "India", "none"],
  ["The Russian president of the chess club, Dmitry Medvedev, spoke.", "Dmitry Medvedev", "none"],
];
