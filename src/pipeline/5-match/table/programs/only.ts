import type { Condition } from "../draft.ts";
import { countOf, cuesOf, denial, NONE, not, placesUsed, SOME, type Program } from "../proposal.ts";

/** "only X won in May", "X is the only team with more than 3": it holds of that, and of nothing else. */
export const only: Program = (choice) => {
  const cues = cuesOf(choice, "only");
  const { conditions } = choice;
  if (cues.length === 0 || conditions.length < 2) return [];
  const { negated, used } = denial(choice);
  const [cue] = cues;
  const named = choice.headers.find((one) => one.from >= (cue?.to ?? 0) && one.from - (cue?.to ?? 0) <= 1);
  const isNamed = ({ column, kind }: Condition): boolean =>
    kind === "cell" && named?.columns.some((one) => one.column === column) === true;
  const has = conditions.some(isNamed);
  return conditions.map((meant) => {
    const rest = conditions.filter((one) => one !== meant);
    const next = meant.from >= (cue?.to ?? 0) && meant.from - (cue?.to ?? 0) <= 2;
    const isSubject = meant.column === choice.draft.index.table.subject;
    return {
      form: "universal" as const,
      figures: [countOf("others", choice, [...rest, not(meant)]), countOf("some", choice, [...rest, meant])],
      derived: [],
      holds: [
        { column: "others", interval: negated ? SOME : NONE },
        { column: "some", interval: SOME },
      ],
      negated: false,
      used: [...placesUsed(conditions), ...cues, ...used, ...cuesOf(choice, "both"), ...cuesOf(choice, "all")],
      cost: has ? (isNamed(meant) ? 0 : 0.15) : next ? 0 : isSubject ? 0.01 : meant === conditions[0] ? 0.05 : 0.15,
    };
  });
};
