import { mkdirSync, writeFileSync } from "node:fs";
import { SCHEMAS } from "./schemas.ts";

mkdirSync("schemas", { recursive: true });
for (const [path, text] of SCHEMAS) writeFileSync(path, text);
