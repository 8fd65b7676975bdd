import { OF_MEASURES, type FormSpec } from "./form.ts";
import { isAverage } from "./average.ts";
import { ofSeveral, type Making } from "../together.ts";

/** Words that take several names together. */
const TOGETHER: ReadonlySet<string> = new Set(
  "together combined combine jointly total altogether collectively sum".split(" "),
);

const SUM: Making = {
  form: "total",
  waysOf: ({ name, factmark }) =>
    factmark.sums ? [{ figures: [{ name: "whole", of: name, how: "sum", where: [] }], derived: [] }] : [],
  takesLists: ({ clause: { words } }) =>
    words.some(({ folded }, at) => TOGETHER.has(folded) || (folded === "between" && words[at + 1]?.folded === "them")),
};

/** "The union has 450 million inhabitants", "A, B and C together have 6 million": the sum of several rows' figures. */
export const total: FormSpec = {
  form: "total",
  targets: ["quantity"],
  words: OF_MEASURES,
  readings: (claim, world) => (isAverage(claim.clause) ? [] : ofSeveral(claim, world, SUM)),
};
