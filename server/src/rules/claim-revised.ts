import { correction } from '../verdicts/correction.ts';
import { describeVerdict } from '../verdicts/describe.ts';
import { records } from './related.ts';
import type { ClaimRule } from './types.ts';

/** A claim that agrees with an earlier edition of its source only. */
export const claimRevised: ClaimRule = {
  id: 'claim/revised',
  severity: 'information',
  page: {
    finds: 'a figure that was right as first published and that a later edition of the same source has changed',
    why: 'Sources revise old years with every release. The figure is no mistake, but a reader who looks it up today finds another one.',
    bad: 'Japan spent $55.3 billion on its military in 2024 [@sipri2026].',
    good: 'Japan spent $54.2 billion on its military in 2024 [@sipri2026].',
  },
  check: ({ claim, verdict, focus }, dataset) => {
    if (verdict.kind !== 'revised') return undefined;
    const value = correction(claim, verdict, dataset);
    return {
      message: describeVerdict(verdict, dataset),
      related: records([verdict.newest, ...verdict.evidence]),
      fixes: value ? [{ kind: 'replace', title: `Update to ${value}`, span: focus, text: value, preferred: true }] : [],
    };
  },
};
