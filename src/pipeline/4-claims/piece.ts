import type { EntityMention } from "../../model/mention.ts";
import type { Word } from "../../model/word.ts";

/** A clause before it is read: which words, what it hangs on. */
export interface Piece {
  readonly words: Word[];
  readonly parent: Piece | null;
  readonly antecedent: EntityMention | null;
}
