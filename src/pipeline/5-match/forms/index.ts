import { attribute } from "./attribute.ts";
import { average } from "./average.ts";
import { change } from "./change.ts";
import { comparison } from "./comparison.ts";
import { count } from "./count.ts";
import { date } from "./date.ts";
import type { FormSpec } from "./form.ts";
import { internal } from "./internal.ts";
import { nOfM } from "./n-of-m.ts";
import { rank } from "./rank.ts";
import { relation } from "./relation.ts";
import { share } from "./share.ts";
import { total } from "./total.ts";
import { universal } from "./universal.ts";
import { value } from "./value.ts";

/** Every form that is read, in the order of the design. A form is one file here, one spec table in `test/forms/`, one page in `docs/forms/`. */
export const FORMS: readonly FormSpec[] = [
  value,
  count,
  nOfM,
  share,
  total,
  average,
  rank,
  comparison,
  change,
  relation,
  universal,
  date,
  attribute,
  internal,
];
