import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumbers } from '../../../server/src/language/quantities.ts';
import type { Fit } from '../../../server/src/verdicts/tolerance.ts';
import { fit } from '../../../server/src/verdicts/tolerance.ts';

const DOLLARS = { tolerance: { relative: 0.03, absolute: 0 } };
const SHARE = { tolerance: { relative: 0, absolute: 0.1 } };

/** Written words, the stored value (billions of dollars, or per cent), and how they agree. */
const CASES: readonly (readonly [words: string, stored: number, fit: Fit])[] = [
  ['$55.3 billion', 55.34e9, 'exact'],
  ['$55.3 billion', 55.36e9, 'tolerated'],
  ['$55.3 billion', 54.2e9, 'tolerated'],
  ['$55.3 billion', 52e9, 'near'],
  ['$55.3 billion', 48e9, 'off'],
  ['$60 billion', 62.2e9, 'exact'],
  ['$60 billion', 70e9, 'off'],
  ['about $50 billion', 53e9, 'exact'],
  ['about $50 billion', 62e9, 'off'],
  ['nearly $60 billion', 57e9, 'exact'],
  ['nearly $60 billion', 66e9, 'off'],
  ['more than $50 billion', 62e9, 'exact'],
  ['more than $50 billion', 80e9, 'near'],
  ['more than $50 billion', 50e9, 'exact'],
  ['more than $50 billion', 44e9, 'off'],
  ['less than $50 billion', 44e9, 'exact'],
  ['less than $50 billion', 56e9, 'off'],
  ['at least $990 billion', 954e9, 'near'],
  ['1.4 per cent', 1.37, 'exact'],
  ['1.4 per cent', 1.29, 'tolerated'],
  ['1.4 per cent', 2.1, 'off'],
  ['2 per cent', 1.6, 'exact'],
  ['2 per cent', 1.55, 'tolerated'],
  ['2 per cent', 1.45, 'near'],
  ['between $50 billion and $60 billion', 55e9, 'exact'],
];

for (const [words, stored, expected] of CASES) {
  test(`${words} against ${stored}: ${expected}`, () => {
    const [quantity] = readNumbers(words).quantities;
    assert.ok(quantity);
    assert.equal(fit(quantity, stored, quantity.unit.kind === 'percent' ? SHARE : DOLLARS), expected);
  });
}
