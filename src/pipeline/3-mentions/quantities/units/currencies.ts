/**
 * Currencies by their names, codes (ISO 4217) and signs. Names are those of the Unicode CLDR that the runtime carries, so that
 * no country's word stands here.
 */

/** Codes that are out of use, whose names still stand in texts. */
const FORMER = "DEM FRF ITL ESP NLG BEF ATS PTE FIM GRD IEP LUF".split(" ");

/** Signs, and nouns that several currencies share: what they are taken for where nothing says more; null when nothing should be. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₹": "INR",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "₾": "GEL",
    "₭": "LAK",
    "฿": "THB",
    "₫": "VND",
    "₦": "NGN",
    "₱": "PHP",
    "₡": "CRC",
    "₲": "PYG",
    "₵": "GHS",
    "₸": "KZT",
    "₼": "AZN",
    "₮": "MNT",
    "₿": "BTC",
    ரூ: "LKR",
    zł: "PLN",
  }),
);
const SHARED: ReadonlyMap<string, string | null> = new Map(
  Object.entries({
    dollar: "USD",
    euro: "EUR",
    pound: "GBP",
    quid: "GBP",
    sterling: "GBP",
    yen: "JPY",
    yuan: "CNY",
    renminbi: "CNY",
    rmb: "CNY",
    rouble: "RUB",
    ruble: "RUB",
    rupee: null,
    franc: null,
    peso: null,
    krone: null,
    krona: null,
    lira: null,
    dinar: null,
    rial: null,
    bitcoin: "BTC",
    btc: "BTC",
    buck: "USD",
    peseta: "ESP",
    guilder: "NLG",
    drachma: "GRD",
    escudo: "PTE",
    schilling: "ATS",
    deutschmark: "DEM",
  }),
);
/** Hundredths and the like, of no currency in particular: what they are called, and their share of the whole in powers of ten. */
const MINOR: ReadonlyMap<string, number> = new Map(
  Object.entries({
    cent: -2,
    penny: -2,
    pence: -2,
    kopeck: -2,
    kopek: -2,
    sen: -2,
    centime: -2,
    pfennig: -2,
    satoshi: -8,
    paisa: -2,
    paise: -2,
  }),
);
/** Nouns of currencies that mean something else more often; they count with an adjective or a code alone. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  "real mark won rand pound crown sum som lev leu dong taka kip birr gold silver unit rights".split(" "),
);

export interface CurrencyWords {
  /** Codes, upper case. */
  readonly codes: ReadonlySet<string>;
  /** "swiss franc" → CHF; "us dollar" → USD; plural too. */
  readonly names: ReadonlyMap<string, string>;
  /** "francs" → null (which of them is not said), "dollars" → USD. */
  readonly nouns: ReadonlyMap<string, string | null>;
}

/** Crowns of the north have plurals of their own: "kroner", "kronor". */
const PLURALS: readonly (readonly [singular: RegExp, plural: string])[] = [
  [/\bkrone$/, "kroner"],
  [/\bkrona$/, "kronor"],
];

/** A noun of money in one and in many. */
function pluralsOf(noun: string): string[] {
  const own = PLURALS.flatMap(([singular, plural]) => (singular.test(noun) ? [noun.replace(singular, plural)] : []));
  return [noun, `${noun}s`, ...own];
}

function build(): CurrencyWords {
  const codes = [...new Set([...Intl.supportedValuesOf("currency"), ...FORMER])];
  const english = new Intl.DisplayNames("en", { type: "currency" });
  const names = new Map<string, string>();
  const nouns = new Map<string, string | null>();
  for (const code of codes) {
    const name = (english.of(code) ?? code).toLowerCase();
    if (name === code.toLowerCase()) continue;
    const words = name.split(" ");
    const noun = words.at(-1) ?? name;
    for (const form of pluralsOf(name)) names.set(form, code);
    if (words.length > 1 && !/[()]/.test(name) && noun.length > 2 && !AMBIGUOUS.has(noun))
      for (const form of pluralsOf(noun)) nouns.set(form, nouns.has(form) && nouns.get(form) !== code ? null : code);
  }
  for (const [noun, code] of SHARED) for (const form of pluralsOf(noun)) nouns.set(form, code);
  for (const lead of ["us", "u.s.", "american"])
    for (const form of ["dollar", "dollars"]) names.set(`${lead} ${form}`, "USD");
  for (const form of ["pound sterling", "pounds sterling"]) names.set(form, "GBP");
  return { codes: new Set([...codes, "BTC", "RMB"]), names, nouns };
}

let built: CurrencyWords | undefined;

/** The words of currencies; built when first asked for. */
export function currencyWords(): CurrencyWords {
  built ??= build();
  return built;
}

/** The currency of a sign; undefined for other characters. */
export function currencyOfSign(sign: string): string | undefined {
  return SIGNS.get(sign);
}

/** What hundredths are called, in one and in many. */
export const MINOR_UNITS: readonly string[] = [...MINOR.keys()].flatMap((word) => [word, `${word}s`]);

/** "cents" → { word: "cent", power: -2 }; undefined for other words. */
export function minorUnit(word: string): { readonly word: string; readonly power: number } | undefined {
  const one = MINOR.has(word) || !word.endsWith("s") ? word : word.slice(0, -1);
  const power = MINOR.get(one);
  return power === undefined ? undefined : { word: one, power };
}
