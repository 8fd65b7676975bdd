import type { QuantitySpec } from "./spec.ts";

export const multiple: QuantitySpec = {
  reads: [
    ["Exports doubled.", "doubled → multiple 2"],
    ["Prices rose threefold.", "threefold → multiple 3"],
    ["Prices rose 10-fold.", "10-fold → multiple 10"],
    ["It is twice as high.", "twice → multiple 2"],
    ["It is three times as large.", "three times → multiple 3"],
    ["It is 2.5 times larger.", "2.5 times → multiple [2.45, 2.55)"],
    ["It is three times the size of it.", "three times → multiple 3"],
    ["It is worth 3 times its price.", "3 times → multiple 3"],
    ["It grew by a factor of four.", "four → multiple 4"],
    ["It grew 1.5x today.", "1.5x → multiple [1.45, 1.55)"],
    ["Seats were halved.", "halved → multiple 0.5"],
    ["Costs nearly tripled.", "tripled → multiple 3"],
  ],
  not: [
    ["They won three times.", "three → cardinal 3"],
    ["It rains 3 times a day.", "3 → cardinal 3"],
    ["A 4x4 car came.", "4 → not: identifier"],
    ["He read the 3 Times copies.", "3 → cardinal 3"],
  ],
};
