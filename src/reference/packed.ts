/**
 * Plain data with typed arrays in it, as bytes: JSON in which each array is a place, and the arrays side by side, so that they are read back as views of
 * one buffer, without a copy. Byte order is the machine's: packed data is a cache, not for exchange.
 */
export interface Packed {
  /** UTF-8. */
  readonly json: Uint8Array;
  /** The arrays with the gaps between them that alignment takes. */
  readonly arrays: readonly Uint8Array[];
}

/** What every array is aligned to: the widest element there is. */
const ALIGNED = 8;

const TYPES = { Uint8Array, Uint16Array, Uint32Array } as const;
type TypeName = keyof typeof TYPES;
type PackedArray = InstanceType<(typeof TYPES)[TypeName]>;

/** The key by which a place is told from other objects; no package can have it as the name of anything. */
const PLACE = "\0array";

function isPackedArray(value: unknown): value is PackedArray {
  return value instanceof Uint8Array || value instanceof Uint16Array || value instanceof Uint32Array;
}

function typeOf(array: PackedArray): TypeName {
  if (array instanceof Uint8Array) return "Uint8Array";
  return array instanceof Uint16Array ? "Uint16Array" : "Uint32Array";
}

export function pack(data: unknown): Packed {
  const arrays: Uint8Array[] = [];
  let at = 0;
  const text = JSON.stringify(data, (_, value: unknown) => {
    if (!isPackedArray(value)) return value;
    const place = { [PLACE]: typeOf(value), at, length: value.length };
    const gap = (ALIGNED - (value.byteLength % ALIGNED)) % ALIGNED;
    arrays.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength), new Uint8Array(gap));
    at += value.byteLength + gap;
    return place;
  });
  return { json: new TextEncoder().encode(text), arrays };
}

interface Place {
  readonly [PLACE]: TypeName;
  readonly at: number;
  readonly length: number;
}

/** What was packed; `arrays` holds the arrays as they were given, one after the other. */
export function unpack(json: Uint8Array, arrays: ArrayBuffer): unknown {
  const held: unknown[] = [JSON.parse(new TextDecoder().decode(json))];
  putArrays(held, arrays);
  return held[0];
}

/** Puts arrays in their places: much quicker than to look at every value while it is parsed. */
function putArrays(within: unknown[] | Record<string, unknown>, arrays: ArrayBuffer): void {
  if (Array.isArray(within)) {
    for (let k = 0; k < within.length; k += 1) {
      const value = within[k];
      if (typeof value === "object" && value !== null) within[k] = inPlaceOf(value, arrays);
    }
    return;
  }
  for (const key in within) {
    const value = within[key];
    if (typeof value === "object" && value !== null) within[key] = inPlaceOf(value, arrays);
  }
}

function inPlaceOf(value: object, arrays: ArrayBuffer): object {
  if (isPlace(value)) return new TYPES[value[PLACE]](arrays, value.at, value.length);
  putArrays(value as Record<string, unknown>, arrays);
  return value;
}

function isPlace(value: object): value is Place {
  return PLACE in value;
}
