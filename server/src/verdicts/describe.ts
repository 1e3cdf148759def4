import type { MembershipReading, QuantityReading, Reading, ReadingTime } from '../claims/types.ts';
import type { Dataset, Membership } from '../dataset/types.ts';
import { editionOf, nameOf } from './evidence.ts';
import { formatValue, formatWrittenDollars, list } from './format.ts';
import type { Evidence, Verdict } from './types.ts';

/** "Japan · military expenditure · 2024 · $55.3 billion": how a claim was understood. */
export function describeReading(reading: Reading, dataset: Dataset): string {
  const subjects = list(reading.subjects.map((subject) => nameOf(dataset, subject)));
  if (reading.type === 'membership') {
    const denied = reading.negated ? 'not ' : '';
    return [subjects, `${denied}${RELATION_WORDS[reading.relation]} ${nameOf(dataset, reading.grouping)}`, timeWords(reading.time)].join(
      ' · ',
    );
  }
  const indicator = dataset.indicator(reading.indicator)?.label ?? reading.indicator;
  const whole = reading.whole ? ` as a share of ${nameOf(dataset, reading.whole)}` : '';
  return [
    subjects,
    `${indicator}${whole}`,
    timeWords(reading.time),
    `${reading.negated ? 'not ' : ''}${writtenValue(reading, dataset)}`,
  ].join(' · ');
}

const RELATION_WORDS: Readonly<Record<MembershipReading['relation'], string>> = {
  member: 'member of',
  founder: 'founding member of',
  observer: 'observer of',
  partner: 'partner of',
  composition: 'make up',
  joined: 'joined',
  left: 'left',
};

const HEDGE_WORDS: Readonly<Record<QuantityReading['quantity']['hedge'], string>> = {
  none: '',
  exactly: 'exactly ',
  about: 'about ',
  nearly: 'nearly ',
  'just-over': 'just over ',
  'more-than': 'more than ',
  'at-least': 'at least ',
  'less-than': 'less than ',
  'at-most': 'at most ',
};

function writtenValue(reading: QuantityReading, dataset: Dataset): string {
  const { quantity } = reading;
  const unit = unitOf(reading, dataset);
  const scale = quantity.unit.kind === 'fraction' ? 100 : 1;
  const write = (value: number) => (unit === 'USD' ? formatWrittenDollars(value) : formatValue(value * scale, unit));
  const high = quantity.high === undefined ? '' : ` to ${write(quantity.high)}`;
  return `${HEDGE_WORDS[quantity.hedge]}${write(quantity.value)}${high}`;
}

function unitOf(reading: QuantityReading, dataset: Dataset): string {
  return reading.whole ? 'share' : (dataset.indicator(reading.indicator)?.unit ?? '');
}

function timeWords(time: ReadingTime): string {
  if (time.kind === 'present') return 'now';
  if (time.kind === 'undated') return 'no year given';
  const years = time.from === time.to ? String(time.from) : `${time.from}–${time.to}`;
  return time.fiscal ? `fiscal ${years}` : years;
}

/** One sentence for the writer: what is wrong, what the data has, and where it comes from. */
export function describeVerdict(verdict: Verdict, dataset: Dataset): string {
  const { reading } = verdict;
  return reading.type === 'membership' ? describeMembership(verdict, reading, dataset) : describeQuantity(verdict, reading, dataset);
}

function describeQuantity(verdict: Verdict, reading: QuantityReading, dataset: Dataset): string {
  const what = `${capital(possessive(subjectWords(reading, dataset)))} ${indicatorWords(reading, dataset)}`;
  const first = verdict.evidence[0];
  switch (verdict.kind) {
    case 'supported':
      return `${what}${first ? ` in ${first.time}` : ''} was ${evidenceValue(reading, verdict.evidence, dataset)}.`;
    case 'revised':
      return `${what} in ${first?.time} was ${storedValue(first)} in the ${editionWords(first, dataset)}; the ${editionWords(verdict.newest, dataset)} has ${storedValue(verdict.newest)}.`;
    case 'outdated':
      return `${what} was ${storedValue(first)} in ${first?.time}; the newest figure is ${storedValue(verdict.newest)} for ${verdict.newest.time} (${editionOf(dataset, verdict.newest.edition)}).`;
    case 'contradicted': {
      const slip = verdict.slip ? `; ${verdict.slip.text}` : '';
      const denied = reading.negated ? ', which the sentence denies' : `, not ${writtenValue(reading, dataset)}`;
      return `${what} in ${first?.time} was ${evidenceValue(reading, verdict.evidence, dataset)}${denied}${slip}.`;
    }
    case 'unverified':
      return verdict.because === 'no-record'
        ? `No record has ${possessive(subjectWords(reading, dataset))} ${indicatorWords(reading, dataset)}${timeSuffix(reading.time)}, and the sentence cites no source.`
        : `${what}: nothing is said, because ${ABSTENTIONS[verdict.because]}.`;
  }
}

const ABSTENTIONS = {
  'no-record': 'no record speaks of it',
  'near-miss': 'the stored value is too near to contradict and too far to support',
  'unsure-reading': 'the sentence was not understood surely enough',
  'weak-record': 'the only records that differ are unconfirmed',
} as const;

function timeSuffix(time: ReadingTime): string {
  return time.kind === 'years' ? ` for ${timeWords(time)}` : '';
}

/** Of a value said of each, the one whose record is shown. */
function subjectWords(reading: QuantityReading, dataset: Dataset): string {
  return list(reading.subjects.map((subject) => nameOf(dataset, subject)));
}

/** The indicator's name; of a share of GDP that of its base, for the value says of what it is a share. */
function indicatorWords(reading: QuantityReading, dataset: Dataset): string {
  const indicator = dataset.indicator(reading.indicator);
  const named = indicator?.unit === 'percent_gdp' && indicator.base ? dataset.indicator(indicator.base) : indicator;
  const label = named?.label ?? reading.indicator;
  return reading.whole ? `share of ${possessive(nameOf(dataset, reading.whole))} ${label}` : label;
}

/** The compared value with its publisher; for a sum or a share of a whole, that of the parts taken together. */
function evidenceValue(reading: QuantityReading, evidence: readonly Evidence[], dataset: Dataset): string {
  const first = evidence[0];
  if (!first) return 'unknown';
  const edition = editionOf(dataset, first.edition);
  if (reading.whole) {
    const whole = evidence.find((item) => item.entity === reading.whole && item.edition === first.edition && item.time === first.time);
    const parts = sumOf(reading, evidence, first);
    if (whole?.value) return `${formatValue((parts / whole.value) * 100, 'share')} (${edition})`;
  }
  if (reading.each && reading.subjects.length > 1)
    return `${list(reading.subjects.map((subject) => storedValue(evidence.find((item) => item.entity === subject))))} respectively (${edition})`;
  if (reading.subjects.length > 1) return `${formatValue(sumOf(reading, evidence, first), first.unit ?? '')} together (${edition})`;
  return `${storedValue(first)} (${edition})`;
}

function sumOf(reading: QuantityReading, evidence: readonly Evidence[], first: Evidence): number {
  const parts = evidence.filter(
    (item) => reading.subjects.includes(item.entity) && item.edition === first.edition && item.time === first.time,
  );
  return parts.reduce((sum, item) => sum + (item.value ?? 0), 0);
}

function storedValue(evidence: Evidence | undefined): string {
  return evidence?.value === undefined ? 'unknown' : formatValue(evidence.value, evidence.unit ?? '');
}

function editionWords(evidence: Evidence | undefined, dataset: Dataset): string {
  const edition = evidence && dataset.edition(evidence.edition);
  return edition ? `${edition.publisher} ${edition.label}` : 'record';
}

function describeMembership(verdict: Verdict, reading: MembershipReading, dataset: Dataset): string {
  const grouping = nameOf(dataset, reading.grouping);
  if (verdict.kind === 'unverified') {
    return verdict.because === 'no-record'
      ? `No record settles who belongs to ${grouping} here, and the sentence cites no source.`
      : `${capital(grouping)}: nothing is said, because ${ABSTENTIONS[verdict.because]}.`;
  }
  if (verdict.kind === 'outdated') return `${capital(verdict.newest.text)}.`;
  return `${capital(membershipFacts(verdict.evidence, reading, dataset))}.`;
}

/** What the records say of the members that a claim names: their own dates, or who belongs where they do not. */
function membershipFacts(evidence: readonly Evidence[], reading: MembershipReading, dataset: Dataset): string {
  const roster = rosterOf(evidence);
  const own = roster.filter((record) => reading.subjects.includes(record.member));
  const strangers = reading.subjects.filter((subject) => !own.some((record) => record.member === subject));
  const names = list(strangers.map((subject) => nameOf(dataset, subject)));
  if (reading.relation === 'founder')
    return `${foundersWords(roster, reading, dataset)}${strangers.length ? `; ${names} ${strangers.length > 1 ? 'are' : 'is'} not among them` : ''}`;
  if (strangers.length > 0)
    return `${rosterWords(roster, reading, dataset)}; ${names} ${strangers.length > 1 ? 'are not members' : 'is not a member'}`;
  if (reading.relation === 'composition') return rosterWords(roster, reading, dataset);
  return list(own.map((record) => memberWords(record, dataset)));
}

function memberWords(record: Membership, dataset: Dataset): string {
  const left = record.left ? ` and left in ${record.left.slice(0, 4)}` : '';
  return `${nameOf(dataset, record.member)} joined ${nameOf(dataset, record.grouping)} in ${record.joined.slice(0, 4)}${left}`;
}

/** "AUKUS is Australia, the United Kingdom and the United States"; longer lists are counted. */
function rosterWords(roster: readonly Membership[], reading: MembershipReading, dataset: Dataset): string {
  const grouping = nameOf(dataset, reading.grouping);
  const members = [...new Set(roster.map((record) => nameOf(dataset, record.member)))];
  return members.length <= MAX_LISTED ? `${grouping} is ${list(members)}` : `${grouping} has ${members.length} members`;
}

function foundersWords(roster: readonly Membership[], reading: MembershipReading, dataset: Dataset): string {
  const founders = roster.filter((record) => record.founding).map((record) => nameOf(dataset, record.member));
  return `the founders of ${nameOf(dataset, reading.grouping)} were ${list([...new Set(founders)])}`;
}

const MAX_LISTED = 12;

function rosterOf(evidence: readonly Evidence[]): Membership[] {
  return evidence.flatMap((item) => ('member' in item.record ? [item.record] : []));
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

/** First letter upper case. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
