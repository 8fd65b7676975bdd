import type { TimeSpec } from "./spec.ts";

export const recurrence: TimeSpec = {
  reads: [
    ["It rains every day.", "every day → P1D"],
    ["It rains daily.", "daily → P1D"],
    ["It rains weekly.", "weekly → P1W"],
    ["It rains every other Friday.", "every other Friday → P2W"],
    ["It rains each Monday.", "each Monday → P1W"],
    ["It rains every two weeks.", "every two weeks → P2W"],
    ["It rains annually.", "annually → P1Y"],
    ["It rains monthly.", "monthly → P1M"],
    ["It rains every year.", "every year → P1Y"],
    ["It rains on Mondays.", "Mondays → P1W"],
    ["It rains every January.", "every January → P1Y"],
    ["It rains every weekday.", "every weekday → P1D"],
    ["It rains on weekdays.", "weekdays → P1W"],
  ],
  not: [["Everybody came."], ["The dailies came out."], ["Every man came."], ["Each of them came."]],
};
