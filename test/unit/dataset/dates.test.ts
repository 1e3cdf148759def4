import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, holdsAt, isOutBy, lastDay } from '../../../server/src/dataset/dates.ts';

test('dates span what they leave open', () => {
  assert.deepEqual([firstDay('2012'), lastDay('2012')], ['2012-01-01', '2012-12-31']);
  assert.deepEqual([firstDay('2012-06'), lastDay('2012-06')], ['2012-06-01', '2012-06-31']);
  assert.deepEqual([firstDay('2012-06-28'), lastDay('2012-06-28')], ['2012-06-28', '2012-06-28']);
});

test('a release in a month is out by its end', () => {
  assert.ok(isOutBy('2026-04', '2026'));
  assert.ok(isOutBy('2026-04', '2026-04'));
  assert.ok(!isOutBy('2026-04', '2026-04-15'));
  assert.ok(isOutBy('2025-04-28', '2025-04-28'));
});

test('a membership holds from its first day to the day before it ends', () => {
  assert.ok(holdsAt('1967-08-08', '1967-08-08', undefined));
  assert.ok(!holdsAt('1967-08-07', '1967-08-08', undefined));
  assert.ok(holdsAt('1967', '1967-08-08', undefined));
  assert.ok(!holdsAt('1977-06-30', '1955-02-19', '1977-06-30'));
  assert.ok(holdsAt('2012', '2006-08-16', '2012'));
  assert.ok(!holdsAt('2013', '2006-08-16', '2012'));
  assert.ok(holdsAt('1900', '', undefined));
});
