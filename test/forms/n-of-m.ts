import type { SpecRow } from "./spec.ts";

export const nOfM: readonly SpecRow[] = [
  ["In early March, 141 of 193 member states called for a withdrawal from Ukraine.", "141 of 193", "supported"],
  ["In early March, 151 of 193 member states called for a withdrawal from Ukraine.", "151", "refuted"],
  ["In early March, 141 of 195 member states called for a withdrawal from Ukraine.", "195", "refuted"],
  ["In early March, 141 out of 193 UN members called for a withdrawal from Ukraine.", "141", "supported"],
  ["In early March, 141 of the 193 member states called for a withdrawal from Ukraine.", "141", "supported"],
  ["On 7 April, 93 of 193 countries voted to suspend Russia from the Human Rights Council.", "93 of 193", "supported"],
  ["On 7 April, 93 of 193 countries voted against suspending Russia from the Human Rights Council.", "93", "refuted"],
  ["On 7 April, 24 of 193 countries voted against suspending Russia from the Human Rights Council.", "24", "supported"],
  ["On 2 March, 35 of 193 countries abstained when a withdrawal from Ukraine was called for.", "35", "supported"],
  ["On 2 March, 53 of 193 countries abstained when a withdrawal from Ukraine was called for.", "53", "refuted"],
  ["On 2 March, 53 of 193 countries abstained in the UN General Assembly.", "53", "refuted"],
  ["Russia lost the vote of 7 April in the assembly by 93 to 24.", "93", "supported"],
  ["Russia lost the vote of 7 April in the assembly by 93 to 34.", "34", "refuted"],
  ["The visitors won the vote of the fans by 93 to 34.", "34", "none"],
  ["In early March, over 140 of 193 member states called for a withdrawal from Ukraine.", "140", "supported"],
  ["7 of 13 shots went in.", "7 of 13", "none"],
  ["141 of 193 delegates called for lunch.", "141 of 193", "none"],
  ["Could 151 of 193 member states call for a withdrawal from Ukraine?", "151", "none"],
  ["Two of three Estonians own a car.", "Two of three", "none"],
];
