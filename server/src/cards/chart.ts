import type { Observation } from '../dataset/types.ts';
import { formatValue } from '../verdicts/format.ts';
import type { Chart, ChartPoint } from './types.ts';

const blocks = '▁▂▃▄▅▆▇█';

/** Stands in a bar for a year without data. */
const gap = '·';

/** The last `years` years of a series (ascending, at most one value a year); undefined where those are fewer than two, or all zero. */
export function makeChart(series: readonly Observation[], years: number, measured: string, unit: string): Chart | undefined {
  const last = series.at(-1);
  if (!last || series.every(({ value }) => value === 0)) return undefined;
  const values = new Map(series.map(({ year, value }) => [year, value]));
  const first = last.year - years + 1;
  const all = Array.from({ length: years }, (_, index): ChartPoint => ({ year: first + index, value: values.get(first + index) ?? null }));
  const points = all.slice(all.findIndex(({ value }) => value !== null));
  const start = points[0];
  if (!start || start.value === null || points.length < 2) return undefined;
  const title = `${measured}, ${start.year}–${last.year}`;
  const description = `${title}: from ${formatValue(start.value, unit)} to ${formatValue(last.value, unit)}`;
  return { title, bar: textBar(points.map(({ value }) => value)), description, points };
}

/** One of eight heights a value, counted from zero so that the heights compare; a dot where there is no value. */
export function textBar(values: readonly (number | null)[]): string {
  const largest = Math.max(...values.map((value) => value ?? 0));
  return values.map((value) => (value === null ? gap : block(value, largest))).join('');
}

function block(value: number, largest: number): string {
  const height = largest > 0 ? Math.ceil((Math.max(value, 0) / largest) * blocks.length) : 0;
  return blocks.charAt(Math.max(height, 1) - 1);
}
