import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Brief } from '../../../server/src/brief/brief.ts';
import { SegmentPool } from '../../../server/src/brief/pool.ts';

function segmentsOf(text: string): string[] {
  return Brief.parse(text, new SegmentPool()).segments.map(({ segment }) => segment.text);
}

/** Texts as the segments they must be cut into. */
const cuts: readonly (readonly [string, readonly string[]])[] = [
  ['paragraphs and headings', ['# A\n\n', 'One\ntwo.\n\n\n', 'Three.']],
  ['a fence', ['```r\na\n\nb\n```\n\n', 'After.']],
  ['a fence with tildes and a longer closing', ['~~~~\na\n\n~~~\n\n~~~~~\n\n', 'After.']],
  ['an unclosed fence', ['Before.\n\n', '```\na\n\n# b\n\nc']],
  ['backticks in an info string open nothing', ['``` a`b\n\n', 'After.']],
  ['a fence at column 0 ends a list', ['- item\n```\na\n\nb\n```\n\n', 'After.']],
  ['a fence in a list item', ['- item\n\n  ```\n  a\n\n  b\n  ```\n\n', 'After.']],
  ['an unclosed fence in a list item ends with it', ['- item\n\n  ```\n  a\n\n', 'After.\n\n', 'More.']],
  ['an indented fence behind a list', ['1. item\n ```\na\n\nb\n ```\n\n', 'After.']],
  ['a fence inside HTML', ['<div>\n```\n\n', 'After.\n\n', 'More.']],
  ['raw HTML', ['<script>\na\n\nb\n</script>\n\n', 'After.']],
  ['a comment', ['<!-- a\n\n# b\n\n-->\n\n', 'After.']],
  ['a comment closed at once', ['<!-->\n\n', 'After.']],
  ['an instruction', ['<?php\n\na ?>\n\n', 'After.']],
  ['a declaration', ['<!DOCTYPE\n\na>\n\n', 'After.']],
  ['character data', ['<![CDATA[\n\na\n]]>\n\n', 'After.']],
  ['a block tag ends at a blank line', ['<div>\na\n\n', 'b\n</div>\n\n', 'After.']],
  ['any other tag ends at a blank line', ['<b>\na\n\n', 'After.']],
  ['an HTML line at column 0 ends a list', ['- item\n<!-- a\n\nb -->\n\n', 'After.']],
  ['list items over blank lines', ['- a\n\n  more\n\n', '- b\n\n\n', 'After.']],
  ['footnotes with a continuation', ['[^1]: a\n\n    more\n\n', '[^2]: b\n', '[^3]: c\n\n', 'After.']],
  ['indented code', ['    a\n\n    b\n\n', 'After.']],
  ['a table', ['| a |\n|---|\n| b |\n\n', 'After.']],
  ['setext headings', ['A\n===\n\n', 'B\n---\n\n', 'After.']],
  ['definitions', ['[a]: https://a.org\n\n', 'See [a].']],
  ['CRLF', ['# A\r\n\r\n', '```\r\na\r\n\r\n```\r\n\r\n', 'After.\r\n']],
  ['CR', ['# A\r\r', '```\ra\r\r```\r\r', 'After.\r']],
  ['a byte order mark', ['\uFEFF```\na\n\n```\n\n', 'After.']],
  ['tabs and blank lines with spaces', ['- \ta\n \t \n\tb\n\t\n', 'After.']],
  ['NUL and lone surrogates', ['a\0b\n\n', '\ud800 c\n\n', '\udc00']],
  ['front matter', ['---\ndate: 2026\n\ntype: x\n---\n', '\n', '# A\n']],
  ['blank lines at the beginning', ['\n\n', 'A']],
];

for (const [what, segments] of cuts) test(`cuts ${what}`, () => assert.deepEqual(segmentsOf(segments.join('')), segments));

test('an empty brief has no segments and can be typed into', () => {
  const empty = Brief.parse('');
  assert.deepEqual(empty.segments, []);
  assert.equal(empty.blockAt(0), undefined);
  assert.equal(empty.edit([{ start: 0, end: 0, text: 'A' }]).text, 'A');
});

test('an edit keeps every other segment by identity', () => {
  const pool = new SegmentPool();
  const text = Array.from({ length: 50 }, (_, n) => `Paragraph ${n} is here.\n\n`).join('');
  const brief = Brief.parse(text, pool);
  const at = text.indexOf('25 is');
  const edited = brief.edit([{ start: at, end: at + 2, text: 'number' }]);
  const changed = edited.segments.filter(({ segment }, n) => segment !== brief.segments[n]?.segment);
  assert.deepEqual(
    changed.map(({ segment }) => segment.text),
    ['Paragraph number is here.\n\n'],
  );
  assert.equal(brief.text, text);
});

test('equal texts share one segment, across briefs too', () => {
  const pool = new SegmentPool();
  const [first, second] = Brief.parse('Same.\n\nSame.\n\nOther.', pool).segments;
  assert.equal(first?.segment, second?.segment);
  assert.equal(Brief.parse('Same.\n\n', pool).segments[0]?.segment, first?.segment);
});

test('a pool does not grow for ever', () => {
  const pool = new SegmentPool(10_000);
  for (let n = 0; n < 500; n++) pool.get(`Paragraph ${n}.\n\n`);
  assert.ok(pool.size < 200, `${pool.size} segments`);
});

test('edits come one after another, and offsets outside the text are taken for its ends', () => {
  const brief = Brief.parse('One.\n\nTwo.');
  const edited = brief.edit([
    { start: 0, end: 3, text: 'Three' },
    { start: 7, end: 7, text: '```\n' },
    { start: 99, end: 200, text: '!' },
    { start: -5, end: 0, text: '>' },
  ]);
  assert.equal(edited.text, '>Three.\n```\n\nTwo.!');
  assert.deepEqual(edited.segments, Brief.parse(edited.text).segments);
});

test('opening and closing a fence changes everything after it and back', () => {
  const pool = new SegmentPool();
  const text = 'One.\n\nTwo.\n\nThree.\n\nFour.\n';
  const brief = Brief.parse(text, pool);
  const opened = brief.edit([{ start: 6, end: 6, text: '```\n' }]);
  assert.deepEqual(
    opened.segments.map(({ segment }) => segment.blocks.length),
    [1, 0],
  );
  const closed = opened.edit([{ start: 6, end: 10, text: '' }]);
  assert.deepEqual(
    closed.segments.map(({ segment }) => segment),
    brief.segments.map(({ segment }) => segment),
  );
});

test('finds the block under a caret', () => {
  const text = 'See ![the caption](a.png) here.\n\n- item\n';
  const brief = Brief.parse(text);
  const kindAt = (offset: number) => brief.blockAt(offset)?.block.kind;
  assert.equal(kindAt(0), 'paragraph');
  assert.equal(kindAt(text.indexOf('caption')), 'caption');
  assert.equal(kindAt(text.indexOf(' here')), 'paragraph');
  assert.equal(kindAt(text.indexOf('item') + 4), 'list-item');
  assert.equal(kindAt(text.length), undefined);
});

const enormous: readonly (readonly [string, string])[] = [
  ['one line of prose', 'Japan spent 5 per cent of *GDP* [@a] '.repeat(140_000)],
  ['brackets', '['.repeat(2_000_000)],
  ['emphasis', '*a**b'.repeat(400_000)],
  ['emphasis below the limit', '*a**b'.repeat(39_000)],
  ['quotes', '> '.repeat(50_000)],
  ['entities', '&amp'.repeat(500_000)],
  ['backticks', '`` ` '.repeat(400_000)],
  ['keys', '@a '.repeat(700_000)],
  ['blank lines', '\n'.repeat(2_000_000)],
  ['spaces', ' '.repeat(2_000_000)],
  ['spaces before words', `${' '.repeat(500)}a\n`.repeat(4000)],
  ['unclosed mathematics', '$$ a\n'.repeat(400_000)],
  ['unclosed fences in doubt', '- a\n\n  ```\n\n'.repeat(5000)],
  ['fences in doubt', '1. a\n ```\n\nb\n ```\n'.repeat(3000)],
  ['addresses', 'https://a.org/(('.repeat(100_000)],
  ['half-typed front matter', `---\n${'a: b\n'.repeat(200_000)}`],
  ['deep front matter', `---\na: ${'['.repeat(40_000)}\n---\n`],
];

for (const [what, text] of enormous) {
  test(`${what} by the megabyte is read in time`, () => {
    const started = performance.now();
    assert.equal(Brief.parse(text, new SegmentPool()).text.length, text.length);
    const took = performance.now() - started;
    assert.ok(took < 10_000, `${took.toFixed(0)} ms`);
  });
}
