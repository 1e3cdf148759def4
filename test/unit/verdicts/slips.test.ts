import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSlip } from '../../../server/src/verdicts/slips.ts';

const CASES: readonly (readonly [written: number, stored: number, digits: number, slip: string | undefined])[] = [
  [336e6, 335.5e9, 3, 'thousand-fold'],
  [335.5e12, 335.5e9, 4, 'thousand-fold'],
  [552e9, 54.2e9, 3, 'ten-fold'],
  [5.4e9, 54.2e9, 2, 'ten-fold'],
  [74.8e9, 47.8e9, 3, 'transposed-digits'],
  [4.1, 1.4, 2, 'transposed-digits'],
  [80e9, 54.2e9, 1, undefined],
  [0, 54.2e9, 1, undefined],
];

for (const [written, stored, digits, expected] of CASES) {
  test(`${written} for ${stored}: ${expected ?? 'no slip'}`, () => assert.equal(findSlip(written, stored, digits)?.kind, expected));
}
