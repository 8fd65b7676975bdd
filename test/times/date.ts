import type { TimeSpec } from "./spec.ts";

export const date: TimeSpec = {
  reads: [
    ["It rained on 15 March 2022.", "15 March 2022 → 2022-03-15..2022-03-16"],
    ["It rained on March 15, 2022.", "March 15, 2022 → 2022-03-15..2022-03-16"],
    ["It rained on the 15th of March 2022.", "the 15th of March 2022 → 2022-03-15..2022-03-16"],
    ["It rained on the twenty-second of May.", "the twenty-second of May → 2021-05-22..2021-05-23"],
    ["It rained on 2 March.", "2 March → 2022-03-02..2022-03-03"],
    ["It rained on Mar. 2.", "Mar. 2 → 2022-03-02..2022-03-03"],
    ["It rained on March 2nd.", "March 2nd → 2022-03-02..2022-03-03"],
    ["It rained in March.", "March → 2022-03-01..2022-04-01"],
    ["It rained in August 2015.", "August 2015 → 2015-08-01..2015-09-01"],
    ["It rained in Dec. 2019.", "Dec. 2019 → 2019-12-01..2020-01-01"],
    ["It rained on Friday, 1 April 2022.", "Friday, 1 April 2022 → 2022-04-01..2022-04-02"],
    ["It rained in January last year.", "January last year → 2021-01-01..2021-02-01"],
    ["It rained on 2 March this year.", "2 March this year → 2022-03-02..2022-03-03"],
    ["It will rain in May of next year.", "May of next year → 2023-05-01..2023-06-01"],
    ["It rained on 29 February 2020.", "29 February 2020 → 2020-02-29..2020-03-01"],
  ],
  not: [
    ["It rained on 30 February 2020 times.", "30 February 2020 →"],
    ["It may rain."],
    ["They march on the capital."],
    ["An august assembly met."],
    ["May said no."],
  ],
};
