import { Brief } from '../brief/brief.ts';
import type { CheckerOptions } from '../checker.ts';
import { type FoundWords, foundIn, whyUnread } from '../claims/explain.ts';
import { readClaims } from '../claims/reader.ts';
import { lexiconOf, readSentences } from '../claims/sentence.ts';
import type { Claim, ClaimKind } from '../claims/types.ts';
import { slice } from '../span.ts';
import { describeReading, describeVerdict } from '../verdicts/describe.ts';
import { judge } from '../verdicts/judge.ts';
import type { Verdict } from '../verdicts/types.ts';

/** What was understood of a sentence. */
export interface SentenceExplanation {
  readonly text: string;
  readonly found: readonly FoundWords[];
  readonly claims: readonly ExplainedClaim[];
  /** Why nothing was checked; for sentences without a claim. */
  readonly why: string;
}

export interface ExplainedClaim {
  readonly kind: ClaimKind;
  readonly text: string;
  /** Best first, each as it would be said, with its score. */
  readonly readings: readonly { readonly text: string; readonly score: number }[];
  readonly verdict: Verdict;
  /** The verdict in a sentence. */
  readonly message: string;
}

/** Explains the reading of every sentence of a text. */
export function explainText(text: string, options: CheckerOptions): readonly SentenceExplanation[] {
  const lexicon = lexiconOf(options.dataset);
  const now = Number(options.today.slice(0, 4));
  const blocks = Brief.parse(text).segments.flatMap(({ segment }) => segment.blocks);
  return blocks.flatMap((block) => {
    const claims = readClaims(block, lexicon, now);
    return readSentences(block, lexicon).map((sentence) => ({
      text: slice(block.prose.text, sentence.span),
      found: foundIn(sentence, lexicon),
      claims: claims.filter((claim) => claim.sentence === sentence.index).map((claim) => explainClaim(claim, block.prose.text, options)),
      why: whyUnread(sentence, lexicon, now),
    }));
  });
}

function explainClaim(claim: Claim, text: string, { dataset, today }: CheckerOptions): ExplainedClaim {
  const verdict = judge(claim, dataset, { date: today, asOf: false });
  const readings = claim.readings.map((reading) => ({ text: describeReading(reading, dataset), score: reading.score }));
  return { kind: claim.kind, text: slice(text, claim.span), readings, verdict, message: describeVerdict(verdict, dataset) };
}
