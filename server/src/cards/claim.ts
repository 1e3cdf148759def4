import type { Dataset } from '../dataset/types.ts';
import { describeReading } from '../verdicts/describe.ts';
import type { Evidence, Verdict } from '../verdicts/types.ts';
import { makeCard, text } from './card.ts';
import type { Card, Line } from './types.ts';
import { evidenceLine, verdictLine } from './verdict.ts';

/** Records beyond this number are counted, not shown. */
const shownRecords = 5;

/** The card of a claim: verdict, how it was read, and the records that it was compared with, the best fitting first. */
export function claimCard(dataset: Dataset, verdict: Verdict): Card {
  const records = distinct('newest' in verdict ? [...verdict.evidence.slice(0, 1), verdict.newest, ...verdict.evidence] : verdict.evidence);
  const rest = records.length - shownRecords;
  return makeCard(dataset, [
    [verdictLine(dataset, verdict), [text(`Read as: ${describeReading(verdict.reading, dataset)}`)]],
    [...records.slice(0, shownRecords).map(evidenceLine), rest > 0 ? moreLine(rest) : undefined],
  ]);
}

function moreLine(rest: number): Line {
  return [text(`and ${rest} more ${rest === 1 ? 'record' : 'records'}`)];
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    (record, index) => evidence.findIndex((other) => other.text === record.text && other.source === record.source) === index,
  );
}
