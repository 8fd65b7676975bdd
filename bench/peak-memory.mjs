import process from "node:process";
import { writeSync } from "node:fs";

/** Says a process's peak of resident memory, in KB, when it ends. */
process.on("exit", () => {
  writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`);
});
