import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../../server/src/dataset/json.ts';

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      const read = readJson(text);
      assert.ok(read.ok);
      assert.equal(JSON.stringify(read.value), JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('keeps the offsets of objects and lists', () => {
  const read = readJson('[ {"a": [1]}, {} ]');
  assert.ok(read.ok);
  assert.deepEqual(
    [...read.offsets.values()].toSorted((a, b) => a - b),
    [0, 2, 8, 14],
  );
});

test('says where the first fault is', () => {
  for (const [text, offset] of [
    ['', 0],
    ['{"a" 1}', 5],
    ['[1, 2', 5],
    ['[1,]', 3],
    ['{"a": nul}', 6],
    ['["x\ny"]', 1],
    ['[1] 2', 4],
    ['01', 1],
  ] as const) {
    const read = readJson(text);
    assert.ok(!read.ok, text);
    assert.equal(read.offset, offset, text);
  }
});

test('deep nesting and arbitrary text give a result, never an error', () => {
  assert.equal(readJson('['.repeat(100_000)).ok, false);
  fc.assert(fc.property(fc.string(), (text) => typeof readJson(text).ok === 'boolean'));
});
