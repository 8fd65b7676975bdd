import type { Article, Sentence } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ReadSentence } from "../model/mention.ts";
import type { ArticleReport, MentionReport, SentenceReport } from "../model/report.ts";
import type { IsoDate } from "../model/time.ts";
import { wordsOf } from "../model/word.ts";
import type { Reference } from "../reference/reference.ts";
import { readArticle, readText } from "./1-read/read.ts";
import { splitSentences } from "./2-sentences/sentences.ts";
import { mentionReport } from "./3-mentions/mention-report.ts";
import { readMentions } from "./3-mentions/mentions.ts";
import { findClaims } from "./4-claims/claims.ts";
import { findStatements } from "./4-claims/statements.ts";
import { matchClaims } from "./5-match/match.ts";
import { matchStatements } from "./5-match/table/match-statements.ts";
import { blameNames } from "./6-judge/blame.ts";
import { judgeClaims } from "./6-judge/judge.ts";
import { writeLedger } from "./6-judge/ledger.ts";
import { settleClaims } from "./6-judge/settle.ts";

export interface SourceFile {
  /** As it is named in reports: relative, with "/" between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface CheckOptions {
  /** The article's date when it has none of its own. */
  readonly published: IsoDate | null;
  /** The day to judge on; null for the article's own. */
  readonly asOf: IsoDate | null;
  /** Whether claims carry all their readings. */
  readonly explain: boolean;
}

export type Checked =
  | { readonly ok: true; readonly article: Article; readonly report: ArticleReport }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Characters over which a sentence is no sentence. */
const LONGEST_SENTENCE = 100_000;

/** Checks one article: the whole pipeline but the writing of reports. Same bytes, reference and options give the same result. */
export function checkArticle(file: SourceFile, reference: Reference, options: CheckOptions): Checked {
  const read = readArticle(file, { published: options.published });
  if (!read.ok) return read;
  const { article } = read;
  const asOf = options.asOf ?? article.published;
  const sentences = splitSentences(article);
  const endless = sentences.find((sentence) => sentence.text.text.length > LONGEST_SENTENCE);
  if (endless !== undefined) return { ok: false, diagnostic: endlessSentence(article, endless) };
  const mentioned = readMentions(article, sentences, reference);
  const claims = findClaims(mentioned, reference);
  const matched = matchClaims(claims, reference, { asOf, title: wordsOf(article.title ?? "") });
  const stated = reference.bare.length === 0 ? [] : matchStatements(findStatements(mentioned), reference);
  const court = { article, reference, asOf, explain: options.explain };
  const judged = judgeClaims([...matched, ...stated], court);
  const reported = settleClaims(blameNames(judged, court));
  const report: ArticleReport = {
    path: article.path,
    title: article.title,
    published: article.published,
    hash: article.hash,
    ...extracted(mentioned),
    claims: reported,
    ledger: writeLedger(article, mentioned, reported),
    diagnostics: article.diagnostics,
  };
  return { ok: true, article, report };
}

/** What a text holds, judged by nothing: its sentences and mentions, offsets into it. */
export interface Extraction {
  readonly sentences: readonly SentenceReport[];
  readonly mentions: readonly MentionReport[];
}

/** Stages 1 to 3 over a plain text. `published` anchors its times. */
export function extract(text: string, published: IsoDate | null, reference: Reference): Extraction {
  const article = readText(text, published);
  return extracted(readMentions(article, splitSentences(article), reference));
}

function extracted(read: readonly ReadSentence[]): Extraction {
  const sentences: SentenceReport[] = [];
  const mentions: MentionReport[] = [];
  for (const { sentence, mentions: plain, events } of read) {
    const { start, end, role } = sentence;
    sentences.push({ start, end, role });
    const all = events.length === 0 ? plain : [...plain, ...events].sort((a, b) => a.start - b.start || b.end - a.end);
    for (const mention of all) mentions.push(mentionReport(mention));
  }
  return { sentences, mentions };
}

function endlessSentence(article: Article, sentence: Sentence): Diagnostic {
  const length = sentence.text.text.length;
  return {
    code: "sentence-too-long",
    args: { length },
    severity: "error",
    message: `Unexpected sentence of ${length} characters, expected at most ${LONGEST_SENTENCE}`,
    help: "Is it an article? Part its sentences with end marks, or its paragraphs with empty lines.",
    file: article.path,
    line: article.source.slice(0, sentence.start).split("\n").length,
    column: 1,
  };
}
