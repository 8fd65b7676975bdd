import type { SpecRow } from "./spec.ts";

const ASKED = "when the UN General Assembly called for a withdrawal from Ukraine in early March";

export const universal: readonly SpecRow[] = [
  [`With the exception of Belarus, Russia's allies abstained ${ASKED}.`, "Russia's allies", "supported"],
  [`Except for Belarus, Russia's allies abstained ${ASKED}.`, "Russia's allies", "supported"],
  [`Russia's allies, except Belarus, abstained ${ASKED}.`, "Russia's allies", "supported"],
  [`Russia's allies abstained ${ASKED}.`, "Russia's allies", "refuted"],
  [`All of Russia's allies abstained ${ASKED}.`, "Russia's allies", "refuted"],
  [`With the exception of Armenia, Russia's allies abstained ${ASKED}.`, "Armenia", "refuted"],
  [`With the exception of Belarus and Armenia, Russia's allies abstained ${ASKED}.`, "Armenia", "refuted"],
  [`With the exception of Belarus, Russia's allies voted against ${ASKED}.`, "Russia's allies", "refuted"],
  [`With the exception of Belarus, Moscow's allies abstained ${ASKED}.`, "Moscow's allies", "supported"],
  ["None of Russia's allies has recognised the Donetsk People's Republic.", "Russia's allies", "supported"],
  ["None of the members of the EAEU has recognised the Donetsk People's Republic.", "members of the EAEU", "refuted"],
  ["None of Russia's allies has recognised Nagorno-Karabakh.", "Russia's allies", "none"],
  ["Russia's allies have recognised the Donetsk People's Republic.", "Russia's allies", "none"],
  [`With the exception of Norway, Russia's allies abstained ${ASKED}.`, "Russia's allies", "none"],
  ["With the exception of Belarus, Russia's allies abstained from comment.", "Russia's allies", "none"],
  ["With the exception of Belarus, Russia's neighbours abstained.", "Russia", "none"],
  [`Should Russia's allies have abstained ${ASKED}?`, "Russia's allies", "none"],
  ["Some of Russia's allies abstained when a resolution on fisheries was put to the vote.", "Russia's allies", "none"],
];
