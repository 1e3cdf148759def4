import type { Quantity, Unit } from '../language/types.ts';

const scales = [
  { size: 1e12, word: 'trillion' },
  { size: 1e9, word: 'billion' },
  { size: 1e6, word: 'million' },
] as const;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `1st`, `2nd`, `13th`. */
export function formatOrdinal(rank: number): string {
  const endings: Record<Intl.LDMLPluralRule, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${rank}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)]}`;
}

/** An ISO 8601 date of any precision: `27 April 2026`, `April 2026`, `2026`. What is no date stays as it is. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = months[Number(month) - 1];
  if (!year || !name) return iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A quantity as the writer has it, in one spelling and with as many digits: `$55.3 billion`, `10 to 15%`. */
export function formatQuantity({ value, high, digits, unit, hedge, change }: Quantity): string {
  const [before, after] = unitWords(unit);
  const shown = unit.kind === 'fraction' ? 100 : 1;
  const figure = unit.kind === 'ordinal' ? formatOrdinal(value) : formatFigure(value * shown, digits);
  const range = high === undefined ? figure : `${figure} to ${formatFigure(high * shown, digits)}`;
  const prefix = [change, hedge === 'none' ? undefined : hedge.replace('-', ' ')].filter((part) => part !== undefined);
  return [...prefix, `${before}${range}${after}`].join(' ');
}

function unitWords(unit: Unit): readonly [before: string, after: string] {
  switch (unit.kind) {
    case 'currency':
      return [unit.code === 'USD' ? '$' : `${unit.code} `, ''];
    case 'percent':
    case 'fraction':
      return ['', '%'];
    case 'percentage-point':
      return ['', ' percentage points'];
    case 'multiple':
      return ['', ' times'];
    case 'measure':
      return ['', ` ${unit.unit}`];
    case 'ordinal':
    case 'number':
      return ['', ''];
  }
}

function formatFigure(value: number, digits: number): string {
  const { size, word } = scales.find((scale) => Math.abs(value) >= scale.size) ?? { size: 1, word: '' };
  const scaled = value / size;
  const significant = Math.max(digits, Math.trunc(Math.abs(scaled)).toString().length);
  const figure = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: Math.min(significant, 21) }).format(scaled);
  return `${figure} ${word}`.trimEnd();
}
