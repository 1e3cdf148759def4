import type { Dataset } from '../dataset/types.ts';
import { editionOf } from '../verdicts/evidence.ts';
import type { Abstention, Evidence, Verdict, VerdictKind } from '../verdicts/types.ts';
import { cite, strong, text } from './card.ts';
import type { Line } from './types.ts';

const titles: Record<VerdictKind, string> = {
  supported: 'Supported',
  revised: 'Revised since',
  outdated: 'Outdated',
  contradicted: 'Contradicted',
  unverified: 'Not decided',
};

const abstentions: Record<Abstention, string> = {
  'no-record': 'no stored record speaks of it',
  'near-miss': 'too near to the record to contradict it, too far to support it',
  'unsure-reading': 'not understood surely enough to judge',
  'weak-record': 'only records that are not confirmed speak against it',
};

/** What the data says of a claim, in a line. */
export function verdictLine(dataset: Dataset, verdict: Verdict): Line {
  return [strong(titles[verdict.kind]), text(`: ${explain(dataset, verdict)}`), ...marks(verdict)];
}

/** A record in a line: what it says and where it stands. */
export function evidenceLine({ text: words, source }: Evidence): Line {
  return [text(`${words} `), ...cite(source)];
}

function explain(dataset: Dataset, verdict: Verdict): string {
  const best = verdict.evidence[0];
  switch (verdict.kind) {
    case 'supported':
      return best?.text ?? 'agrees with the data';
    case 'revised':
      return `right in the ${best ? editionOf(dataset, best.edition) : 'earlier edition'}; now ${verdict.newest.text}`;
    case 'outdated':
      return `true of ${best?.time ?? 'an earlier year'}; now ${verdict.newest.text}`;
    case 'contradicted':
      return `${best ? `the data has ${best.text}` : 'no record agrees'}${verdict.slip ? `; ${verdict.slip.text}` : ''}`;
    case 'unverified':
      return abstentions[verdict.because];
  }
}

function marks(verdict: Verdict): Line {
  const evidence = 'newest' in verdict ? verdict.newest : verdict.evidence[0];
  return evidence && evidence.source !== '' ? [text(' '), ...cite(evidence.source)] : [];
}
