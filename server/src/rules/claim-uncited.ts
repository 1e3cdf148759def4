import { describeVerdict } from '../verdicts/describe.ts';
import { records } from './related.ts';
import type { ClaimRule } from './types.ts';

/** A claim that the data supports and that cites nothing. */
export const claimUncited: ClaimRule = {
  id: 'claim/uncited',
  severity: 'warning',
  page: {
    finds: 'a claim that the data supports, without a citation in its sentence or at the end of its paragraph',
    why: 'A right figure without a source cannot be checked by the reader. The fix cites the source of the record that supports it.',
    bad: 'China spent $336 billion on its military in 2025.',
    good: 'China spent $336 billion on its military in 2025 [@sipri-milex-2026].',
  },
  check: ({ verdict, cited, citable, citeAt }, dataset) => {
    if (cited || !citable || verdict.kind !== 'supported') return undefined;
    const evidence = verdict.evidence[0];
    const source = evidence && dataset.source(evidence.source);
    return {
      message: `Cites no source. The data agrees: ${describeVerdict(verdict, dataset)}`,
      related: records(verdict.evidence),
      fixes: source ? [{ kind: 'cite', title: `Cite ${source.title}`, at: citeAt, source: source.id, preferred: true }] : [],
    };
  },
};
