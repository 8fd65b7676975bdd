/** Closed classes of English words that open sentences and seldom stand with a capital inside one. */
const OPENERS: ReadonlySet<string> = new Set(
  [
    "The A An This That These Those Another Each Every Both Some Many Most Several Few All Such No", // determiners
    "I I'm I've I'd I'll I’m I’ve I’d I’ll He She It We You They He's She's It's We're They're There There's His Her Its Their Our My Your", // pronouns
    "What Who Whose Which Why How When Where While Whether", // question words
    "And But Or So Yet Nor If Because Although Though Since As Unless Until Once Whereas", // conjunctions
    "In On At By For From To With Without After Before During Under Over Between Among Since Despite Of Through Within", // prepositions
    "Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should May Might Must Don't Didn't", // auxiliaries
    "However Moreover Meanwhile Then Now Also Still Even Not Only Here Perhaps Maybe Please Today Yesterday", // adverbs
  ]
    .join(" ")
    .split(" "),
);

/** Subject pronouns as those write them who write without capitals. */
const LOWER_SUBJECTS: ReadonlySet<string> = new Set(
  "i he she it we you they i'm i've i'd i'll it's he's she's they're we're you're there there's im ive this".split(" "),
);

/** What goes on after a name that ends in "!" ("works at Yahoo! in …"). */
const GOING_ON: ReadonlySet<string> = new Set(
  "and or nor in on at of for to from with by as than is are was were has had will would can".split(" "),
);

const MONTHS =
  "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec";
const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun";
const ZONES =
  "GMT UTC BST CET CEST EET EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST JST AEST Eastern Central Mountain Pacific Greenwich";

const MONTH_NAMES: ReadonlySet<string> = new Set(MONTHS.split(" "));
/** What stands with a capital after a time of day. */
const AFTER_CLOCK: ReadonlySet<string> = new Set(`${DAYS} ${MONTHS} ${ZONES}`.split(" "));

/** Words of saying, as in `"Why?" Smith asked`. */
const SAYING: ReadonlySet<string> = new Set(
  "said says asked asks added adds replied wrote writes told cried shouted yelled exclaimed wondered demanded answered explained insisted joked quipped screamed whispered tweeted".split(
    " ",
  ),
);

export const opensSentence = (word: string): boolean => OPENERS.has(word);
export const isLowerSubject = (word: string): boolean => LOWER_SUBJECTS.has(word);
export const goesOn = (word: string): boolean => GOING_ON.has(word);
export const isMonth = (word: string): boolean => MONTH_NAMES.has(word);
export const followsClock = (word: string): boolean => AFTER_CLOCK.has(word);
export const isSaying = (word: string): boolean => SAYING.has(word);
