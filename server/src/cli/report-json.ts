import type { CheckedClaim } from '../checker.ts';
import type { Reading, ReadingTime } from '../claims/types.ts';
import type { Dataset } from '../dataset/types.ts';
import type { CheckedFile } from './check-file.ts';

/** The JSON report, version 1. Offsets are UTF-16, lines and columns count from 1, values are in base units. */
export function jsonReport(files: readonly CheckedFile[], dataset: Dataset): string {
  return JSON.stringify({ version: 1, files: files.map((file) => fileReport(file, dataset)) }, null, 2);
}

function fileReport(file: CheckedFile, dataset: Dataset): object {
  return {
    path: file.path,
    claims: file.claims.map((claim) => ({ ...place(file, claim), ...claimReport(claim, dataset) })),
    findings: file.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      ...place(file, finding),
      message: finding.message,
    })),
  };
}

function place({ lines }: CheckedFile, { start, end }: { readonly start: number; readonly end: number }): object {
  return { start, end, ...lines.at(start) };
}

function claimReport({ text, claim, verdict, cited }: CheckedClaim, dataset: Dataset): object {
  return {
    text,
    kind: claim.kind,
    reading: readingReport(verdict.reading, dataset),
    verdict: verdict.kind,
    ...(verdict.kind === 'unverified' ? { because: verdict.because } : {}),
    cited,
    evidence: verdict.evidence.map(({ value, unit, time, edition, source, origin }) => ({
      value,
      unit,
      time,
      edition,
      source,
      record: `data/${origin.file}:${origin.line}`,
    })),
  };
}

function readingReport(reading: Reading, dataset: Dataset): object {
  const time = timeReport(reading.time);
  if (reading.type === 'membership') {
    return {
      subjects: reading.subjects,
      indicator: `member_of:${reading.grouping}`,
      time,
      relation: `${reading.negated ? 'not ' : ''}${reading.relation}`,
      value: true,
      unit: '',
    };
  }
  const { quantity } = reading;
  return {
    subjects: reading.subjects,
    indicator: reading.indicator,
    time,
    relation: `${reading.negated ? 'not ' : ''}${RELATIONS[quantity.hedge]}`,
    value: quantity.high === undefined ? quantity.value : [quantity.value, quantity.high],
    unit: reading.whole ? `share of ${reading.whole}` : (dataset.indicator(reading.indicator)?.unit ?? ''),
  };
}

const RELATIONS = {
  none: '=',
  exactly: '=',
  about: '~',
  nearly: '<~',
  'just-over': '>~',
  'more-than': '>',
  'at-least': '>=',
  'less-than': '<',
  'at-most': '<=',
} as const;

function timeReport(time: ReadingTime): string {
  if (time.kind !== 'years') return time.kind;
  const years = time.from === time.to ? String(time.from) : `${time.from}-${time.to}`;
  return time.fiscal ? `FY${years}` : years;
}
