/** General English that statements about tables are made of, as tables. Words are lower case; where it says stem, as `stemOf` gives it. */

const lines = (text: string): string[][] => text.trim().split("\n").map((line) => line.trim().split(/\s+/));

/** Irregular forms → base form. */
export const BASES: ReadonlyMap<string, string> = new Map(
  lines(`
    win won winning wins winner winners victory victories
    lose lost losing loses loss losses loser
    draw drew drawn draws
    score scored scorer
    write wrote written writer writers
    direct directed director directors
    produce produced producer
    take took taken
    hold held
    lead led leader
    begin began begun
    get got gotten
    go went gone
    give gave given
    know knew known
    make made maker
    meet met
    play played playing
    run ran
    see saw seen
    sell sold
    send sent
    spend spent
    beat beaten
    choose chose chosen
    come came
    find found
    build built builder
    grow grew grown
    rise rose risen
    fall fell fallen
    man men
    woman women
    person people persons
    child children
    foot feet
    high higher highest
    low lower lowest
    die died death dead
    bear born birth
    view viewed viewer viewers viewership
    attend attended attendance
    weigh weight weighed
    tall height taller tallest
    long length longer longest
    wide width wider widest
    rank ranked ranking rankings
    place placed
    perform performed performer
    coach coached
    locate located location
    elect elected election
    nominate nominated nomination
    compete competed competition
    own owned owner
    found founded
    popular population
    own owner
  `).flatMap(([base = "", ...forms]) => forms.map((form) => [form, base] as const)),
);

export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, String(value)] as const),
);

export const ORDINAL_WORDS: ReadonlyMap<string, string> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    .split(" ")
    .map((word, place) => [word, String(place + 1)] as const),
);

/** Words that bind others and say nothing of a table. */
export const BINDING: ReadonlySet<string> = new Set(
  (
    "a an the this that these those it its they their them he she his her him who whom whose which what there here " +
    "of in on at by for with from to into onto and or but as if when while where whether than then so also be am is are was were been being " +
    "do does did done have has had having will would can could shall should may might must get give go make take come " +
    "during per within among amongst between through throughout under over about against after before since until along " +
    "one ones any some such other another table list show listed include contain record recorded value number amount " +
    "well very too just ever still yet both either each however although though because due according overall respectively " +
    "follow give see there say call name s t d ll re ve"
  ).split(" "),
);

/** Words for "of this kind, in this table" that say little of which rows or columns are meant. */
export const VAGUE: ReadonlySet<string> = new Set((
  "play hold include feature finish appear compete participate use find belong serve reach achieve complete receive earn gain post attend consist happen occur attempt manage own represent " +
    "time way type kind case set row column entry data figure information category item different certain particular total career history season series").split(" "),
);

export type Order = "most" | "least";

/** Superlatives: the place they ask for, and header stems that they speak of; a column with such a header is taken before others. */
export interface Degree {
  readonly order: Order;
  /** Header words that fit it best. */
  readonly near: readonly string[];
  /** True when its own words say which column ("oldest"), so that a column without a fitting header is a poor guess. */
  readonly bound?: true;
  /** For these header words the order is the other way: the "best" rank is the least. */
  readonly reversed?: readonly string[];
  /** It may be said of the order of rows and of times: "first", "latest". */
  readonly time?: true;
}

/** Of a word that compares nothing. */
export const NO_DEGREE: Degree = { order: "most", near: [] };

const RANKS = "rank ranking pos position place standing";
const PLACES = "rank pos position place no # standing finish grid seed pick";

const d = (order: Order, near = "", more: Partial<Degree> & { back?: string } = {}): Degree => ({
  order,
  near: near === "" ? [] : near.split(" "),
  ...(more.bound ? { bound: true as const } : {}),
  ...(more.time ? { time: true as const } : {}),
  ...(more.back === undefined ? {} : { reversed: more.back.split(" ") }),
});

export const SUPERLATIVES: ReadonlyMap<string, Degree> = new Map([
  ["highest", d("most", "", { back: RANKS })],
  ["lowest", d("least", "", { back: RANKS })],
  ...["most", "largest", "greatest", "biggest", "maximum", "max", "richest", "strongest", "hottest", "heaviest"].map(
    (word) => [word, d("most")] as const,
  ),
  ...["least", "smallest", "fewest", "minimum", "min", "lightest", "weakest", "narrowest", "coldest"].map(
    (word) => [word, d("least")] as const,
  ),
  ["best", d("most", `point score win percent record ${PLACES} to par`, { back: `${PLACES} to par loss` })],
  ["top", d("most", `${PLACES} point score`, { back: PLACES })],
  ["worst", d("least", `point score win percent ${PLACES} to par`, { back: `${PLACES} to par loss` })],
  ["bottom", d("least", `${PLACES} point score`, { back: PLACES })],
  ["longest", d("most", "long length distance duration time year km mile span main metre run season", { bound: true })],
  ["shortest", d("least", "long length distance duration time tall height span run", { bound: true })],
  ["tallest", d("most", "tall height feet ft m floor", { bound: true })],
  ["oldest", d("least", "born birth date year found founded establish built open opened start dob age", { bound: true, time: true, back: "age" })],
  ["youngest", d("most", "born birth date year found founded establish built age", { bound: true, time: true, back: "age" })],
  ["newest", d("most", "date year found founded establish built open", { bound: true, time: true })],
  ["earliest", d("least", "date year time day season", { bound: true, time: true })],
  ["latest", d("most", "date year time day season", { bound: true, time: true })],
  ["fastest", d("least", "time", { back: "speed mph km" })],
  ["quickest", d("least", "time", { back: "speed mph km" })],
  ["slowest", d("most", "time", { back: "speed mph km" })],
  ["first", d("least", "date year season week game round day", { time: true })],
  ["last", d("most", "date year season week game round day", { time: true })],
  ["final", d("most", "date year season week game round day", { time: true })],
]);

/** Words of more and less, before "than" or a number. */
export const COMPARATIVES: ReadonlyMap<string, Degree> = new Map([
  ...["higher", "above"].map((word) => [word, d("most", "", { back: RANKS })] as const),
  ...["lower", "below"].map((word) => [word, d("least", "", { back: RANKS })] as const),
  ...["more", "greater", "larger", "bigger", "over", "exceed", "heavier", "upwards", "surpass", "outnumber"].map(
    (word) => [word, d("most")] as const,
  ),
  ...["less", "fewer", "smaller", "under", "lighter"].map((word) => [word, d("least")] as const),
  ["longer", d("most", "long length distance duration time km mile span", { bound: true })],
  ["shorter", d("least", "long length distance duration time tall height span", { bound: true })],
  ["taller", d("most", "tall height feet ft m floor", { bound: true })],
  ["older", d("least", "born birth date year found founded establish built open age", { bound: true, time: true, back: "age" })],
  ["younger", d("most", "born birth date year found founded establish built age", { bound: true, time: true, back: "age" })],
  ["newer", d("most", "date year found founded establish built open", { bound: true, time: true })],
  ["earlier", d("least", "date year time day season", { bound: true, time: true })],
  ["sooner", d("least", "date year time day season", { bound: true, time: true })],
  ["later", d("most", "date year time day season", { bound: true, time: true })],
  ["before", d("least", "date year time day season", { time: true })],
  ["prior", d("least", "date year time day season", { time: true })],
  ["after", d("most", "date year time day season", { time: true })],
  ["faster", d("least", "time", { back: "speed mph km" })],
  ["quicker", d("least", "time", { back: "speed mph km" })],
  ["slower", d("most", "time", { back: "speed mph km" })],
  ["better", d("most", `point score win percent ${PLACES} to par`, { back: `${PLACES} to par loss` })],
  ["worse", d("least", `point score win percent ${PLACES} to par`, { back: `${PLACES} to par loss` })],
]);

/** What a word does to the statement around it, besides degrees and numbers. */
export type Operator =
  | "only" | "all" | "none" | "not" | "same" | "different" | "total" | "average" | "difference"
  | "majority" | "half" | "twice" | "consecutive" | "common" | "range" | "both" | "combined";

export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  (
    [
      ["only", "only sole lone exclusively solely"],
      ["all", "all every each everyone always entire everything"],
      ["none", "no none never neither nobody nor nothing"],
      ["not", "not n't cannot without fail isn't don't doesn't didn't wasn't weren't aren't hasn't haven't won't except excluding other"],
      ["same", "same identical equal tie tied equally alike"],
      ["different", "different distinct unique differ vary various"],
      ["total", "total sum totalling"],
      ["combined", "combined combine altogether together"],
      ["average", "average mean averaged"],
      ["difference", "difference gap margin"],
      ["majority", "majority mostly"],
      ["half", "half"],
      ["twice", "twice double triple"],
      ["consecutive", "consecutive consecutively row straight successive"],
      ["common", "common often frequent frequently commonly frequency"],
      ["range", "range ranging span spread vary"],
      ["both", "both"],
    ] as const
  ).flatMap(([operator, words]) => words.split(" ").map((word) => [word, operator] as const)),
);

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
  constructor team manufacturer
  driver rider racer
  debut premiere
  open start
  network channel
  language tongue
  district constituency
  incumbent representative politician
  job occupation profession
  height tall
  weight heavy
  long length
  area size
  home host
  visitor away
  round stage
  time duration
  goal scored
  born birth birthday
  car vehicle
  medal medals
  aircraft plane
`);
