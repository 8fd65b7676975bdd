import { z } from "zod";
import type { Report } from "./report.ts";

export const verdictSchema = z.enum(["supported", "refuted", "conflicting", "not-enough-evidence"]);
export const formSchema = z.enum([
  "value",
  "count",
  "n-of-m",
  "share",
  "total",
  "average",
  "rank",
  "comparison",
  "change",
  "relation",
  "universal",
  "date",
  "attribute",
  "internal",
]);
export const reasonSchema = z.enum([
  "no-reference",
  "ambiguous",
  "not-covered-period",
  "not-closed",
  "opinion-or-forecast",
  "within-revision",
  "no-date",
]);
const text = z.string().nullable();
const place = { start: z.int().min(0), end: z.int().min(0) };
const quoted = { ...place, quote: z.string() };

const compared = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("number"),
    text: z.string(),
    low: text,
    high: text,
    lowInclusive: z.boolean(),
    highInclusive: z.boolean(),
    unit: text,
  }),
  z.object({ kind: z.literal("time"), text: z.string(), from: text, to: text }),
  z.object({ kind: z.literal("names"), text: z.string(), names: z.array(z.string()) }),
]);

const source = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  licence: z.string(),
  cited: z.array(z.string()).exactOptional(),
  date: z.string(),
});

const receipt = z.object({
  sql: z.string(),
  params: z.array(z.string()),
  referenceHash: z.string(),
  rows: z.array(z.record(z.string(), text)),
  table: z.string(),
  keys: z.array(z.string()),
  claimed: compared,
  reference: compared,
  rule: z.string(),
  evidence: z.array(z.string()),
  sources: z.array(source),
});

const candidate = {
  id: z.string(),
  type: z.string(),
  name: z.string(),
  via: z.string(),
  why: z.string().exactOptional(),
};

const mention = z.object({
  ...quoted,
  kind: z.enum(["quantity", "time", "entity"]),
  quantity: z
    .object({
      value: text,
      low: text,
      high: text,
      lowInclusive: z.boolean(),
      highInclusive: z.boolean(),
      unit: text,
      comparator: z.string(),
      of: z.string().exactOptional(),
    })
    .exactOptional(),
  time: z
    .object({
      from: text,
      to: text,
      granularity: z.string(),
      clock: z.object({ from: text, to: text }).exactOptional(),
      length: z.number().exactOptional(),
      recurrence: z.string().exactOptional(),
    })
    .exactOptional(),
  entity: z
    .object({
      id: text,
      type: text,
      name: z.string(),
      via: z.string(),
      why: z.string().exactOptional(),
      candidates: z.array(z.object(candidate)).exactOptional(),
    })
    .exactOptional(),
});

const reading = z.object({
  form: formSchema,
  table: z.string(),
  score: z.number(),
  features: z.record(z.string(), z.number()),
  explains: z.array(z.string()),
  query: z.string(),
  dropped: z.string().exactOptional(),
});

const claim = z.object({
  id: z.string(),
  ...quoted,
  form: formSchema,
  polarity: z.enum(["positive", "negative"]),
  attribution: z.string().exactOptional(),
  verdict: verdictSchema,
  reason: reasonSchema.exactOptional(),
  confidence: z.number().min(0).max(1),
  explanation: z.string(),
  claimed: compared,
  reference: compared.exactOptional(),
  receipt: receipt.exactOptional(),
  parts: z.array(z.object({ ...quoted, verdict: verdictSchema, note: z.string() })).exactOptional(),
  asks: z.string().exactOptional(),
  wrong: z.array(z.object(quoted)).exactOptional(),
  clause: z.object(place),
  asOf: text,
  now: z
    .object({ asOf: z.string(), verdict: verdictSchema, explanation: z.string(), reference: compared, receipt })
    .exactOptional(),
  readings: z.array(reading).exactOptional(),
});

export const diagnosticSchema = z.object({
  code: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  help: z.string().exactOptional(),
  start: z.int().exactOptional(),
  end: z.int().exactOptional(),
  file: z.string().exactOptional(),
  line: z.int().exactOptional(),
  column: z.int().exactOptional(),
});

const article = z.object({
  path: z.string(),
  title: text,
  published: text,
  hash: z.string(),
  sentences: z.array(z.object({ ...place, role: z.enum(["prose", "heading", "quotation", "boilerplate"]) })),
  mentions: z.array(mention),
  claims: z.array(claim),
  ledger: z.array(
    z.object({
      ...quoted,
      status: z.enum(["checked", "internal", "not-a-claim", "opinion-or-forecast", "no-reference", "ambiguous"]),
      reason: z.string(),
      claim: z.string().exactOptional(),
    }),
  ),
  diagnostics: z.array(diagnosticSchema),
});

const summary = z.object({
  articles: z.int(),
  claims: z.int(),
  supported: z.int(),
  refuted: z.int(),
  conflicting: z.int(),
  notEnoughEvidence: z.int(),
});

/** The outward shape of a report, as a schema; the type checker holds it to the interfaces of `report.ts`. */
export const reportSchema: z.ZodType<Report> = z.object({
  format: z.literal("factmark-report/1"),
  factmark: z.string(),
  reference: z.object({ name: z.string(), version: z.string(), hash: z.string() }),
  articles: z.array(article),
  summary,
});

/** A report from its JSON text, or what is wrong with it. */
export function readReport(
  json: string,
): { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly message: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, message: "it is not JSON" };
  }
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return { ok: true, report: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, message: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unexpected shape"}` };
}
