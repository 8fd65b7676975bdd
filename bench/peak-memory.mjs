import process from "node:process";
import { writeSync } from "node:fs";

/** Says a process's peak of resident memory, in KB, and the time that its threads worked, in microseconds, when it ends. */
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(2, `peak ${maxRSS} worked ${userCPUTime + systemCPUTime}\n`);
});
