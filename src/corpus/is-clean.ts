import type { Findings } from "../model/verification.ts";

/** True when accepting would change nothing but places. */
export function isClean(state: Findings): boolean {
  return FINDINGS.every((name) => state[name].length === 0);
}

/** The lists of findings by name. */
const FINDINGS: readonly (keyof Findings)[] = ["flips", "added", "lost", "expired", "orphans", "disputed"];
