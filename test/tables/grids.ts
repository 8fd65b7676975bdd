import type { BareTable } from "../../src/reference/infer/bare-table.ts";

type Verdict = "supported" | "refuted" | "open";

/** An invented table with statements over it, and what each must end as; "open": nothing may be decided. */
export interface TableCases {
  readonly table: BareTable;
  readonly statements: readonly (readonly [statement: string, verdict: Verdict])[];
}

/** Figures whose columns tell the same of different things, under headers of two levels. */
const YIELDS: TableCases = {
  table: {
    name: "yields",
    caption: "Mean Yield Index (MYI) of three fields",
    header: ["Field", "Spring / Wheat", "Spring / Barley", "Autumn / Wheat", "Autumn / Barley"],
    rows: [
      ["North", "4.1", "3.2", "5.0", "2.9"],
      ["South", "3.9", "3.0", "4.4", ""],
      ["Mill", "2.8", "2.2", "3.1", "2.0"],
    ],
  },
  statements: [
    ["The highest value in the table is 5.0.", "supported"],
    ["The highest value in the table is 4.4.", "refuted"],
    ["The highest barley is 3.2.", "supported"],
    ["The highest barley is 3.0.", "refuted"],
    ["The lowest spring value is 2.2.", "supported"],
    ["The lowest spring value is 2.0.", "refuted"],
    ["North has its lowest value for Autumn Barley.", "supported"],
    ["North has its lowest value for Spring Barley.", "refuted"],
    ["North is always higher than Mill.", "supported"],
    ["Mill is always higher than North.", "refuted"],
    ["North is not always higher than Mill.", "refuted"],
    ["North has higher values than all other fields.", "supported"],
    ["Mill has higher values than all other fields.", "refuted"],
    ["Wheat in Autumn for South is 7.7.", "refuted"],
    ["North has a value of 3.2 for Barley in Spring.", "supported"],
    ["North has a value of 9.2 for Barley in Spring.", "refuted"],
    ["All values in Autumn are greater than 1.", "supported"],
    ["All values in Autumn are greater than 3.", "refuted"],
    ["All values are > 1.5.", "supported"],
    ["All values are > 2.5.", "refuted"],
    ["All the values are positive.", "supported"],
    ["All the values are negative.", "refuted"],
    ["South does not have Autumn Barley.", "supported"],
    ["Mill does not have Autumn Barley.", "refuted"],
    ["South lacks Autumn Barley.", "supported"],
    ["Mill lacks Autumn Barley.", "refuted"],
    ["There are 3 rows in the table.", "supported"],
    ["There are 4 rows in the table.", "refuted"],
    ["There are 7 barns in the table.", "open"],
    ["There are three kinds of tractors.", "open"],
    ["The highest value was praised by the farmers of South.", "open"],
    ["North is higher than the old barn.", "open"],
    ["A value of 3.2 was hoped for by the council of the district.", "open"],
    ["West has a value of 3.2 for Barley in Spring.", "open"],
  ],
};

/** Figures of methods side by side. */
const SCORES: TableCases = {
  table: {
    name: "scores",
    caption: "Scores of methods",
    header: ["Scene", "Score / Alpha", "Score / Brevo", "Score / Cadet"],
    rows: [
      ["Harbour", "61.5", "61.5", "70.2"],
      ["Orchard", "12.8", "12.8", "13.4"],
      ["Kitchen", "40.1", "40.1", "39.0"],
    ],
  },
  statements: [
    ["The Alpha scores are the same as the Brevo scores.", "supported"],
    ["The Alpha scores are the same as the Cadet scores.", "refuted"],
    ["Alpha and Brevo have the same score for Harbour.", "supported"],
    ["Alpha, Brevo and Cadet have the same score for Harbour.", "refuted"],
    ["There are 3 scores in the table.", "supported"],
    ["There are 4 scores in the table.", "refuted"],
    ["Cadet is always higher than Alpha.", "refuted"],
    ["Cadet is higher than Alpha for Orchard.", "supported"],
    ["The score for Orchard is neither 61.5 nor 40.1.", "supported"],
    ["Every scene has a different Alpha score.", "supported"],
    ["Every scene has the same Alpha score.", "refuted"],
    ["The lowest Score 8 is 12.8.", "open"],
    ["The score for Orchard is neither 12.8 nor 40.1.", "refuted"],
    ["Dorma is always higher than Alpha.", "open"],
    ["The scores of Alpha surprised the jury of the fair.", "open"],
  ],
};

/** One list in two strips side by side, its measure abbreviated. */
const STRIPS: TableCases = {
  table: {
    name: "strips",
    caption: "Gap in the gauge (GG) is the gauge error (GE) by year",
    header: ["Year", "GE", "Year", "GE"],
    rows: [
      ["2010", "6.78%", "2013", "1.04%"],
      ["2011", "1.23%", "2014", "9.50%"],
      ["2012", "1.87%", "2015", "0.94%"],
    ],
  },
  statements: [
    ["The year ranges from 2010 to 2015.", "supported"],
    ["The year ranges from 2010 to 2012.", "refuted"],
    ["The highest gauge error is 9.50%.", "supported"],
    ["The highest gauge error is 6.78%.", "refuted"],
    ["In 2014 the GE was 9.50%.", "supported"],
    ["In 2012 the GE was 9.50%.", "refuted"],
    ["The years 2010 and 2013 have the same gauge error.", "refuted"],
    ["The gauge was read by the keeper in all winters.", "open"],
    ["The highest wave broke the gauge.", "open"],
    ["Fog hid the gauge in 2014.", "open"],
  ],
};

/** Cells of which some are empty, and counts with their shares. */
const FINDS: TableCases = {
  table: {
    name: "finds",
    caption: "Finds by site",
    header: ["Site", "Group (mg/L)", "Finds with marks", "Custodian", "Length (mm)", "Storage type"],
    rows: [
      ["Low Mere", "0", "0/60 (0 %)", "Ash", "1.73", "tray"],
      ["Gull Rock", "18", "1/60 (2 %)", "Ash", "", "tray"],
      ["Fen End", "70", "2/60 (3 %)", "Birch", "2.22", "tray"],
      ["Long Barrow", "299", "31/60 (52 %)", "Cole", "1.54", "chest"],
    ],
  },
  statements: [
    ["Gull Rock does not have a length.", "supported"],
    ["Fen End does not have a length.", "refuted"],
    ["Only Gull Rock lacks a length.", "supported"],
    ["Only Fen End lacks a length.", "refuted"],
    ["Fen End is missing a length.", "refuted"],
    ["Every site has a custodian.", "supported"],
    ["Every site has a length.", "refuted"],
    ["Group (og/L) 18 Finds with marks is 1/60 (2 %).", "supported"],
    ["Group (og/L) 18 Finds with marks is 8/60 (2 %).", "refuted"],
    ["Group (og/L) 70 Finds with marks is 1/60 (2 %).", "refuted"],
    ["There are 3 different custodains.", "supported"],
    ["There are 4 different storages.", "refuted"],
    ["The only site with the custodian Birch is Fen End.", "supported"],
    ["The only site with the custodian Ash is Low Mere.", "refuted"],
    ["The storage type is tray for over half of the sites.", "supported"],
    ["The storage type is chest for over half of the sites.", "refuted"],
    ["There is at least one repeated custodian.", "supported"],
    ["Fen End has a good harbour.", "open"],
    ["Gull Rock does not have a lighthouse.", "open"],
    ["Only Fen End has a warden.", "open"],
    ["Every site has a boat.", "open"],
  ],
};

export const GRIDS: readonly TableCases[] = [YIELDS, SCORES, STRIPS, FINDS];
