import { correction } from '../verdicts/correction.ts';
import { describeVerdict } from '../verdicts/describe.ts';
import { records } from './related.ts';
import type { ClaimRule } from './types.ts';

/** A claim that every plausible reading and every stored source contradicts. */
export const claimContradicted: ClaimRule = {
  id: 'claim/contradicted',
  severity: 'error',
  page: {
    finds: 'a claim that was understood with confidence and that every stored source contradicts',
    why: 'A wrong figure or a wrong member costs a brief its reader. The message says what the data has, from which edition; the record is one click away.',
    bad: 'Japan spent $552 billion on its military in 2024 [@sipri2026].',
    good: 'Japan spent $54.2 billion on its military in 2024 [@sipri2026].',
  },
  check: ({ claim, verdict, focus }, dataset) => {
    if (verdict.kind !== 'contradicted') return undefined;
    const fix = correction(claim, verdict, dataset);
    return {
      message: describeVerdict(verdict, dataset),
      related: records(verdict.evidence),
      fixes: fix ? [{ kind: 'replace', title: `Replace by ${fix}`, span: focus, text: fix, preferred: true }] : [],
    };
  },
};
