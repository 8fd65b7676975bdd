import { isBlank, isLowerAt, isUpperAt, skipBlanks } from "./characters.ts";
import type { Pass } from "./pass.ts";

const REACH = 60;
/** "(BBC)", "(Jerusalem Post)", "TEHRAN, Iran (AFP) -": capitals and capitalised words alone. */
const CREDIT = /^(?:\p{Lu}[\p{Lu} .,'’-]+(?:\p{Lu}\p{Ll}+ )?)?\((?:\p{Lu}{2,}|\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){1,3})\)(?: ?(?:-{1,2}|[–—])(?=\s|$))?/u;

/** The ")" of a place and an agency before a report's first sentence: what follows is a sentence of its own. */
export function credit(pass: Pass, at: number): number {
  if (at - pass.start > REACH || !isBlank(pass.text.charCodeAt(at + 1))) return at + 1;
  const match = CREDIT.exec(pass.text.slice(pass.start, at + 4))?.[0];
  if (match === undefined || pass.start + match.length <= at) return at + 1;
  const end = pass.start + match.length;
  const next = skipBlanks(pass.text, end);
  const isDateline = pass.text.charAt(pass.start) !== "(";
  if (isDateline ? match.endsWith(")") || isLowerAt(pass.text, next) : !isUpperAt(pass.text, next) && pass.text.charAt(next) !== '"') return at + 1;
  return pass.cut(end);
}
