import { z } from "zod";
import { reportSchema } from "../src/model/report-schema.ts";
import { verificationSchema } from "../src/model/verification-schema.ts";
import { dataPackage } from "../src/reference/descriptor.ts";
import { referenceDiffSchema } from "../src/reference/diff/diff-schema.ts";

function schemaText(title: string, schema: z.ZodType): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: "input" }) }, null, 2)}\n`;
}

/** The published JSON Schemas by path: what the code's own schemas say. */
export const SCHEMAS: readonly (readonly [path: string, text: string])[] = [
  ["schemas/factmark-report-1.schema.json", schemaText("factmark report", reportSchema)],
  ["schemas/factmark-reference-diff-1.schema.json", schemaText("factmark reference diff", referenceDiffSchema)],
  ["schemas/factmark-verification-1.schema.json", schemaText("factmark verification", verificationSchema)],
  ["schemas/datapackage-factmark.schema.json", schemaText("factmark data package", dataPackage)],
];
