import { readFileSync, existsSync, readdirSync, statSync } from "node:fs";
import { join, basename } from "node:path";
import type { ArticleReport, ClaimReport } from "../src/model/report.ts";
import { overlaps } from "../src/model/span.ts";
import { checkArticle } from "../src/pipeline/pipeline.ts";
import { openDatabase } from "../src/reference/duckdb.ts";
import { readPackage } from "../src/reference/package.ts";
import { benchReference } from "./cases.ts";
import { isFalse } from "./falsity.ts";
import { mutantsOf, type Mutant } from "./mutants.ts";
import type { Ground } from "./vouched.ts";

/**
 * The self-test: supported claims of articles, each changed in one thing so that it is false. Caught is a change that is refuted at its place. Also what
 * changes elsewhere, and what is refuted in the articles as they are though nobody annotated it so. The last line is JSON.
 */
const REFERENCE = "corpus/reference";
const paths = process.argv.slice(2).filter((arg) => arg !== "--undecided");
const listsUndecided = process.argv.includes("--undecided");
const articles = (paths.length > 0 ? paths : ["corpus/articles"]).flatMap((path) => {
  if (!existsSync(path)) {
    process.stderr.write(`bench:mutations: no ${path}; try npm run -s bench:mutations -- corpus/articles\n`);
    process.exit(2);
  }
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(".md"))
        .sort()
        .map((name) => join(path, name))
    : [path];
});

const reference = await benchReference();
const read = await readPackage(REFERENCE);
if (!read.ok) throw new Error("no reference");
const database = await openDatabase(REFERENCE, read.files.descriptor);

function check(path: string, source: string): ArticleReport {
  const checked = checkArticle({ path, bytes: new TextEncoder().encode(source) }, reference, {
    published: null,
    asOf: null,
    explain: false,
  });
  if (!checked.ok) throw new Error(checked.diagnostic.message);
  return checked.report;
}

/** Of the changes of one kind at one place the first that the reference contradicts; `left`: one of each place where it contradicts none. */
async function falseOnes(
  mutants: readonly Mutant[],
  claim: ClaimReport,
  ground: Ground,
): Promise<{ readonly made: readonly Mutant[]; readonly left: readonly Mutant[] }> {
  const made = new Map<string, Mutant>();
  const first = new Map<string, Mutant>();
  for (const mutant of mutants) {
    const place = `${mutant.kind} ${mutant.start}`;
    if (!first.has(place)) first.set(place, mutant);
    if (!made.has(place) && (await isFalse(mutant, claim, ground))) made.set(place, mutant);
  }
  return { made: [...made.values()], left: [...first].flatMap(([place, mutant]) => (made.has(place) ? [] : [mutant])) };
}

interface Expected {
  readonly quote: string;
  readonly expect: string;
}

/** Quotes that the article's annotations expect to be refuted. */
function refutedOnPurpose(path: string): string[] {
  const file = join("test/expected", basename(path).replace(/\.md$/, ".json"));
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, "utf8")) as Expected[])
    .filter(({ expect }) => expect === "refuted")
    .map(({ quote }) => quote);
}

const tally = new Map<string, { made: number; caught: number }>();
let elsewhere = 0;
let falseAlarms = 0;
let claims = 0;
let undecided = 0;
for (const path of articles) {
  const source = readFileSync(path, "utf8");
  const plain = check(path, source);
  const known = refutedOnPurpose(path);
  for (const { verdict, quote } of plain.claims) {
    if (verdict !== "refuted" || known.some((one) => one.includes(quote) || quote.includes(one))) continue;
    falseAlarms += 1;
    console.log(`${path}: refuted though nobody says so: ${quote}`);
  }
  for (const claim of plain.claims.filter(({ verdict }) => verdict === "supported")) {
    claims += 1;
    const ground = { source, report: plain, reference, database };
    const { made, left } = await falseOnes(mutantsOf(source, plain, claim, reference), claim, ground);
    undecided += left.length;
    if (listsUndecided)
      for (const mutant of left) console.log(`${basename(path)}: undecided ${wordsOf(mutant, claim, source)}`);
    for (const mutant of made) {
      const changed = check(path, source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end));
      const shift = mutant.text.length - (mutant.end - mutant.start);
      const place = { start: claim.start, end: claim.end + shift };
      const caught = changed.claims.some((one) => one.verdict === "refuted" && overlaps(one, place));
      const count = tally.get(mutant.kind) ?? { made: 0, caught: 0 };
      tally.set(mutant.kind, { made: count.made + 1, caught: count.caught + (caught ? 1 : 0) });
      if (!caught) console.log(`${basename(path)}: not caught ${wordsOf(mutant, claim, source)}`);
      elsewhere += changesBeside(plain, changed, claim, mutant, shift);
    }
  }
}
database.close();

/** "(entity): capital of [A → B], C". */
function wordsOf({ kind, start, end, text }: Mutant, claim: ClaimReport, source: string): string {
  return `(${kind}): ${source.slice(claim.start, start)}[${source.slice(start, end)} → ${text}]${source.slice(end, claim.end)}`;
}

/** Verdicts of other clauses that differ after the change. */
function changesBeside(
  before: ArticleReport,
  after: ArticleReport,
  claim: ClaimReport,
  mutant: Mutant,
  shift: number,
): number {
  const verdicts = new Map(after.claims.map((one) => [`${one.start} ${one.form}`, one.verdict]));
  const changed = before.claims.filter((one) => {
    if (overlaps(one.clause, claim.clause) || overlaps(one.clause, { start: mutant.start, end: mutant.end + 1 }))
      return false;
    const start = one.start + (one.start >= mutant.end ? shift : 0);
    return (verdicts.get(`${start} ${one.form}`) ?? "none") !== one.verdict;
  });
  for (const one of changed) console.log(`  changes elsewhere: ${one.quote} (was ${one.verdict}), by ${mutant.text}`);
  return changed.length;
}

const kinds = Object.fromEntries(tally);
const made = [...tally.values()].reduce((sum, one) => sum + one.made, 0);
const caught = [...tally.values()].reduce((sum, one) => sum + one.caught, 0);
for (const [kind, one] of tally) console.log(`${kind.padEnd(11)} ${one.caught} of ${one.made}`);
console.log(
  JSON.stringify({
    set: "mutations",
    articles: articles.length,
    claims,
    mutants: made,
    caught,
    undecided,
    killRate: Number((caught / made).toFixed(4)),
    falseAlarms,
    changedElsewhere: elsewhere,
    kinds,
  }),
);
