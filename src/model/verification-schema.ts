import { z } from "zod";
import { diagnosticSchema, formSchema, reasonSchema, verdictSchema } from "./report-schema.ts";
import type { Verification } from "./verification.ts";

const count = z.int().min(0);

const claimRef = z.object({
  article: z.string(),
  id: z.string(),
  start: count,
  end: count,
  quote: z.string(),
  form: formSchema,
  verdict: verdictSchema,
  reason: reasonSchema.exactOptional(),
  explanation: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  text: z.string(),
});

const cause = z.object({
  kind: z.enum(["reference", "article", "rule"]),
  resource: z.string().exactOptional(),
  key: z.string().exactOptional(),
  field: z.string().exactOptional(),
  from: z.string().nullable().exactOptional(),
  to: z.string().nullable().exactOptional(),
  commit: z.string().exactOptional(),
});

const flip = z.object({
  article: z.string(),
  claim: claimRef,
  from: verdictSchema,
  to: verdictSchema,
  worse: z.boolean(),
  because: z.array(cause),
});

const decisionRef = z.object({
  reviewer: z.string(),
  verdict: verdictSchema,
  note: z.string(),
  date: z.string(),
  expires: z.string().exactOptional(),
  saw: z.string().exactOptional(),
  article: z.string(),
  claim: claimRef,
  why: z.string(),
});

const summary = z.object({
  articles: count,
  claims: count,
  checked: count,
  fromCache: count,
  flips: count,
  worse: count,
  added: count,
  lost: count,
  expired: count,
  orphans: count,
  disputed: count,
  renamed: count,
  unannotated: count,
  inconsistencies: count,
  moved: count,
  onChangedRows: count,
  unchanged: count,
  clean: z.boolean(),
});

/** The outward shape of a verification, as a schema; the type checker holds it to the interfaces of `verification.ts`. */
export const verificationSchema: z.ZodType<Verification> = z.object({
  format: z.literal("factmark-verification/1"),
  factmark: z.string(),
  reference: z.object({ name: z.string(), version: z.string(), hash: z.string() }),
  base: z.object({ name: z.string(), commit: z.string() }).exactOptional(),
  flips: z.array(flip),
  added: z.array(claimRef),
  lost: z.array(claimRef),
  expired: z.array(decisionRef),
  orphans: z.array(decisionRef),
  disputed: z.array(decisionRef),
  renamed: z.array(z.object({ from: z.string(), to: z.string() })),
  unannotated: z.array(z.string()),
  referenceErrors: z.array(diagnosticSchema),
  articleErrors: z.array(diagnosticSchema),
  inconsistencies: z.array(z.object({ of: z.string(), places: z.array(claimRef.extend({ value: z.string() })) })),
  summary,
});
