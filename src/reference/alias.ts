import type { IsoDate } from "../model/time.ts";

/** One name of one entity. */
export interface Alias {
  readonly entity: string;
  readonly text: string;
  readonly lang: string;
  /** "name", "official", "acronym", "demonym", "transliteration", "translation", "capital-for-country", "surname", "former", "variant" … */
  readonly kind: string;
  readonly strong: boolean;
  /** First and last day on which the name was in use; null: without bound. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}
