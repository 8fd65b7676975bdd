import { writeFileSync } from "node:fs";
import { toleranceText } from "./tolerance.ts";

writeFileSync("docs/tolerance.md", toleranceText());
