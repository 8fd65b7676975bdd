import { add, divide, multiply, shift, subtract, type Decimal } from "./decimal.ts";
import type { Interval } from "./quantity.ts";

/** A unit of measure. `value × scale + offset` is the value in the base unit of its dimension (SI). */
export interface Unit {
  readonly code: string;
  readonly dimension: string;
  readonly scale: Decimal;
  readonly offset: Decimal;
  /** As it is spoken, in lower case, singular and plural. */
  readonly words: readonly string[];
  /** As it is abbreviated; case counts. */
  readonly symbols: readonly string[];
}

type Row = readonly [code: string, dimension: string, scale: Decimal, words: string, symbols: string, offset?: Decimal];

/** Units without prefixes. Factors: BIPM SI Brochure (9th ed.), NIST SP 811 appendix B. A word's plural stands after a slash when it is none in "-s". */
const PLAIN: readonly Row[] = [
  ["in", "length", "0.0254", "inch/inches", "in ″"],
  ["ft", "length", "0.3048", "foot/feet", "ft ′"],
  ["yd", "length", "0.9144", "yard", "yd yds"],
  ["mi", "length", "1609.344", "mile", "mi"],
  ["nmi", "length", "1852", "nautical mile", "nmi"],
  ["ly", "length", "9460730472580800", "light year,light-year,lightyear", "ly"],
  ["m2", "area", "1", "square metre,square meter", "m2 m²"],
  ["cm2", "area", "0.0001", "square centimetre,square centimeter", "cm2 cm²"],
  ["km2", "area", "1000000", "square kilometre,square kilometer,square km,sq km,sq. km,sq.km,km2/km2", "km2 km²"],
  ["mi2", "area", "2589988.110336", "square mile,sq mile,sq. mile,sq mi,sq. mi", "mi2 mi²"],
  ["ft2", "area", "0.09290304", "square foot/square feet,sq ft/sq ft,sq. ft/sq. ft", "ft2 ft²"],
  ["in2", "area", "0.00064516", "square inch/square inches", "in2"],
  ["yd2", "area", "0.83612736", "square yard", "yd2"],
  ["ha", "area", "10000", "hectare", "ha"],
  ["acre", "area", "4046.8564224", "acre", ""],
  ["m3", "volume", "1", "cubic metre,cubic meter", "m3 m³"],
  ["km3", "volume", "1000000000", "cubic kilometre,cubic kilometer", "km3 km³"],
  ["cm3", "volume", "0.000001", "cubic centimetre,cubic centimeter", "cm3 cm³ cc"],
  ["ft3", "volume", "0.028316846592", "cubic foot/cubic feet", "ft3 ft³"],
  ["in3", "volume", "0.000016387064", "cubic inch/cubic inches", "in3"],
  ["yd3", "volume", "0.764554857984", "cubic yard", "yd3"],
  ["bbl", "volume", "0.158987294928", "barrel", "bbl"],
  ["gal", "volume", "0.003785411784", "gallon", "gal"],
  ["qt", "volume", "0.000946352946", "quart", "qt"],
  ["pt", "volume", "0.000473176473", "pint", ""],
  ["cup", "volume", "0.0002365882365", "cup", ""],
  ["tbsp", "volume", "0.00001478676478125", "tablespoon,table spoon", "tbsp"],
  ["tsp", "volume", "0.00000492892159375", "teaspoon,tea spoon", "tsp"],
  ["floz", "volume", "0.0000295735295625", "fluid ounce", ""],
  ["t", "mass", "1000", "tonne,metric ton,metric tonne", "t"],
  ["ton", "mass", "907.18474", "ton,short ton", ""],
  ["lb", "mass", "0.45359237", "pound", "lb lbs"],
  ["oz", "mass", "0.028349523125", "ounce", "oz"],
  ["st", "mass", "6.35029318", "stone/stone", ""],
  ["gr", "mass", "0.00006479891", "grain", ""],
  ["µg", "mass", "0.000000001", "", "mcg"],
  ["dr", "mass", "0.0017718451953125", "dram,drachm,drachma", ""],
  ["ct", "mass", "0.0002", "carat", ""],
  ["second", "time", "1", "second,sec", "s"],
  ["ms", "time", "0.001", "millisecond", "ms"],
  ["µs", "time", "0.000001", "microsecond", "µs"],
  ["minute", "time", "60", "minute,min", ""],
  ["hour", "time", "3600", "hour,hr", "h"],
  ["day", "time", "86400", "day", ""],
  ["week", "time", "604800", "week", ""],
  ["month", "time", "2629746", "month", ""],
  ["year", "time", "31556952", "year,yr", ""],
  ["decade", "time", "315569520", "decade", ""],
  ["century", "time", "3155695200", "century/centuries", ""],
  ["m/s", "speed", "1", "metre per second/metres per second,meter per second/meters per second", "m/s"],
  [
    "km/h",
    "speed",
    "0.27777777777777777778",
    "kilometre per hour/kilometres per hour,kilometer per hour/kilometers per hour,kilometre an hour/kilometres an hour,kilometer an hour/kilometers an hour",
    "km/h kmh kph",
  ],
  ["mph", "speed", "0.44704", "mile per hour/miles per hour,mile an hour/miles an hour", "mph"],
  ["kn", "speed", "0.51444444444444444444", "knot", "kn"],
  ["cal", "energy", "4.184", "calorie", "cal"],
  ["kcal", "energy", "4184", "kilocalorie", "kcal"],
  ["BTU", "energy", "1055.05585262", "british thermal unit", "BTU"],
  ["hp", "power", "745.69987158227022", "horsepower/horsepower", "hp"],
  ["K", "temperature", "1", "kelvin/kelvin,degree kelvin/degrees kelvin", "°K"],
  [
    "°C",
    "temperature",
    "1",
    "celsius/celsius,centigrade/centigrade,centigrate/centigrate,degree celsius/degrees celsius,degree centigrade/degrees centigrade,deg celsius/deg celsius,degree c/degrees c,deg c/deg c",
    "°C",
    "273.15",
  ],
  [
    "°F",
    "temperature",
    "0.55555555555555555556",
    "fahrenheit/fahrenheit,farenheit/farenheit,degree fahrenheit/degrees fahrenheit,degree farenheit/degrees farenheit,deg fahrenheit/deg fahrenheit,degree f/degrees f,deg f/deg f",
    "°F",
    "255.37222222222222222222",
  ],
  ["°", "angle", "1", "degree,deg/deg", "°"],
  ["bit", "information", "0.125", "bit", ""],
  ["kbit/s", "bit rate", "1000", "kilobit per second/kilobits per second", "kbps kbit/s"],
  ["Mbit/s", "bit rate", "1000000", "megabit per second/megabits per second", "Mbps mbps Mbit/s"],
  ["Gbit/s", "bit rate", "1000000000", "gigabit per second/gigabits per second", "Gbps Gbit/s"],
  ["dB", "sound level", "1", "decibel", "dB"],
  ["bar", "pressure", "100000", "bar", ""],
  ["psi", "pressure", "6894.757293168361", "", "psi"],
];

/** Units that take the prefixes of SI. Scale of the unit without one. */
const PREFIXED: readonly Row[] = [
  ["m", "length", "1", "metre,meter", "m"],
  ["g", "mass", "0.001", "gram,gramme", "g"],
  ["l", "volume", "0.001", "litre,liter", "l L"],
  ["W", "power", "1", "watt", "W"],
  ["Wh", "energy", "3600", "watt-hour,watt hour,watthour", "Wh"],
  ["J", "energy", "1", "joule", "J"],
  ["Hz", "frequency", "1", "hertz/hertz", "Hz"],
  ["B", "information", "1", "byte", "B"],
  ["V", "voltage", "1", "volt", "V"],
  ["A", "current", "1", "amp,ampere", ""],
  ["Pa", "pressure", "1", "pascal", "Pa"],
];
const PREFIXES: readonly (readonly [word: string, symbol: string, scale: Decimal])[] = [
  ["", "", "1"],
  ["nano", "n", "0.000000001"],
  ["micro", "µ", "0.000001"],
  ["milli", "m", "0.001"],
  ["centi", "c", "0.01"],
  ["deci", "d", "0.1"],
  ["kilo", "k", "1000"],
  ["mega", "M", "1000000"],
  ["giga", "G", "1000000000"],
  ["tera", "T", "1000000000000"],
];

function spoken(words: string, prefix: string): string[] {
  if (words === "") return [];
  return words.split(",").flatMap((pair) => {
    const [one = "", many = `${one}s`] = pair.split("/");
    return one === many ? [prefix + one] : [prefix + one, prefix + many];
  });
}

function unitOf([code, dimension, scale, words, symbols, offset = "0"]: Row, prefix = PREFIXES[0]): Unit {
  const [word, sign, factor] = prefix ?? ["", "", "1"];
  return {
    code: sign + code,
    dimension,
    scale: multiply(scale, factor),
    offset,
    words: spoken(words, word),
    symbols: symbols === "" ? [] : symbols.split(" ").map((one) => sign + one),
  };
}

/** Every unit of measure that is read. */
export const UNITS: readonly Unit[] = [
  ...PLAIN.map((row) => unitOf(row)),
  ...PREFIXED.flatMap((row) => PREFIXES.map((prefix) => unitOf(row, prefix))),
];

const BY_CODE: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.code, unit]));

/** A unit of measure by its code; undefined for currencies, percent and what no one measures. */
export function unitByCode(code: string): Unit | undefined {
  return BY_CODE.get(code);
}

/** The same interval in another unit of its dimension; null when there is no way from one to the other. */
export function converted(interval: Interval, from: string, to: string): Interval | null {
  const a = unitByCode(from);
  const b = unitByCode(to);
  if (a === undefined || b?.dimension !== a.dimension) return null;
  const convert = (value: Decimal | null): Decimal | null =>
    value === null ? null : divide(subtract(add(multiply(value, a.scale), a.offset), b.offset), b.scale);
  return { ...interval, low: convert(interval.low), high: convert(interval.high) };
}

/** What a number may stand for: the interval that it gives, or half a unit of its last digit that is no zero to both sides of an exact one. Null when it is open. */
export function rounded({ low, high }: Interval): { readonly low: Decimal; readonly high: Decimal } | null {
  if (low === null || high === null) return null;
  if (low !== high) return { low, high };
  const [whole = "", fraction = ""] = low.split(".");
  const zeros = fraction === "" ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  const half = shift("5", zeros - fraction.length - 1);
  return { low: subtract(low, half), high: add(high, half) };
}

/**
 * A claimed interval in the unit of the reference; null when the two measure different things. A number that is exact in its own unit was rounded when it
 * was written in that unit.
 */
export function claimedIn(interval: Interval, from: string, to: string): Interval | null {
  if (from === to) return interval;
  return converted({ ...interval, ...rounded(interval) }, from, to);
}
