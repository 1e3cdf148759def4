import type { Dataset, EntityId, Observation } from '../dataset/types.ts';
import { indicators } from './indicators.ts';

/** How military expenditure changed in real terms. */
export interface RealChange {
  /** Per cent over the whole span. */
  readonly percent: number;
  readonly from: number;
  readonly to: number;
  readonly last: Observation;
}

/**
 * The real change over the `years` years up to the newest figure: from constant prices where they are stored, else by chaining the
 * yearly real changes. Undefined where a year that is needed has no value.
 */
export function realChange(dataset: Dataset, entity: EntityId, years: number): RealChange | undefined {
  return byConstantPrices(dataset, entity, years) ?? byChaining(dataset, entity, years);
}

function byConstantPrices(dataset: Dataset, entity: EntityId, years: number): RealChange | undefined {
  const series = dataset.series(indicators.constantSpending, entity);
  const last = series.at(-1);
  const first = series.find(({ year }) => last && year === last.year - years);
  if (!last || !first || first.value <= 0) return undefined;
  return { percent: (last.value / first.value - 1) * 100, from: first.year, to: last.year, last };
}

function byChaining(dataset: Dataset, entity: EntityId, years: number): RealChange | undefined {
  const series = dataset.series(indicators.spendingChange, entity);
  const last = series.at(-1);
  const links = series.filter(({ year }) => last && year > last.year - years);
  if (!last || links.length !== years) return undefined;
  const factor = links.reduce((product, { value }) => product * (1 + value / 100), 1);
  return { percent: (factor - 1) * 100, from: last.year - years, to: last.year, last };
}
