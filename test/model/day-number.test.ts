import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumberOf, isoOf } from "../../src/model/day-number.ts";

const DAY = 86_400_000;

test("a day's number is that of the clock's days since 1970, and leads back to the day", () => {
  const first = Date.parse("0000-01-01T00:00:00Z") / DAY;
  const last = Date.parse("9999-12-31T00:00:00Z") / DAY;
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (number) => {
      const iso = new Date(number * DAY).toISOString().slice(0, 10);
      expect(isoOf(number)).toBe(iso);
      expect(dayNumberOf(iso)).toBe(number);
    }),
  );
});

test.each([
  "2022-13-01",
  "2022-00-10",
  "2022-01-00",
  "2022-01-32",
  "2022-1-1",
  "22-01-01",
  "2022/01/01",
  "2022-01-0x",
  "",
])("%j is no day", (text) => {
  expect(dayNumberOf(text)).toBeNull();
});

test("what is no number of a day is refused", () => {
  expect(() => isoOf(NaN)).toThrow(RangeError);
});
