import type { Claim } from '../claims/types.ts';
import type { Dataset } from '../dataset/types.ts';
import { formatDollars, formatValue } from './format.ts';
import type { Evidence, Verdict } from './types.ts';

/**
 * The words that put the data's value in place of a claim's focus, in the style of the amount written; undefined where no single value would do
 * (memberships, sums, shares of a whole, ranges).
 */
export function correction(claim: Claim, verdict: Verdict, dataset: Dataset): string | undefined {
  const { reading } = verdict;
  if (reading.type !== 'quantity' || reading.negated || reading.whole || reading.subjects.length > 1) return undefined;
  if (reading.quantity.high !== undefined || reading.quantity.span !== claim.focus) return undefined;
  const target = 'newest' in verdict ? verdict.newest : verdict.evidence[0];
  if (target?.value === undefined) return undefined;
  const unit = dataset.indicator(reading.indicator)?.unit;
  if (unit === 'USD') return formatDollars(target.value);
  if (reading.quantity.unit.kind === 'percent') return `${formatValue(target.value, 'percent_gdp').replace('% of GDP', '')} per cent`;
  return undefined;
}

/** " in 2024", to be put after a figure of that year; undefined where the reading has one already. */
export function yearPhrase(verdict: Verdict): string | undefined {
  const first: Evidence | undefined = verdict.evidence[0];
  return verdict.reading.type === 'quantity' && first ? ` in ${first.time}` : undefined;
}
