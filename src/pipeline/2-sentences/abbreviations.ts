/**
 * What a point after an abbreviation may be besides the abbreviation's own:
 * - `name`: nothing, since a name or what is explained follows ("Dr. Smith", "i.e. harbours");
 * - `number`: nothing before a number ("no. 5"), else an end;
 * - `either`: an end if the next word opens a sentence ("in the U.S. She", but "the U.S. Senate");
 * - `clock`: an end unless a day, a month or a time zone follows ("5 p.m. Friday");
 * - `last`: an end before any capital ("and so on, etc. He").
 * Before a lower-case word it is never an end.
 */
export type Abbreviation = "name" | "number" | "either" | "clock" | "last";

/** Without the point. A capital in the table: only the word with a capital is the abbreviation ("Rep. Doe", but "a sales rep."). */
const TABLE: readonly (readonly [kind: Abbreviation, words: string])[] = [
  [
    "name",
    "mr mrs ms mx messrs mme mmes mlle dr drs prof profs gen sen sens gov govs rev msgr Rep Reps Hon Pres Fr Amb",
  ],
  ["name", "lt col sgt capt cmdr cdr cpl pvt maj adm brig supt insp atty Det Mt Ft"],
  ["name", "vs viz cf e.g i.e eg ie p.s ps n.b"],
  ["number", "no nos nr n° vol vols p pp fig figs art sec ch chap ext par para eq ver rm ca approx est"],
  [
    "either",
    "inc ltd co corp llc plc bros jr sr esq al ph.d St Ste Ave Blvd Rd Hwy Sq Bldg Dept Univ Assn Assoc Inst Intl Natl Govt",
  ],
  ["either", "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"],
  [
    "either",
    "abbr adj adv appt asst attn cont dist div dept ed eds esp excl freq govt incl intl misc natl neg orig pl prob pron ref rel resp sing suppl temp trans univ var",
  ],
  ["clock", "a.m p.m am pm"],
  ["last", "etc km kg cm mm sq st ft lb lbs oz hr hrs min mins yr yrs mph kph bn mn tn max avg"],
];

const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map(
  TABLE.flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** Numbered words that are words of their own as well: "I said no. he left" has two sentences. */
const ALSO_WORDS: ReadonlySet<string> = new Set(["no", "art", "par"]);

const LONGEST_BARE = 5;
const INITIALS = /^(?:\p{L}\.)+\p{L}$/u;
const BARE = /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]+$/;

/** What kind of abbreviation a word before a point is (single letters are told apart elsewhere); null for other words. */
export function abbreviationOf(word: string): Abbreviation | null {
  const first = word.slice(0, 1);
  const lower = word.toLowerCase();
  const isCapital = first !== lower.slice(0, 1);
  const known = (isCapital ? ABBREVIATIONS.get(first + lower.slice(1)) : undefined) ?? ABBREVIATIONS.get(lower);
  if (known !== undefined) return known;
  if (word.charCodeAt(1) === 0x2e && INITIALS.test(word)) return "either";
  return isBare(word) ? "either" : null;
}

/** True for an abbreviation that is an ordinary word too where no number follows. */
export function isAlsoWord(word: string): boolean {
  return ALSO_WORDS.has(word.toLowerCase());
}

/** A short word without a vowel is cut short ("blvd", "pkg"); in capitals it is a name ("BBC"). */
function isBare(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST_BARE && BARE.test(word);
}
