import type { Cause } from "../../model/verification.ts";

/** Characters of a commit's name that people read. */
const COMMIT_SHOWN = 12;

/** Why a verdict is another, in a sentence: "Row ES-11/1|KAZ of votes: vote changed from “yes” to “abstain” (commit 1a2b3c4d5e6f).". */
export function causeText(cause: Cause): string {
  const { kind, from, to } = cause;
  switch (kind) {
    case "reference":
      return `${rowText(cause)} ${changeText(cause)}${commitText(cause)}.`;
    case "article":
      return from === undefined || to === undefined
        ? "The words of the article changed."
        : `The words of the article changed from ${valueText(from)} to ${valueText(to)}.`;
    case "rule":
      return "Neither the article nor the rows changed: this version reads or judges it otherwise.";
  }
}

/** The beginning of a commit's name. */
export function shortCommit(commit: string): string {
  return commit.slice(0, COMMIT_SHOWN);
}

function rowText({ resource = "the reference", key }: Cause): string {
  return key === undefined ? `Rows of ${resource}:` : `Row ${key} of ${resource}:`;
}

/** A field with both values, a field alone, or a row that came, went or changed. */
function changeText({ field, from, to }: Cause): string {
  const isGone = from !== undefined && from !== null && (to === undefined || to === null);
  const isNew = to !== undefined && to !== null && (from === undefined || from === null);
  if (field === undefined) return isGone ? "was removed" : isNew ? "was added" : "changed";
  if (from === undefined || to === undefined) return `${field} changed`;
  return `${field} changed from ${valueText(from)} to ${valueText(to)}`;
}

function valueText(value: string | null): string {
  return value === null ? "nothing" : `“${value}”`;
}

function commitText({ commit }: Cause): string {
  return commit === undefined ? "" : ` (commit ${shortCommit(commit)})`;
}
