import type { QuantitySpec } from "./spec.ts";

export const units: QuantitySpec = {
  reads: [
    ["It runs at 10 Mbps.", "10 Mbps → measure 10 Mbit/s"],
    ["It is 5 km away.", "5 km → measure 5 km"],
    ["It is 5 miles away.", "5 miles → measure 5 mi"],
    ["It covers 40 ha.", "40 ha → measure 40 ha"],
    ["It covers 40 sq km.", "40 sq km → measure 40 km2"],
    ["It holds 3 gallons.", "3 gallons → measure 3 gal"],
    ["It holds 50 barrels.", "50 barrels → measure 50 bbl"],
    ["It weighs 3.2 tonnes.", "3.2 tonnes → measure [3.15, 3.25) t"],
    ["It weighs 300 kg.", "300 kg → measure 300 kg"],
    ["It made 3.2 GWh.", "3.2 GWh → measure [3.15, 3.25) GWh"],
    ["It made 5 kilowatt-hours.", "5 kilowatt-hours → measure 5 kWh"],
    ["It ran at 20 km per hour.", "20 km per hour → measure 20 km/h"],
    ["It ran at 20 miles an hour.", "20 miles an hour → measure 20 mph"],
    ["It was 12 °C warm.", "12 °C → temperature 12 °C"],
    ["It was 50 degrees Fahrenheit.", "50 degrees Fahrenheit → temperature 50 °F"],
    ["It took 12 days.", "12 days → measure 12 day"],
    ["It took a 10-month wait.", "10-month → measure 10 month"],
    ["It is 5m deep.", "5m → measure 5 m"],
    ["It holds 180ml.", "180ml → measure 180 ml"],
  ],
  not: [
    ["It sold 5 in one go.", "5 → cardinal 5", "one → cardinal 1"],
    ["He has 5 a day.", "5 → cardinal 5"],
    ["They have 5 h and 3 V marks.", "5 → cardinal 5", "3 → cardinal 3"],
    ["It has 3 mens' teams.", "3 → cardinal 3"],
  ],
};
