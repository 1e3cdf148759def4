import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineRange, Positions } from '../../../server/src/lsp/positions.ts';

const texts = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', ' '), { maxLength: 30 }).map((parts) => parts.join(''));

/** Line breaks as LSP counts them, the slow way. */
function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

test('an offset becomes line and character, a line break being LF, CRLF or CR', () => {
  const positions = new Positions('ab\ncd\r\nef\rg😀h');
  const expected = [
    [0, 0, 0],
    [2, 0, 2],
    [3, 1, 0],
    [5, 1, 2],
    [7, 2, 0],
    [10, 3, 0],
    [11, 3, 1],
    [13, 3, 3],
    [14, 3, 4],
  ] as const;
  for (const [offset, line, character] of expected) {
    assert.deepEqual(positions.position(offset), { line, character });
    assert.equal(positions.offset({ line, character }), offset);
  }
});

test('what lies outside the text means its nearest end', () => {
  const positions = new Positions('ab\r\ncd');
  assert.deepEqual(positions.position(-5), { line: 0, character: 0 });
  assert.deepEqual(positions.position(99), { line: 1, character: 2 });
  assert.equal(positions.offset({ line: 0, character: 99 }), 2);
  assert.equal(positions.offset({ line: 9, character: 9 }), 6);
  assert.equal(positions.offset({ line: -1, character: 0 }), 0);
});

test('a range written backwards is the same range', () => {
  const positions = new Positions('abc');
  const [start, end] = [
    { line: 0, character: 1 },
    { line: 0, character: 3 },
  ];
  assert.deepEqual(positions.span({ start: end, end: start }), { start: 1, end: 3 });
});

test('a row of a file that is not open is its whole line', () => {
  assert.deepEqual(lineRange(1), { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } });
});

test('every offset outside a CRLF comes back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const positions = new Positions(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const inside = text[offset - 1] === '\r' && text[offset] === '\n';
        assert.equal(positions.offset(positions.position(offset)), inside ? offset - 1 : offset);
      }
    }),
  );
});

test('lines are those of LSP', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const positions = new Positions(text);
      splitLines(text).forEach((content, line) => {
        const end = positions.position(positions.offset({ line, character: 1e6 }));
        assert.deepEqual(end, { line, character: content.length });
      });
    }),
  );
});

test('edits one after another leave the text and the lines of the whole', () => {
  const place = fc.record({ line: fc.integer({ min: 0, max: 12 }), character: fc.integer({ min: 0, max: 6 }) });
  const change = fc.oneof(
    { weight: 8, arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text: texts }) },
    { weight: 1, arbitrary: fc.record({ text: texts }) },
  );
  fc.assert(
    fc.property(texts, fc.array(change, { maxLength: 6 }), (text, changes) => {
      const positions = new Positions(text);
      const edits = positions.apply(changes);
      const expected = edits.reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text);
      assert.equal(positions.text, expected);
      const fresh = new Positions(expected);
      for (let offset = 0; offset <= expected.length; offset++) assert.deepEqual(positions.position(offset), fresh.position(offset));
    }),
    { numRuns: 500 },
  );
});
