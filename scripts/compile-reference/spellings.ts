/** Given names that news spells in several ways: transliterations of one name, each a group. */
const GIVEN: readonly (readonly string[])[] = [
  "Sergey Sergei",
  "Alexander Aleksandr Alexandr Aleksander",
  "Oleksandr Olexandr Alexander",
  "Dmitry Dmitri Dmitriy",
  "Yury Yuri Yuriy Yurii",
  "Alexey Alexei Aleksey Aleksei",
  "Oleksiy Oleksii Alexei",
  "Nikolay Nikolai",
  "Andrey Andrei",
  "Andriy Andrii",
  "Serhiy Serhii Sergiy",
  "Valery Valeriy Valerii",
  "Vitaly Vitaliy Vitalii",
  "Anatoly Anatoliy Anatolii",
  "Vasily Vasiliy Vassily",
  "Volodymyr Vladimir",
  "Uladzimir Vladimir",
  "Ihar Igor",
  "Yevgeny Evgeny Yevgeni Evgeni",
  "Gennady Gennadiy Gennadi",
  "Denys Denis",
  "Giorgi Georgi Giorgy",
  "Viktor Victor",
  "Mohammed Mohammad Mohamed Muhammad Mohamad",
].map((group) => group.split(" "));

/** Endings of surnames that are spelt in several ways; the first group of the pattern stays. */
const ENDINGS: readonly (readonly [pattern: RegExp, endings: readonly string[]])[] = [
  [/^(.+(?:s|ts)k)(?:yy|yi|iy|ii|y)$/, ["y", "yy", "yi", "iy", "i"]],
  [/^(.+[aeiou])y?ev$/, ["yev", "ev"]],
];

/** Other spellings of a surname. */
export function surnamesLike(surname: string): string[] {
  const found = ENDINGS.flatMap(([pattern, endings]) => {
    const stem = pattern.exec(surname)?.[1];
    return stem === undefined ? [] : endings.map((ending) => stem + ending);
  });
  return [...new Set(found)].filter((one) => one !== surname);
}

/** Other spellings of a person's name: of the given name, of the surname, of both. */
export function namesLike(name: string): string[] {
  const [given = "", ...rest] = name.split(" ");
  const surname = rest.at(-1);
  if (surname === undefined) return [];
  const first = [given, ...GIVEN.filter((group) => group[0] === given || group.includes(given)).flat()];
  const last = [surname, ...surnamesLike(surname)];
  const middle = rest.slice(0, -1);
  const all = first.flatMap((one) => last.map((other) => [one, ...middle, other].join(" ")));
  return [...new Set(all)].filter((one) => one !== name);
}
