import type { Dataset } from '../dataset/types.ts';
import { describeVerdict } from '../verdicts/describe.ts';
import type { Evidence, Verdict, VerdictKind } from '../verdicts/types.ts';
import { cite, strong, text } from './card.ts';
import type { Line } from './types.ts';

const titles: Record<VerdictKind, string> = {
  supported: 'Supported',
  revised: 'Revised since',
  outdated: 'Outdated',
  contradicted: 'Contradicted',
  unverified: 'Not decided',
};

/** What the data says of a claim, in a line. */
export function verdictLine(dataset: Dataset, verdict: Verdict): Line {
  return [strong(`${titles[verdict.kind]}:`), text(` ${explain(dataset, verdict)} `), ...cite(verdictSource(verdict))];
}

/** A record in a line: what it says and where it stands. */
export function evidenceLine({ text: words, source }: Evidence): Line {
  return [text(`${words} `), ...cite(source)];
}

/** The message of a finding also says that a source is missing; a card is shown whether or not it is. */
function explain(dataset: Dataset, verdict: Verdict): string {
  if (verdict.kind === 'unverified' && verdict.because === 'no-record') return 'No record speaks of it.';
  return describeVerdict(verdict, dataset);
}

/** Of the record that decided; empty where nothing did. */
function verdictSource(verdict: Verdict): string {
  if (verdict.kind === 'unverified') return '';
  return ('newest' in verdict ? verdict.newest : verdict.evidence[0])?.source ?? '';
}
