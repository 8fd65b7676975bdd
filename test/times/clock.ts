import type { TimeSpec } from "./spec.ts";

export const clock: TimeSpec = {
  reads: [
    ["It rained at 7:30 am.", "7:30 am → 07:30:00-07:31:00"],
    ["It rained at 7.30pm.", "7.30pm → 19:30:00-19:31:00"],
    ["It rained at 5 pm.", "5 pm → 17:00:00-17:01:00"],
    ["It rained at 5 o'clock.", "5 o'clock → 05:00:00-05:01:00"],
    ["It rained at half past seven.", "half past seven → 07:30:00-07:31:00"],
    ["It rained at quarter to five.", "quarter to five → 04:45:00-04:46:00"],
    ["It rained at noon.", "noon → 12:00:00-12:01:00"],
    ["It rained at midnight.", "midnight → 00:00:00-00:01:00"],
    ["It rained at 15:45.", "15:45 → 15:45:00-15:46:00"],
    ["It rained at 1900 hours.", "1900 hours → 19:00:00-19:01:00"],
    ["It rained at 8 a.m.", "8 a.m. → 08:00:00-08:01:00"],
    ["It rained at 8 p.m. on 4 April 2022.", "8 p.m. on 4 April 2022 → 2022-04-04..2022-04-05 20:00:00-20:01:00"],
    ["It rained from 7 a.m. to 8 p.m.", "from 7 a.m. to 8 p.m. → 07:00:00-20:00:00"],
    ["It rained at 340pm.", "340pm → 15:40:00-15:41:00"],
    ["It rained at a quarter after nine.", "a quarter after nine → 09:15:00-09:16:00"],
    ["It rained at 2022-04-04T12:30:00.", "2022-04-04T12:30:00 → 2022-04-04..2022-04-05 12:30:00-12:31:00"],
    ["It rained at 10:05:30.", "10:05:30 → 10:05:30-10:06:30"],
    ["It rained at 4 in the afternoon.", "4 in the afternoon → 16:00:00-16:01:00"],
  ],
  not: [
    ["The ratio is 4:3."],
    ["They won 6:4 at home."],
    ["He scored at 5 points."],
    ["It rained at 5 percent."],
    ["He is at 12 Downing Street."],
    ["It grew from 5 m to 10 m."],
    ["He read p. 5 and m. 6."],
    ["Five after seven came."],
  ],
};
