/** True on 12 April 2022, as reports of the web put it: motions that a sentence brings in, votes by region, what was before and what is only meant. */
export const AS_REPORTS_PUT_IT: readonly string[] = [
  "The UN General Assembly has passed a resolution suspending Russia from the UN Human Rights Council. For the resolution, 93 countries voted in favor of suspending Russia, while 24 countries voted against and 58 abstained.",
  "NATO is an alliance of 30 member countries. Finland and Sweden are also now close to joining the alliance.",
  "Russia sent troops to Kazakhstan in January 2022, and Belarus sent soldiers too.",
  "Germany has 83 million inhabitants and borders nine countries, and has 16 states.",
  "Brazil is the fifth-largest nation in the world by area, with 8.5 million square kilometers and over 200 million people.",
  "On 24 March the UN General Assembly adopted a resolution on the aggression against Ukraine. 140 countries voted in favour, five against and 38 abstained.",
  "The UN Human Rights Council adopted a resolution on the aggression against Ukraine on 4 March. 32 countries voted in favour, two against and 13 abstained.",
  "Nigeria's population in 2020 is estimated at 206,139,589 people at mid year according to UN data.",
  "Five countries voted with Russia on 2 March, and on 7 April 23 sided with Moscow.",
  "The EU had 25 members before the accession of Bulgaria and Romania in 2007, and 27 before that of Croatia in 2013.",
  "Seven states joined NATO in March 2004, and ten joined the EU in May.",
  "Out of 20 small island states, 12 voted in favour on 2 March and 3 abstained.",
  "The vote of 2 March called on Russia, a member of the United Nations, to withdraw from Ukraine.",
  "Sadyr Zhaparov became president of Kyrgyzstan on 28 January 2021, a Thursday, the sixth since 1991.",
];
