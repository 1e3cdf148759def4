/** How values are written in messages and cards: as an analyst would, with three or four significant digits. */

const SCALES: readonly (readonly [size: number, word: string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** "$54.2 billion", "$2,718 billion", "1.4% of GDP", "+3.2%". `unit` is an indicator's unit. */
export function formatValue(value: number, unit: string): string {
  if (unit === 'USD') return formatDollars(value);
  if (unit === 'percent_gdp') return `${formatShare(value)}% of GDP`;
  if (unit === 'percent') return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}%`;
  if (unit === 'share') return `${value.toFixed(1)}%`;
  return grouped(value);
}

/** Dollars with one decimal of the scale word; world totals stay in billions, as their source prints them. */
export function formatDollars(value: number): string {
  if (Math.abs(value) >= 1e12) return `$${grouped(Math.round(value / 1e9))} billion`;
  return scaled(value, (scale) => (value / scale).toFixed(1));
}

/** Dollars with no more digits than they have: "$60 billion", "$1.29 trillion". */
export function formatWrittenDollars(value: number): string {
  return scaled(value, (scale) => String(Number((value / scale).toFixed(3))));
}

function scaled(value: number, write: (scale: number) => string): string {
  const [scale, word] = SCALES.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
  return word ? `$${write(scale)} ${word}` : `$${grouped(Math.round(value))}`;
}

/** Shares of GDP under one per cent keep two decimals. */
function formatShare(value: number): string {
  return value < 1 ? value.toFixed(2) : value.toFixed(1);
}

/** "28,500" */
function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  const withCommas = groups.join(',');
  return fraction ? `${withCommas}.${fraction}` : withCommas;
}

/** "a, b and c" */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
