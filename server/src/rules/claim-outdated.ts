import { correction, yearPhrase } from '../verdicts/correction.ts';
import { describeVerdict } from '../verdicts/describe.ts';
import { records } from './related.ts';
import type { ClaimRule, FixRecipe } from './types.ts';

/** A claim that was true of an earlier year and is written as if it held now. */
export const claimOutdated: ClaimRule = {
  id: 'claim/outdated',
  severity: 'warning',
  page: {
    finds: 'a claim that is true of an earlier year, written in the present',
    why: 'Figures that change yearly age silently. Either the newest value belongs here, or the year that the figure is from.',
    bad: 'Japan spends $54.2 billion a year on its military.',
    good: 'Japan spends $62.2 billion a year on its military.',
  },
  check: ({ claim, verdict, focus }, dataset) => {
    if (verdict.kind !== 'outdated') return undefined;
    const value = correction(claim, verdict, dataset);
    const year = yearPhrase(verdict);
    const fixes: FixRecipe[] = [];
    if (value) fixes.push({ kind: 'replace', title: `Update to ${value}`, span: focus, text: value, preferred: true });
    if (year)
      fixes.push({
        kind: 'replace',
        title: `Add "${year.trim()}"`,
        span: { start: focus.end, end: focus.end },
        text: year,
        preferred: false,
      });
    return { message: describeVerdict(verdict, dataset), related: records([verdict.newest, ...verdict.evidence]), fixes };
  },
};
