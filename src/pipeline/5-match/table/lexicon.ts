/** General English that statements about tables are made of, as tables. Words are lower case; where it says stem, as `stemOf` gives it. */

const lines = (text: string): string[][] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

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
    "given present presented exist exists compare compared consider considered available provide provided shown observed well very too just ever still given present presented exist compare consider available provide shown observe certain yet both either each however although though because due according overall respectively " +
    "follow give see there say call name s t d ll re ve"
  ).split(" "),
);

/** Words for "of this kind, in this table" that say little of which rows or columns are meant. */
export const VAGUE: ReadonlySet<string> = new Set(
  (
    "play hold include feature finish appear compete participate use find belong serve reach achieve complete receive earn gain post attend consist happen occur attempt manage own represent " +
    "time way group type kind case set row column entry data figure information category item different certain particular total career history season series"
  ).split(" "),
);

/** What a word does to the statement around it, besides degrees and numbers. */
export type Operator =
  | "only"
  | "all"
  | "none"
  | "not"
  | "same"
  | "different"
  | "repeated"
  | "total"
  | "average"
  | "difference"
  | "majority"
  | "half"
  | "twice"
  | "consecutive"
  | "common"
  | "range"
  | "both"
  | "combined";

export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  (
    [
      ["only", "only sole lone exclusively solely"],
      ["all", "all every each everyone always entire everything"],
      ["none", "no none never neither nobody nor nothing"],
      [
        "not",
        "not n't cannot without fail isn't don't doesn't didn't wasn't weren't aren't hasn't haven't won't except excluding other",
      ],
      ["same", "same consistent identical equal tie tied equally alike"],
      ["different", "different distinct unique differ various"],
      ["repeated", "repeated repeat repeats duplicate duplicated duplicates"],
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

/** Stems of verbs that headers name figures by: in a statement they may be no more than its verb. */
export const VERBS: ReadonlySet<string> = new Set(
  "win lose plai score lead hold run attend rank found locat".split(" "),
);
