/** Strings side by side in one buffer, each decoded when it is asked for. String `k` is the UTF-8 of `bytes[starts[k], starts[k + 1])`. */
export interface StringPool {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

export function poolOf(strings: readonly string[]): StringPool {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((string, k) => {
    starts[k + 1] = (starts[k] ?? 0) + Buffer.byteLength(string);
  });
  const bytes = new Uint8Array(starts[strings.length] ?? 0);
  const encoder = new TextEncoder();
  strings.forEach((string, k) => encoder.encodeInto(string, bytes.subarray(starts[k])));
  return { bytes, starts };
}

const decoder = new TextDecoder();

export function stringAt(pool: StringPool, k: number): string {
  return decoder.decode(pool.bytes.subarray(pool.starts[k], pool.starts[k + 1]));
}

/** True when string `k` is `text`, which is ASCII. */
export function isStringAt(pool: StringPool, k: number, text: string): boolean {
  const start = pool.starts[k] ?? 0;
  if ((pool.starts[k + 1] ?? 0) - start !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) if (pool.bytes[start + at] !== text.charCodeAt(at)) return false;
  return true;
}
