/** The descriptions of one type's entities, looked up by the words that they have. */
export interface Descriptions {
  readonly ids: readonly string[];
  /** How telling a stem is, in (0, 1], 1 for one that a single description has; 0 for one that none has. */
  weightOf(stem: string): number;
  /** Places in `ids`, ascending, of those whose description has the stem. */
  placesOf(stem: string): readonly number[];
  /** Place in `ids`; undefined for an entity without a description. */
  placeOf(id: string): number | undefined;
}

const NOWHERE: readonly number[] = [];

/** Entity → stems of its description. Weights: ln(1 + N / df) / ln(1 + N) (Spärck Jones 1972, smoothed). */
export function indexDescriptions(described: ReadonlyMap<string, ReadonlySet<string>>): Descriptions {
  const ids = [...described.keys()];
  const byId = new Map(ids.map((id, place) => [id, place]));
  const places = new Map<string, number[]>();
  ids.forEach((id, place) => {
    for (const stem of described.get(id) ?? []) {
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [place]);
      else known.push(place);
    }
  });
  const whole = Math.log(1 + ids.length);
  return {
    ids,
    weightOf(stem) {
      const shared = places.get(stem)?.length ?? 0;
      return shared === 0 ? 0 : Math.log(1 + ids.length / shared) / whole;
    },
    placesOf: (stem) => places.get(stem) ?? NOWHERE,
    placeOf: (id) => byId.get(id),
  };
}
