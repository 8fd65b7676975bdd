import type { SpecRow } from "./spec.ts";

export const date: readonly SpecRow[] = [
  ["Things have been quiet since the Russian annexation of Crimea in 2014.", "2014", "supported"],
  ["Things have been quiet since the Russian annexation of Crimea in 2015.", "2015", "refuted"],
  ["In March 2014 Russia annexed Crimea.", "March 2014", "supported"],
  ["The 2020 war in Nagorno-Karabakh ended with a truce.", "2020", "supported"],
  ["The 2018 war in Nagorno-Karabakh ended with a truce.", "2018", "refuted"],
  ["Croatia joined the European Union on 1 July 2013.", "1 July 2013", "supported"],
  ["Croatia joined the European Union on 1 July 2012.", "1 July 2012", "refuted"],
  ["Croatia has been a member of the European Union since 2013.", "2013", "supported"],
  ["Poland joined the European Union in 2007.", "2007", "refuted"],
  ["Kyrgyzstan joined the Eurasian Economic Union in August 2015.", "August 2015", "supported"],
  ["Kyrgyzstan joined the Eurasian Economic Union on 12 August 2015.", "12 August 2015", "conflicting"],
  ["In early March the UN General Assembly called for a withdrawal from Ukraine.", "early March", "supported"],
  ["In early February the UN General Assembly called for a withdrawal from Ukraine.", "early February", "refuted"],
  ["In 2014 the weather in Crimea was mild.", "2014", "none"],
  ["In 2015 a book on the annexation of Crimea was published.", "2015", "none"],
  ["Croatia wanted to join the European Union in 2007.", "2007", "none"],
  ["Ukraine could join the European Union in 2030.", "2030", "none"],
  ["In early February the assembly called for an inquiry into fisheries.", "early February", "none"],
];
