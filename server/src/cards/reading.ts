import type { MembershipReading, QuantityReading, Reading, ReadingTime } from '../claims/types.ts';
import type { Dataset } from '../dataset/types.ts';
import { nameOf } from '../verdicts/evidence.ts';
import { list } from '../verdicts/format.ts';
import { formatQuantity } from './format.ts';

const relations: Record<MembershipReading['relation'], string> = {
  member: 'member',
  founder: 'founding member',
  observer: 'observer',
  partner: 'partner',
  composition: 'are its members',
  joined: 'joined',
  left: 'left',
};

/** How a sentence was understood: `Japan · military expenditure · 2024 · US$ 55.3 billion`. */
export function describeReading(dataset: Dataset, reading: Reading): string {
  const subjects = list(reading.subjects.map((id) => nameOf(dataset, id)));
  const parts = reading.type === 'quantity' ? quantityParts(dataset, reading) : membershipParts(dataset, reading);
  return [`${subjects}${joint(reading)}`, ...parts].filter((part) => part !== '').join(' · ');
}

/** Whether several subjects have the value each or in total. */
function joint(reading: Reading): string {
  if (reading.type !== 'quantity' || reading.subjects.length < 2) return '';
  return reading.each ? ', each' : ', together';
}

function quantityParts(dataset: Dataset, { indicator, time, quantity, whole, negated }: QuantityReading): readonly string[] {
  const label = dataset.indicator(indicator)?.label ?? indicator;
  const of = whole === undefined ? '' : ` of ${nameOf(dataset, whole)}`;
  return [label, describeTime(time), `${negated ? 'not ' : ''}${formatQuantity(quantity)}${of}`];
}

function membershipParts(dataset: Dataset, { relation, grouping, time, negated, exhaustive }: MembershipReading): readonly string[] {
  const words = relation === 'composition' && exhaustive ? 'are all its members' : relations[relation];
  return [`${negated ? 'not ' : ''}${words}`, nameOf(dataset, grouping), describeTime(time)];
}

function describeTime(time: ReadingTime): string {
  if (time.kind === 'present') return 'now';
  if (time.kind === 'undated') return 'no year';
  const years = time.from === time.to ? `${time.from}` : `${time.from}–${time.to}`;
  return time.fiscal ? `fiscal year ${years}` : years;
}
