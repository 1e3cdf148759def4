import { area, curveMonotoneX, line } from 'd3-shape';
import type { ChartPoint } from '../../server/src/lsp/protocol.ts';

const width = 160;
const height = 28;
const margin = 3;

/** At least 3:1 against white, black and the usual editor backgrounds, as images cannot follow the theme. */
const colour = '#4a8bc9';

type DrawnPoint = ChartPoint & { readonly value: number };

/** A line over an area from zero, with a dot on the newest value; years without data are gaps. Returns an SVG document in ASCII. */
export function drawSparkline(points: readonly ChartPoint[]): string {
  const drawn = points.filter(hasValue);
  const last = drawn.at(-1);
  const [x, y] = [yearScale(points), valueScale(drawn)];
  const data = [...points];
  const outline = line<ChartPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value ?? 0),
  )
    .defined(hasValue)
    .curve(curveMonotoneX)(data);
  const filled = area<ChartPoint>(
    ({ year }) => x(year),
    y(0),
    ({ value }) => y(value ?? 0),
  )
    .defined(hasValue)
    .curve(curveMonotoneX)(data);
  const shapes = [
    `<path d="${filled ?? ''}" fill="${colour}" fill-opacity="0.2"/>`,
    `<path d="${outline ?? ''}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round"/>`,
    last ? `<circle cx="${x(last.year).toFixed(1)}" cy="${y(last.value).toFixed(1)}" r="2.5" fill="${colour}"/>` : '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes.join('')}</svg>`;
}

function hasValue(point: ChartPoint): point is DrawnPoint {
  return point.value !== null;
}

function yearScale(points: readonly ChartPoint[]): (year: number) => number {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const step = last > first ? (width - 2 * margin) / (last - first) : 0;
  return (year) => margin + (year - first) * step;
}

function valueScale(points: readonly DrawnPoint[]): (value: number) => number {
  const largest = Math.max(...points.map(({ value }) => value), 0);
  const step = largest > 0 ? (height - 2 * margin) / largest : 0;
  return (value) => height - margin - value * step;
}
