/** What a phrase says in the reference: which table speaks so, and of what. */
export interface Term {
  readonly table: string;
  readonly says:
    | { readonly kind: "row" | "verb" }
    | { readonly kind: "noun"; readonly field: string | null }
    | { readonly kind: "category"; readonly field: string; readonly value: string }
    | {
        readonly kind: "measure" | "criterion" | "most" | "least" | "more" | "less" | "size" | "rising" | "other";
        readonly field: string;
      }
    | { readonly kind: "group"; readonly group: string }
    | { readonly kind: "attribute" | "name"; readonly field: string }
    | { readonly kind: "time" | "start" | "end"; readonly field: string };
  /** The phrase as the package has it. */
  readonly phrase: string;
  /** True for a phrase with a word of the table's own ("voted"), false for a common one ("called for"). */
  readonly own: boolean;
}
