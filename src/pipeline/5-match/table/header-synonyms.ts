const lines = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

/** Header words → other words for the same thing, in general English. */
export const SYNONYMS: readonly (readonly string[])[] = lines(`
  country nation nationality
  team club side
  player name athlete
  year season
  date day
  opponent opposing face rival
  venue stadium location site ground place arena city
  rank place position pos finish standing
  score result
  point pts points
  win w wins
  lose l losses
  draw d tie drawn
  play pld p played gp game match
  game match
  attend crowd audience spectator
  view audience
  write author
  title name episode
  number no num #
  percent % percentage pct
  song single track
  population inhabitant people resident
  party affiliation
  type kind
  university college school
  company manufacturer maker
  debut premiere
  open start
  network channel
  language tongue
  job occupation profession
  height tall
  weight heavy
  long length
  area size
  home host
  visitor away
  round stage
  time duration
  born birth birthday
  car vehicle
  aircraft plane
`);
