import type { TimeSpec } from "./spec.ts";

export const dayPart: TimeSpec = {
  reads: [
    ["It rained this morning.", "this morning → 2022-04-12..2022-04-13 08:00:00-12:00:00"],
    ["It rained tonight.", "tonight → 2022-04-12..2022-04-13 20:00:00-24:00:00"],
    ["It rained last night.", "last night → 2022-04-11..2022-04-12 20:00:00-24:00:00"],
    ["It rained yesterday evening.", "yesterday evening → 2022-04-11..2022-04-12 16:00:00-20:00:00"],
    ["It rained in the afternoon.", "in the afternoon → 12:00:00-16:00:00"],
    ["It rained in the early morning.", "in the early morning → 08:00:00-10:00:00"],
    ["It rained on Friday morning.", "Friday morning → 2022-04-08..2022-04-09 08:00:00-12:00:00"],
    ["It will rain tomorrow night.", "tomorrow night → 2022-04-13..2022-04-14 20:00:00-24:00:00"],
    ["It rained in the evening.", "in the evening → 16:00:00-20:00:00"],
    ["It rained on the morning of 4 April 2022.", "morning of 4 April 2022 → 2022-04-04..2022-04-05 08:00:00-12:00:00"],
    ["It rained late last night.", "late last night → 2022-04-11..2022-04-12 22:00:00-24:00:00"],
    ["It rained this afternoon.", "this afternoon → 2022-04-12..2022-04-13 12:00:00-16:00:00"],
  ],
  not: [["He knights them."], ["It dawned on him."], ["Good evenings of chess."]],
};
