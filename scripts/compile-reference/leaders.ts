import { span } from "./spans.ts";
import { slug, type Facts, type Row } from "./tables.ts";

/** Offices of the lists of world leaders and foreign ministers, by how the position begins. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/^president of the united nations general assembly/i, "office:president"],
  [/^secretary-general of the united nations/i, "office:secretary-general"],
  [/^president\b/i, "office:president"],
  [/^prime minister\b/i, "office:prime-minister"],
  [/^(?:federal )?chancellor\b/i, "office:chancellor"],
];
/** Rows of this list are of foreign ministers, whatever their title. */
const FOREIGN = "sources/foreign";
/** Positions of bodies, which the list has under one name. */
const BODIES: ReadonlyMap<string, string> = new Map([
  ["Secretary-General of the United Nations", "UN"],
  ["President of the United Nations General Assembly", "UNGA"],
]);

/**
 * Heads of state and government, foreign ministers, and heads of UN bodies, from the lists that name the country and not its code.
 */
export function leaders(facts: Facts): Row[] {
  const codes = codesByName(facts);
  return facts.shared("office_holders.csv").flatMap((row) => {
    const { country = "", position = "", person = "", wikidata_qid: qid = "", start = "", end = "", source = "" } = row;
    if (country.length === 3 || person === "" || start === "" || !/\p{Script=Latin}/u.test(person)) return [];
    const holder =
      country === "UN_SYSTEM" ? BODIES.get(position) : codes.get(country.replace(/^The /, "").toLowerCase());
    const office = source.includes(FOREIGN)
      ? "office:foreign-minister"
      : OFFICES.find(([pattern]) => pattern.test(position))?.[1];
    if (holder === undefined || office === undefined) return [];
    return [
      {
        country: holder,
        office,
        person: qid === "" ? `person:${slug(person)}` : qid,
        name: person,
        ...span(start, end),
        source: "wikidata",
        evidence: "sourced",
        single: "yes",
        listed: "yes",
        taken: /(\d{4}-\d{2}-\d{2})/.exec(source)?.[1] ?? "",
      },
    ];
  });
}

function codesByName(facts: Facts): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { iso3 = "", name_en: name = "", official_name_en: official = "" } of facts.shared("countries.csv"))
    for (const one of [name, official]) codes.set(one.toLowerCase(), iso3);
  for (const { iso3 = "", lang = "", name = "" } of facts.shared("country_names.csv"))
    if (lang === "en" && !codes.has(name.toLowerCase())) codes.set(name.toLowerCase(), iso3);
  return codes;
}
