import type { Claim, Reading } from '../claims/types.ts';
import type { Dataset } from '../dataset/types.ts';
import { judgeMembership } from './membership.ts';
import { judgeQuantity } from './quantity.ts';
import type { JudgeContext, Verdict } from './types.ts';

/** Below this score of the best reading nothing is said against a claim, nor that it has no record. */
const CONFIDENT = 0.65;

/** Below this score a reading is not plausible and is not held against the others. */
const PLAUSIBLE = 0.3;

/**
 * The verdict on a claim: supported if any plausible reading agrees with a record, contradicted only if the best reading is confident and every
 * plausible one fails, else the best reading's own abstention.
 */
export function judge(claim: Claim, dataset: Dataset, context: JudgeContext): Verdict {
  const readings = claim.readings.filter((reading) => reading.score >= PLAUSIBLE);
  const verdicts = readings.map((reading) => judgeReading(reading, dataset, context));
  const first = verdicts[0];
  const best = claim.readings[0];
  if (!first || !best) return abstain(claim);
  const agreeing = verdicts.find((verdict) => verdict.kind === 'supported') ?? verdicts.find((verdict) => verdict.kind === 'revised');
  if (agreeing) return agreeing;
  if (first.kind === 'unverified' && first.because !== 'no-record') return first;
  if (best.score < CONFIDENT) return { kind: 'unverified', reading: first.reading, evidence: first.evidence, because: 'unsure-reading' };
  if (first.kind === 'outdated') return first;
  const open = verdicts.find((verdict) => verdict.kind === 'unverified' && verdict.because === 'near-miss');
  return open && first.kind === 'contradicted' ? open : first;
}

function judgeReading(reading: Reading, dataset: Dataset, context: JudgeContext): Verdict {
  switch (reading.type) {
    case 'quantity':
      return judgeQuantity(reading, dataset, context);
    case 'membership':
      return judgeMembership(reading, dataset, context);
  }
}

function abstain(claim: Claim): Verdict {
  const reading = claim.readings[0];
  if (!reading) throw new RangeError('A claim has at least one reading.');
  return { kind: 'unverified', reading, evidence: [], because: 'unsure-reading' };
}
