import type { Block } from "../../model/article.ts";

/** A block before its role is known. */
export type RawBlock = Omit<Block, "role" | "why">;
