import type { Program } from "../proposal.ts";
import { across } from "./across.ts";
import { cellComparison } from "./cell-comparison.ts";
import { cellCount } from "./cell-count.ts";
import { presence } from "./presence.ts";
import { cellSuperlative } from "./cell-superlative.ts";
import { range } from "./range.ts";
import { aggregate } from "./aggregate.ts";
import { comparison } from "./comparison.ts";
import { commonest } from "./commonest.ts";
import { difference } from "./difference.ts";
import { count } from "./count.ts";
import { lookup } from "./lookup.ts";
import { majority } from "./majority.ts";
import { only } from "./only.ts";
import { same } from "./same.ts";
import { superlative } from "./superlative.ts";
import { universal } from "./universal.ts";

/** Of a grid's cells, which are no things to count: where a figure stands, how it stands beside others, what they come to. */
export const CELL_PROGRAMS: readonly Program[] = [
  lookup,
  cellSuperlative,
  cellComparison,
  cellCount,
  aggregate,
  universal,
  only,
  difference,
];

/** Every kind of program that statements over one table are read as. */
export const PROGRAMS: readonly Program[] = [
  lookup,
  count,
  superlative,
  comparison,
  aggregate,
  universal,
  only,
  same,
  majority,
  commonest,
  difference,
  range,
  across,
  presence,
];
