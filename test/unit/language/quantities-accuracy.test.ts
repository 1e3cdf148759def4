import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { readNumbers } from '../../../server/src/language/quantities.ts';
import type { Quantity, TimeMention } from '../../../server/src/language/types.ts';

interface Row {
  readonly text: string;
  readonly span: string;
  readonly value: number | readonly [number, number];
  readonly kind: string;
}

/** The share of rows read with the right span and value. It may only rise. */
const FLOOR = 61 / 62;

const UNIT_KINDS: Readonly<Record<string, readonly Quantity['unit']['kind'][]>> = {
  cur: ['currency'],
  pct: ['percent'],
  pp: ['percentage-point'],
  num: ['number', 'fraction'],
  ratio: ['multiple'],
  ord: ['ordinal'],
  unit: ['measure', 'number'],
  dur: ['measure'],
  range: ['percent', 'number'],
};

function rows(): Row[] {
  const file = new URL('../../accuracy/quantities.jsonl', import.meta.url);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));
}

function isQuantityOf({ text, span, value, kind }: Row, quantity: Quantity): boolean {
  const read = quantity.high === undefined ? quantity.value : [quantity.value, quantity.high];
  return (
    text.slice(quantity.span.start, quantity.span.end) === span &&
    JSON.stringify(read) === JSON.stringify(value) &&
    UNIT_KINDS[kind]?.includes(quantity.unit.kind) === true
  );
}

/** The rows write a date as the digits of its ISO form, a quarter as YYYY0Q and a century as its number; spans may hold the preposition. */
function isTimeOf({ text, span, value, kind }: Row, time: TimeMention): boolean {
  const written = text.slice(time.span.start, time.span.end);
  if (written !== span && `${time.relation} ${written}` !== span) return false;
  if (kind === 'date') return Number(time.iso?.replace('-Q', '0').replace(/-/g, '')) === value;
  if (kind === 'century') return Math.ceil(time.to / 100) === value;
  return JSON.stringify(typeof value === 'number' ? time.from : [time.from, time.to]) === JSON.stringify(value);
}

it(`reads at least ${(FLOOR * 100).toFixed(1)} % of the labelled numbers`, () => {
  const all = rows();
  const missed = all.filter((row) => {
    const { quantities, times } = readNumbers(row.text);
    return !quantities.some((quantity) => isQuantityOf(row, quantity)) && !times.some((time) => isTimeOf(row, time));
  });
  const share = 1 - missed.length / all.length;
  assert.ok(share >= FLOOR - 1e-9, `${share}: missed ${missed.map((row) => row.text).join(' | ')}`);
});
