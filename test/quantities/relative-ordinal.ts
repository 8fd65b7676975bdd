import type { QuantitySpec } from "./spec.ts";

/** Places in an order that say no number. */
export const relativeOrdinal: QuantitySpec = {
  reads: [
    ["The last attempt failed.", "last → not: relative-ordinal"],
    ["The penultimate attempt failed.", "penultimate → not: relative-ordinal"],
    ["The next attempt failed.", "next → not: relative-ordinal"],
    ["The previous attempt failed.", "previous → not: relative-ordinal"],
    ["The last but one failed.", "The last but one → not: relative-ordinal"],
    ["The next to last attempt failed.", "The next to last → not: relative-ordinal"],
    ["The second-to-last attempt failed.", "The second-to-last → not: relative-ordinal"],
    ["The one before the last failed.", "The one before the last → not: relative-ordinal"],
  ],
  not: [
    ["It rained at long length."],
    ["He lasted."],
    ["She is nextdoor."],
    ["The first failed.", "first → ordinal 1"],
  ],
};
