import { z } from "zod";
import { formSchema, reasonSchema, verdictSchema as verdict } from "../model/report-schema.ts";
import type { Form, Reason, Verdict } from "../model/verdict.ts";
import type { Decision } from "../model/verification.ts";

/** The accepted state of one article: what was claimed, what was found, what persons decided. Written for reading and for diffs. */
export interface Annotation {
  readonly format: "factmark-annotation/1";
  readonly article: { readonly path: string; /** SHA-256 of its bytes, hex. */ readonly hash: string };
  /** In source order. */
  readonly claims: readonly AnnotatedClaim[];
  /** Decisions that no longer count, with what they were on and why. */
  readonly retired: readonly RetiredDecision[];
}

export interface AnnotatedClaim {
  /** Given once, and kept while the claim stands, whatever is edited around it. */
  readonly id: string;
  readonly target: { readonly selector: readonly [TextQuoteSelector, TextPositionSelector] };
  readonly form: Form;
  readonly verdict: Verdict;
  readonly reason?: Reason;
  /** What the article says and what the reference has, as text. */
  readonly claimed: string;
  readonly reference?: string;
  readonly evidence?: Evidence;
  readonly decision?: Decision;
}

/** W3C Web Annotation Data Model (2017), § 4.2.4: the words, and up to 32 code units on both sides. */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The same, § 4.2.5: half-open, in UTF-16 code units of the source file. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** The rows of the reference that a verdict rests on. */
export interface Evidence {
  readonly table: string;
  /** How many rows, and a digest of all their cells. */
  readonly rows: number;
  readonly digest: string;
  /** Key of a row → its telling cells; of few rows only. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** What the query answered. */
  readonly answer: readonly Readonly<Record<string, string | null>>[];
}

export interface RetiredDecision extends Decision {
  readonly quote: string;
  readonly why: string;
}

const text = z.string();
const day = text.regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day such as 2026-11-24");
const row = z.record(text, text.nullable());
const decision = {
  reviewer: text.min(1),
  verdict,
  note: text,
  date: day,
  expires: day.exactOptional(),
  saw: text.exactOptional(),
};

const annotatedClaim = z.object({
  id: text.min(1),
  target: z.object({
    selector: z.tuple([
      z.object({ type: z.literal("TextQuoteSelector"), exact: text, prefix: text, suffix: text }),
      z.object({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(0) }),
    ]),
  }),
  form: formSchema,
  verdict,
  reason: reasonSchema.exactOptional(),
  claimed: text,
  reference: text.exactOptional(),
  evidence: z
    .object({ table: text, rows: z.int().min(0), digest: text, cells: z.record(text, row), answer: z.array(row) })
    .exactOptional(),
  decision: z.object(decision).exactOptional(),
});

/** The shape of an annotation, as a schema; the type checker holds it to the interface. */
export const annotationSchema: z.ZodType<Annotation> = z.object({
  format: z.literal("factmark-annotation/1"),
  article: z.object({ path: text, hash: text }),
  claims: z.array(annotatedClaim),
  retired: z.array(z.object({ ...decision, quote: text, why: text })),
});

/** An annotation from its JSON text, or what is wrong with it. */
export function readAnnotation(
  json: string,
): { readonly ok: true; readonly annotation: Annotation } | { readonly ok: false; readonly message: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, message: /^(?:<{7}|={7}|>{7})/m.test(json) ? "it has marks of a merge conflict" : "it is not JSON" };
  }
  const parsed = annotationSchema.safeParse(value);
  if (parsed.success) return { ok: true, annotation: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, message: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unexpected shape"}` };
}

/** An annotation as JSON: keys in the order of the interface, two blanks deep, with a final line break. */
export function writeAnnotation(annotation: Annotation): string {
  return `${JSON.stringify(annotation, null, 2)}\n`;
}
