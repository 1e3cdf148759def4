import { describeVerdict } from '../verdicts/describe.ts';
import type { ClaimRule } from './types.ts';

/** A checkable claim that no record settles and that cites nothing. */
export const claimUnsupported: ClaimRule = {
  id: 'claim/unsupported',
  severity: 'warning',
  page: {
    finds: 'a checkable claim that no stored record settles, without a citation',
    why: 'The data cannot vouch for it, so the brief must: a source, or words that mark it as the author’s own judgement.',
    bad: 'North Korea spent 26 per cent of its GDP on the military in 2024.',
    good: 'North Korea spent 26 per cent of its GDP on the military in 2024, by one estimate [@state2025].',
  },
  check: ({ verdict, cited, citable }, dataset) => {
    if (cited || !citable || verdict.kind !== 'unverified' || verdict.because !== 'no-record') return undefined;
    return { message: describeVerdict(verdict, dataset), related: [], fixes: [] };
  },
};
