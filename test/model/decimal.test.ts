import fc from "fast-check";
import { expect, test } from "vitest";
import { add, compareDecimals, decimal, multiply, shift, subtract } from "../../src/model/decimal.ts";

/** The same value as its digits over 10^20, whatever its length. */
const PLACES = 20;
function exact(text: string): bigint {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const digits = BigInt(whole + fraction.padEnd(PLACES, "0"));
  return text.startsWith("-") ? -digits : digits;
}

/** Short ones, long ones, and those where one turns into the other. */
const decimals = fc
  .tuple(fc.boolean(), fc.string({ unit: fc.constantFrom("0", "1", "5", "9"), minLength: 1, maxLength: 18 }), fc.nat(8))
  .map(([negative, digits, places]) => {
    const padded = digits.padStart(places + 1, "0");
    const point = padded.length - places;
    const text = `${negative ? "-" : ""}${padded.slice(0, point)}${places > 0 ? "." : ""}${padded.slice(point)}`;
    return decimal(text) ?? "";
  });
const CANONICAL = /^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$/;

test("sums, differences, products and order are those of whole numbers of any length", () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      expect(exact(add(a, b))).toBe(exact(a) + exact(b));
      expect(exact(subtract(a, b))).toBe(exact(a) - exact(b));
      expect(exact(multiply(a, b)) * 10n ** BigInt(PLACES)).toBe(exact(a) * exact(b));
      expect(Math.sign(compareDecimals(a, b))).toBe(exact(a) < exact(b) ? -1 : exact(a) > exact(b) ? 1 : 0);
      for (const one of [a, b, add(a, b), subtract(a, b), multiply(a, b)]) expect(one).toMatch(CANONICAL);
    }),
  );
});

test("shifting there and back leaves a number as it was", () => {
  fc.assert(
    fc.property(decimals, fc.integer({ min: -20, max: 20 }), (value, power) => {
      expect(shift(shift(value, power), -power)).toBe(value);
      expect(shift(value, power)).toMatch(CANONICAL);
    }),
  );
});

test.each([
  ["03.50", "3.5"],
  ["-0.00", "0"],
  ["000", "0"],
  ["-007", "-7"],
  ["0.10", "0.1"],
  ["", null],
  [".5", null],
  ["5.", null],
  ["1e3", null],
  ["--1", null],
  ["1.2.3", null],
])("%j reads as %j", (text, read) => {
  expect(decimal(text)).toBe(read);
});
