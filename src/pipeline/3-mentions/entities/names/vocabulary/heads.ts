import { fact } from "../../../../../model/fact.ts";
import type { NameType } from "../../../../../model/mention.ts";

/** What a noun can make a name the name of. */
export type HeadType = Exclude<NameType, "person">;

/**
 * The nouns that say what a name names: the general word that ends it ("Harbour Committee") or that "of" follows ("Bank of …"). Folded,
 * singular and plural as they occur. Those of other languages are the ones that party and place names keep in English text.
 */
const NOUNS: Readonly<Record<HeadType, readonly string[]>> = {
  organisation: [
    "party parties union unions league alliance front movement coalition federation confederation association organization organisation",
    "society institute institution foundation council committee commission board bureau agency authority ministry department office service",
    "services court tribunal parliament congress senate assembly legislature cabinet government bank fund corporation company companies group",
    "club university college school academy church synod navy army forces force guard brigade regiment police corps fleet battalion division",
    "center centre forum network trust press news times post herald star tribune gazette journal review magazine chamber chambers house commons",
    "secretariat directorate embassy caucus faction bloc list initiative project partnership consortium community communities brotherhood",
    "registry museum library hospital theatre theater ballet orchestra studios records airlines airways railways motors industries holdings",
    "systems technologies inc ltd llc corp plc gmbh bar administration command laboratory laboratories lodge order team brothers",
    "democrats liberals greens socialists communists radicals conservatives republicans nationalists progressives unionists populars centrists",
    "workers farmers veterans families voters citizens scouts knights sons daughters friends mothers women students nations volunteers",
    "consumers scientists physicians engineers teachers officers directors trustees legion watch rally charity conservancy campaigners",
    "partido parti partei partito partij partia union unione uniao movimento movimiento mouvement alianza alianca lega liga ligue frente fronte",
    "bloque blok rassemblement verband bund stiftung consejo conseil comite assemblea asociacion confederacion",
  ],
  place: [
    "river mountain mountains mount lake sea ocean bay gulf strait channel island islands isle isles peninsula valley desert forest hills coast",
    "cape beach port harbour harbor county district province state states kingdom republic empire territory territories region oblast krai",
    "city town village borough parish shire airport street road avenue square bridge canal highway plaza station palace castle cathedral",
    "stadium principality duchy sultanate emirate caliphate colony reich heights plains springs falls creek park frontier basin delta archipelago",
    "hall tower prison camp reservoir ridge glacier fjord dam barracks",
  ],
  event: [
    "war wars battle siege election elections by-election referendum primary primaries revolution uprising revolt rebellion coup putsch crisis",
    "massacre invasion campaign offensive operation summit conference convention olympics games championship championships cup festival awards",
    "riots protests incident scandal affair earthquake hurricane pandemic genocide insurrection insurgency intifada troubles annexation",
    "occupation mutiny conflict exposition marathon tournament caucuses inauguration",
  ],
  other: [
    "act bill law treaty agreement accord accords pact protocol charter constitution declaration amendment armistice medal prize award plan",
    "doctrine bible code covenant dynasty monarchy resolution directive clause theory effect line language",
  ],
};

const HEADS: ReadonlyMap<string, HeadType> = new Map(
  (["organisation", "place", "event", "other"] as const).flatMap((type) =>
    NOUNS[type].flatMap((line) => line.split(" ").map((noun): [string, HeadType] => [noun, type])),
  ),
);

/** What a name with a head written so (folded) names; null when the word is no head. */
export function typeOfHeadNoun(folded: string): HeadType | null {
  return HEADS.get(folded) ?? null;
}

/** The same of a word of a text. */
export const typeOfHead = fact(({ folded }) => typeOfHeadNoun(folded), null);
