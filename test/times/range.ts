import type { TimeSpec } from "./spec.ts";

export const range: TimeSpec = {
  reads: [
    ["It rained from 2015 to 2017.", "from 2015 to 2017 → 2015-01-01..2018-01-01"],
    ["It rained between 2010 and 2015.", "between 2010 and 2015 → 2010-01-01..2016-01-01"],
    ["It rained in 2010-2015.", "in 2010-2015 → 2010-01-01..2016-01-01"],
    ["It rained from March to May 2020.", "from March to May 2020 → 2020-03-01..2020-06-01"],
    ["It rained between 3 and 12 September.", "between 3 and 12 September → 2021-09-03..2021-09-13"],
    ["It rained from 3 to 5 March.", "from 3 to 5 March → 2022-03-03..2022-03-06"],
    ["It rained from Monday to Friday.", "from Monday to Friday → 2022-04-11..2022-04-16"],
    ["It rained from 3 pm to 5 pm.", "from 3 pm to 5 pm → 15:00:00-17:00:00"],
    ["It rained between May and July 2019.", "between May and July 2019 → 2019-05-01..2019-08-01"],
    ["It rained from 1 to 15 March 2021.", "from 1 to 15 March 2021 → 2021-03-01..2021-03-16"],
    ["It rained from late 2019 until early 2021.", "from late 2019 until early 2021 → 2019-09-01..2021-05-01"],
    ["It rains from 4 to 23 of next month.", "from 4 to 23 of next month → 2022-05-04..2022-05-24"],
    ["It rained May to June.", "May to June → 2021-05-01..2021-07-01"],
    ["It rained Mon-Fri.", "Mon-Fri → 2022-04-11..2022-04-16"],
    ["It rose in 2000 to 5.4 million.", "2000 → 2000-01-01..2001-01-01"],
    ["It rained March 3-5, 2020.", "March 3-5, 2020 → 2020-03-03..2020-03-06"],
  ],
  not: [
    ["It may to June seem odd.", "June → 2021-06-01..2021-07-01"],
    ["It fell from 5.1 to 4.8 points."],
    ["There are two to four of them."],
    ["It rose from 2000 tonnes to 3000 tonnes."],
  ],
};
