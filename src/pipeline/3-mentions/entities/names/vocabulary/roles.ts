import { fact } from "../../../../../model/fact.ts";

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")));

/** Offices, ranks, professions and forms of address: what stands before a person's name, with a capital or without, and is no part of it. */
export const ROLES = set(
  "president presidents premier premiers minister ministers secretary secretaries chancellor governor governors senator senators congressman",
  "congressmen congresswoman representative representatives mayor mayors councillor councillors councilman councilwoman alderman delegate deputy",
  "deputies speaker leader leaders chairman chairmen chairwoman chairperson chair convenor convener director directors commissioner commissioners",
  "ambassador ambassadors envoy judge judges justice justices attorney solicitor general generals colonel major captain lieutenant sergeant admiral",
  "commander marshal brigadier professor professors prof dr doctor mr mrs ms messrs reverend rev bishop archbishop cardinal rabbi imam",
  "ayatollah comptroller treasurer recorder sheriff coach manager actor actors actress singer singers musician journalist journalists editor",
  "reporter author writer poet activist activists lawyer lawyers economist historian scientist scholar scholars spokesman spokeswoman spokesperson",
  "candidate candidates incumbent incumbents member members mp mps mep meps mla mlas mpp mpps msp msps td tds emperor empress vizier fellow",
  "officer officers nominee challenger challengers publicist translator filmmaker playwright novelist artist entrepreneur businessman",
  "billionaire banker diplomat politician politicians dictator statesman philosopher theologian sociologist physicist biologist analyst",
  "expert adviser advisor aide ally rival predecessor successor son daughter brother sister wife husband father mother cousin nephew uncle",
);

/** What stands before a role and belongs to it: "Vice President", "Chief Justice". */
const BEFORE_ROLES = set(
  "prime vice deputy chief foreign interior finance defence defense health education justice attorney lieutenant major grand former acting",
  "assistant associate senior junior first second executive state then ex economic incumbent honourable late",
);

/** Offices whose "of" or "for" leads to a field, not to a body or place: "Secretary of State", "Minister for Water". */
const WITH_FIELD = set(
  "minister ministers secretary secretaries professor recorder member members mp deputy chancellor",
);

/** Titles of rank that are said with the name even where the rest of it is left out: "King Otto", "Lord Hall". */
const STYLES = set("king queen prince princess lord lady sir dame saint st pope tsar sultan shah emir sheikh don");

export const isRole = fact(({ folded }) => ROLES.has(folded), false);
export const leadsRole = fact(({ folded }) => BEFORE_ROLES.has(folded), false);
export const hasField = fact(({ folded }) => WITH_FIELD.has(folded), false);
export const isStyle = fact(({ folded }) => STYLES.has(folded), false);
