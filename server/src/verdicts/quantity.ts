import type { QuantityReading } from '../claims/types.ts';
import type { Dataset, Indicator, Observation } from '../dataset/types.ts';
import { observed } from './evidence.ts';
import { findSlip } from './slips.ts';
import { type Fit, fit, fitDenied } from './tolerance.ts';
import type { Evidence, JudgeContext, Slip, Verdict } from './types.ts';

/** A value that a reading is held against: one observation, or a sum or ratio of several of one edition. */
interface Candidate {
  readonly value: number;
  readonly year: number;
  readonly edition: string;
  readonly records: readonly Observation[];
}

interface Compared extends Candidate {
  readonly fit: Fit;
}

/** How far back an undated or present-tense figure is looked for. */
const LOOK_BACK_YEARS = 20;

/** A past figure without a year contradicts only if it is this much above every stored year: older years may have had lower ones. */
const ABOVE_EVERY_YEAR = 1.2;

/** What the data says of one reading of a quantity. The caller weighs the readings. */
export function judgeQuantity(reading: QuantityReading, dataset: Dataset, context: JudgeContext): Verdict {
  const indicator = dataset.indicator(reading.indicator);
  if (!indicator) return { kind: 'unverified', reading, evidence: [], because: 'no-record' };
  return reading.each ? judgeEach(reading, dataset, context) : judgeAt({ reading, dataset, indicator, context });
}

/** A value said of each of several subjects holds if it holds of every one, and is contradicted by any of whom it does not. */
function judgeEach(reading: QuantityReading, dataset: Dataset, context: JudgeContext): Verdict {
  const verdicts = reading.subjects.map((subject) => judgeQuantity({ ...reading, subjects: [subject], each: false }, dataset, context));
  const evidence = verdicts.flatMap((verdict) => verdict.evidence.slice(0, 1));
  const worst = WORST_FIRST.map((kind) => verdicts.find((verdict) => verdict.kind === kind)).find((verdict) => verdict !== undefined);
  if (!worst) return { kind: 'unverified', reading, evidence, because: 'no-record' };
  return worst.kind === 'supported' ? { kind: 'supported', reading, evidence } : worst;
}

const WORST_FIRST = ['contradicted', 'unverified', 'outdated', 'revised', 'supported'] as const;

interface Question {
  readonly reading: QuantityReading;
  readonly dataset: Dataset;
  readonly indicator: Indicator;
  readonly context: JudgeContext;
}

function judgeAt(question: Question): Verdict {
  switch (question.reading.time.kind) {
    case 'years':
      return judgeYears(question, question.reading.time.from, question.reading.time.to);
    case 'present':
      return judgePresent(question);
    case 'undated':
      return judgeUndated(question);
  }
}

function judgeYears(question: Question, from: number, to: number): Verdict {
  const { reading } = question;
  const years = reading.time.kind === 'years' && reading.time.fiscal ? [from, from + 1, from - 1] : range(from, to);
  const compared = compare(question, years);
  const first = compared[0];
  if (!first) return { kind: 'unverified', reading, evidence: [], because: 'no-record' };
  const newest = newestByYear(compared);
  const agreeing = best(compared);
  const evidence = toEvidence(question, agreeing, newest[0] ?? first);
  if (!agreeing) return contradicted(question, newest[0] ?? first);
  if (agreeing.fit === 'near') return { kind: 'unverified', reading, evidence, because: 'near-miss' };
  const current = newest.find((candidate) => candidate.year === agreeing.year) ?? agreeing;
  if (reading.negated) return current.fit === 'off' ? contradicted(question, current) : { kind: 'supported', reading, evidence };
  if (current.edition === agreeing.edition || current.fit === 'exact' || isComputed(reading))
    return { kind: 'supported', reading, evidence };
  const newestEvidence = toEvidence(question, current)[0];
  return newestEvidence ? { kind: 'revised', reading, evidence, newest: newestEvidence } : { kind: 'supported', reading, evidence };
}

/** Present tense: the newest record, or the newest that was out when the brief was written; an earlier year that agrees makes it outdated. */
function judgePresent(question: Question): Verdict {
  const { reading, context } = question;
  const now = Number(context.date.slice(0, 4));
  const compared = compare(question, range(now - LOOK_BACK_YEARS, now).reverse());
  const latest = compared[0];
  if (!latest) return { kind: 'unverified', reading, evidence: [], because: 'no-record' };
  if (now - latest.year > STALE_AFTER_YEARS) return { kind: 'unverified', reading, evidence: [], because: 'no-record' };
  const known = compared.find((candidate) => releasedBy(question, candidate.edition, context.date)) ?? latest;
  const current = compared.filter((candidate) => candidate.year === latest.year || candidate.year === known.year);
  const agreeing = current.find((candidate) => isAgreement(candidate.fit));
  if (agreeing) return { kind: 'supported', reading, evidence: toEvidence(question, agreeing, latest) };
  const earlier = reading.negated ? undefined : compared.find((candidate) => !current.includes(candidate) && candidate.fit === 'exact');
  const isNear = current.some((candidate) => candidate.fit === 'near');
  if (earlier && isComputed(reading)) return { kind: 'unverified', reading, evidence: toEvidence(question, latest), because: 'near-miss' };
  if (earlier && !(isNear && reading.quantity.hedge !== 'none')) {
    const newest = toEvidence(question, latest)[0];
    if (newest) return { kind: 'outdated', reading, evidence: toEvidence(question, earlier, latest), newest };
  }
  if (isNear) return { kind: 'unverified', reading, evidence: toEvidence(question, latest), because: 'near-miss' };
  return contradicted(question, latest);
}

/** A sum or a share of a whole is put together from several records: no single one was revised or is out of date. */
function isComputed(reading: QuantityReading): boolean {
  return reading.whole !== undefined || (reading.subjects.length > 1 && !reading.each);
}

/** Data older than this says nothing of the present. */
const STALE_AFTER_YEARS = 4;

/** Past tense without a year: any stored year may be meant. */
function judgeUndated(question: Question): Verdict {
  const { reading, context } = question;
  const now = Number(context.date.slice(0, 4));
  const compared = compare(question, range(now - LOOK_BACK_YEARS, now).reverse());
  const latest = compared[0];
  if (!latest) return { kind: 'unverified', reading, evidence: [], because: 'no-record' };
  const agreeing = compared.find((candidate) => candidate.fit === 'exact') ?? compared.find((candidate) => candidate.fit === 'tolerated');
  if (agreeing) return { kind: 'supported', reading, evidence: toEvidence(question, agreeing, latest) };
  const highest = Math.max(...compared.map((candidate) => candidate.value));
  const isAbove = reading.quantity.value > highest * ABOVE_EVERY_YEAR;
  if (isAbove && compared.every((candidate) => candidate.fit === 'off')) return contradicted(question, latest);
  return { kind: 'unverified', reading, evidence: toEvidence(question, latest), because: 'near-miss' };
}

function contradicted(question: Question, against: Candidate): Verdict {
  const { reading } = question;
  const evidence = toEvidence(question, against);
  if (reading.negated) return { kind: 'contradicted', reading, evidence };
  const slip = findSlip(reading.quantity.value, against.value, reading.quantity.digits) ?? otherYear(question, against);
  return slip ? { kind: 'contradicted', reading, evidence, slip } : { kind: 'contradicted', reading, evidence };
}

/** "that is the figure for 2023": a neighbouring year agrees to the digit. */
function otherYear(question: Question, against: Candidate): Slip | undefined {
  if (question.reading.quantity.digits < 2) return undefined;
  const compared = compare(question, [against.year - 1, against.year + 1, against.year - 2]);
  const match = compared.find((candidate) => candidate.fit === 'exact');
  return match && { kind: 'other-year', text: `the figure written is that of ${match.year}` };
}

/** Every stored value of the years asked for, in that order of years and newest edition first, with its fit. */
function compare(question: Question, years: readonly number[]): Compared[] {
  const { reading, indicator } = question;
  const compared: Compared[] = [];
  for (const year of years) {
    for (const candidate of candidates(question, year)) {
      const value = reading.whole && reading.quantity.unit.kind === 'percent' ? candidate.value * 100 : candidate.value;
      const scale = reading.whole ? SHARE_OF_WHOLE : indicator;
      compared.push({
        ...candidate,
        value,
        fit: reading.negated ? fitDenied(reading.quantity, value, scale) : fit(reading.quantity, value, scale),
      });
    }
  }
  return compared;
}

/** A ratio of two figures of one edition: half a point either way for what revisions do to it. */
const SHARE_OF_WHOLE: Pick<Indicator, 'tolerance'> = { tolerance: { relative: 0.03, absolute: 0 } };

function candidates(question: Question, year: number): Candidate[] {
  const { reading, dataset, context } = question;
  const publishedBy = context.asOf ? context.date : undefined;
  const parts = reading.subjects.map((subject) => dataset.at(reading.indicator, subject, year, publishedBy));
  const [first, ...others] = parts;
  if (!first) return [];
  if (others.length > 0 && question.indicator.kind !== 'flow') return [];
  const totals = first.flatMap((observation) => total(observation, others));
  return reading.whole
    ? totals.flatMap((part) => ratio(part, dataset.at(reading.indicator, reading.whole ?? '', year, publishedBy)))
    : totals;
}

/** The sum of one observation and those of the other subjects in the same edition; none where one of them is missing. */
function total(first: Observation, others: readonly (readonly Observation[])[]): Candidate[] {
  const records = [first];
  for (const observations of others) {
    const same = observations.find((observation) => observation.edition === first.edition);
    if (!same) return [];
    records.push(same);
  }
  return [{ value: records.reduce((sum, record) => sum + record.value, 0), year: first.year, edition: first.edition, records }];
}

function ratio(part: Candidate, wholes: readonly Observation[]): Candidate[] {
  const whole = wholes.find((observation) => observation.edition === part.edition);
  return whole && whole.value > 0 ? [{ ...part, value: part.value / whole.value, records: [...part.records, whole] }] : [];
}

/** The best agreement: exact before tolerated before near, newest edition first within each. */
function best(compared: readonly Compared[]): Compared | undefined {
  return ORDER.map((wanted) => compared.find((candidate) => candidate.fit === wanted)).find((candidate) => candidate !== undefined);
}

const ORDER: readonly Fit[] = ['exact', 'tolerated', 'near'];

function isAgreement(value: Fit): boolean {
  return value === 'exact' || value === 'tolerated';
}

/** The newest edition's candidate of each year. */
function newestByYear(compared: readonly Compared[]): Compared[] {
  const seen = new Set<number>();
  return compared.filter((candidate) => !seen.has(candidate.year) && seen.add(candidate.year));
}

function releasedBy(question: Question, edition: string, date: string): boolean {
  const published = question.dataset.edition(edition)?.published;
  return published !== undefined && published <= date;
}

function toEvidence(question: Question, ...candidatesToShow: readonly (Candidate | undefined)[]): Evidence[] {
  const records = new Map<string, Observation>();
  for (const candidate of candidatesToShow) {
    for (const record of candidate?.records ?? []) records.set(`${record.origin.file}:${record.origin.line}`, record);
  }
  return [...records.values()].map((record) => observed(question.dataset, record));
}

function range(from: number, to: number): number[] {
  const years: number[] = [];
  for (let year = from; year <= to; year++) years.push(year);
  return years;
}
