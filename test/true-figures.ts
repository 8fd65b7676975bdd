/** True on 12 April 2022: figures and days told of several at once, ranks of parts and of other measures, figures that publishers differ on. */
export const AS_FIGURES_ARE_TOLD: readonly string[] = [
  "France's Muslim population is the largest in the EU, and Spain's prison population is among the highest.",
  "Germany's population is the largest it has ever been, and Estonia's inflation is the highest since 1992.",
  "Outside the top four, Poland's population is the largest in the EU.",
  "Spain's population is the largest in the EU outside the top three.",
  "Excluding Germany, France's population is the largest in the EU.",
  "Niger's population growth is the largest in Africa.",
  "German inflation was 3.1 percent in 2021, up from 0.5 percent a year earlier.",
  "Consumer prices in France rose by 1.6 percent in 2021, after 0.5 percent in 2020.",
  "Estonia and Croatia joined the EU in 2004 and 2013 respectively, and Albania and Montenegro joined NATO in 2009 and 2017.",
  "In 2020, Austria and Hungary had about 8.9 million and 9.8 million people, respectively.",
  "Bulgaria and Croatia joined NATO and the EU in 2004 and 2013 respectively.",
];
