import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readNumbers } from '../../server/src/language/quantities.ts';
import type { Quantity } from '../../server/src/language/types.ts';
import { overlaps } from '../../server/src/span.ts';

const PIECES = (
  '$ US$ € ¥ Rs RMB % per cent percentage points million bn trillion lakh crore thousand dozen half a quarter third two-thirds one five twenty-five hundred and to from between - – − minus about ' +
  'nearly more than up rose fell by 2024 1951 2014–18 FY2024 September Sept. 30 1.5 28,500 54 000 12-nm 10-fold doubled twice times years ago last year the 1990s late mid-2022 No. p. [^1] [@key2024, ' +
  '] [ @ http:// F-35 ( ) , . ; ’s 13th -largest ½ 🚢 é'
).split(' ');

const messy = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '', '\u00a0', '-')), { maxLength: 40 })
    .map((parts) => parts.flat().join('')),
);

function only(text: string): Quantity {
  const { quantities } = readNumbers(text);
  assert.equal(quantities.length, 1, `${text}: ${JSON.stringify(quantities)}`);
  const [quantity] = quantities;
  assert.ok(quantity !== undefined);
  return quantity;
}

function assertClose(read: number, value: number, text: string): void {
  assert.ok(Math.abs(read - value) <= Math.abs(value) * 1e-12, `${text}: ${read}, not ${value}`);
}

describe('readNumbers on any text', () => {
  it('never throws, and its spans are sorted, disjoint and within the text', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { tokens, quantities, times } = readNumbers(text);
        const spans = [...quantities.map((quantity) => quantity.span), ...times.map((time) => time.span)];
        for (const list of [tokens, quantities.map((quantity) => quantity.span), times.map((time) => time.span)]) {
          let end = 0;
          for (const span of list) {
            assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
            end = span.end;
          }
        }
        for (const [index, span] of spans.entries()) {
          for (const other of spans.slice(index + 1)) assert.ok(!overlaps(span, other));
        }
        for (const { value, halfDigit, digits } of quantities) {
          assert.ok(Number.isFinite(value) && Number.isFinite(halfDigit) && digits >= 1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes linear time', () => {
    for (const piece of [
      '[',
      '[@',
      'a-',
      '1-',
      '1,',
      'up to ',
      'more ',
      'by ',
      '$',
      'U.',
      'one hundred ',
      'million ',
      '2014-',
      'Articles 1, ',
    ]) {
      const started = performance.now();
      readNumbers(piece.repeat(200_000 / piece.length));
      assert.ok(performance.now() - started < 3000, `${piece}: ${performance.now() - started} ms`);
    }
  });
});

const SCALES: readonly (readonly [words: readonly string[], factor: number])[] = [
  [['million', 'mn', 'm'], 1e6],
  [['billion', 'bn', 'b'], 1e9],
  [['trillion', 'tn', 'trn'], 1e12],
  [['lakh crore'], 1e12],
  [['crore'], 1e7],
];

const tenths = fc.integer({ min: 11, max: 9999 }).filter((value) => value % 10 !== 0);

describe('an amount, written and read back', () => {
  it('keeps its value with a sign and a scale', () => {
    const style = fc.constantFrom(
      ['$', 'USD'],
      ['US$', 'USD'],
      ['A$', 'AUD'],
      ['€', 'EUR'],
      ['₹', 'INR'],
      ['RMB ', 'CNY'],
      ['USD ', 'USD'],
      ['NT$', 'TWD'],
    );
    const scale = fc.constantFrom(...SCALES.flatMap(([words, factor]) => words.map((word): [string, number] => [word, factor])));
    fc.assert(
      fc.property(tenths, style, scale, fc.constantFrom('', ' ', '-'), (value, [sign, code], [word, factor], gap) => {
        const text = `It spent ${sign}${value / 10}${gap}${word} on ships.`;
        const quantity = only(text);
        assertClose(quantity.value, (value / 10) * factor, text);
        assertClose(quantity.halfDigit, 0.05 * factor, text);
        assert.deepEqual(quantity.unit.kind === 'currency' && quantity.unit.code, code);
      }),
    );
  });

  it('keeps its value as a percentage', () => {
    fc.assert(
      fc.property(tenths, fc.constantFrom('%', ' per cent', ' percent', ' %', '-percent'), (value, unit) => {
        const text = `The share was ${value / 10}${unit} of output.`;
        assertClose(only(text).value, value / 10, text);
      }),
    );
  });

  it('keeps its value with thousands apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999_999 }), fc.constantFrom('en-GB', 'en-IN'), (value, locale) => {
        const text = `It has ${value.toLocaleString(locale)} soldiers.`;
        assert.equal(only(text).value, value, text);
      }),
    );
  });

  it('keeps its value in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (value) => {
        const text = `They sent ${inWords(value)} ships.`;
        assert.equal(only(text).value, value, text);
      }),
    );
  });
});

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${ONES[value % 10]}`}`;
  if (value < 1000) return `${ONES[Math.floor(value / 100)]} hundred${value % 100 === 0 ? '' : ` and ${inWords(value % 100)}`}`;
  const rest = value % 1000;
  return `${inWords(Math.floor(value / 1000))} thousand${rest === 0 ? '' : `${rest < 100 ? ' and' : ''} ${inWords(rest)}`}`;
}
