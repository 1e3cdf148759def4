import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Brief } from '../../../server/src/brief/brief.ts';
import { outline, read, readOne } from './read.ts';

test('headings have their level and lose their attributes', () => {
  const [first, second] = read('# One {#sec-one .unnumbered}\n\nTwo\n---');
  assert.deepEqual([first?.text, first?.block.level, first?.block.kind], ['One', 1, 'heading']);
  assert.deepEqual([second?.text, second?.block.level], ['Two', 2]);
});

test('each list item has its own paragraphs', () => {
  assert.deepEqual(outline('- one\n  goes on\n\n  second\n- two\n  1. inner\n'), [
    ['list-item', 'one goes on'],
    ['list-item', 'second'],
    ['list-item', 'two'],
    ['list-item', 'inner'],
  ]);
});

test('block quotes are marked, on lazy lines too', () => {
  const [quote, after] = read('> Japan spent\n> 5 per\ncent.\n\nAfter.');
  assert.equal(quote?.text, 'Japan spent 5 per cent.');
  assert.equal(quote?.block.quoted, true);
  assert.equal(quote?.source('spent 5 per'), 'spent\n> 5 per');
  assert.equal(after?.block.quoted, false);
});

test('cells know their headers', () => {
  const cells = read('| Country | Share |\n|---|--:|\n| *Japan* | 1.6 \\| x |\n| Korea | |\n');
  assert.deepEqual(
    cells.map(({ text, block }) => [text, block.cell]),
    [
      ['Country', { table: 0, row: 0, column: 0, columnHeader: '', rowHeader: '' }],
      ['Share', { table: 0, row: 0, column: 1, columnHeader: '', rowHeader: '' }],
      ['Japan', { table: 0, row: 1, column: 0, columnHeader: 'Country', rowHeader: '' }],
      ['1.6 | x', { table: 0, row: 1, column: 1, columnHeader: 'Share', rowHeader: 'Japan' }],
      ['Korea', { table: 0, row: 2, column: 0, columnHeader: 'Country', rowHeader: '' }],
    ],
  );
  assert.equal(cells[3]?.source('1.6 | x'), '1.6 \\| x');
});

test('the alternative text of an image is a caption of its own', () => {
  const blocks = read('See ![Share of *GDP* &amp; more [@sipri]](a.png){width=5} here.');
  assert.deepEqual(
    blocks.map(({ block, text }) => [block.kind, text]),
    [
      ['paragraph', 'See \uFFFC here.'],
      ['caption', 'Share of GDP & more [@sipri]'],
    ],
  );
  assert.equal(blocks[1]?.source('&'), '&amp;');
  assert.equal(blocks[1]?.block.citations[0]?.kind, 'pandoc');
  assert.deepEqual(outline('![Only alt](a.png)'), [['caption', 'Only alt']]);
});

for (const words of ['Table: Military expenditure', ': Military expenditure', 'Table 1. Shares', 'Figure 2: Trend', 'Fig. 3 – Trend']) {
  test(`${JSON.stringify(words)} is a caption`, () => assert.equal(readOne(words).block.kind, 'caption'));
}

test('a paragraph about a table is no caption', () => {
  assert.equal(readOne('Table 1 shows that spending rose.').block.kind, 'paragraph');
});

test('footnote definitions hold their paragraphs', () => {
  const text = '[^a]: First.\n\n    Second.\n[^b]: Third.\n\nText.';
  assert.deepEqual(
    read(text).map(({ block, text: words }) => [block.kind, block.footnote, words]),
    [
      ['footnote', 'a', 'First.'],
      ['footnote', 'a', 'Second.'],
      ['footnote', 'b', 'Third.'],
      ['paragraph', undefined, 'Text.'],
    ],
  );
  const labels = Brief.parse(text).segments.flatMap(({ segment, start }) =>
    segment.footnotes.map(({ labelSpan }) => text.slice(start + labelSpan.start, start + labelSpan.end)),
  );
  assert.deepEqual(labels, ['a', 'b']);
});

test('link definitions are no text', () => {
  const text = '[one]: https://a.org "Title"\n[two]: <https://b.org>\nText [x][one].\n\n[three]:\n  https://c.org';
  assert.deepEqual(outline(text), [['paragraph', 'Text x.']]);
  const definitions = Brief.parse(text).segments.flatMap(({ segment }) => segment.definitions.map(({ label, url }) => [label, url]));
  assert.deepEqual(definitions, [
    ['one', 'https://a.org'],
    ['two', 'https://b.org'],
    ['three', 'https://c.org'],
  ]);
});

const silent: readonly (readonly [string, string])[] = [
  ['code', '```\nJapan spent 5.\n\nmore\n```\n\n    indented'],
  ['a Quarto chunk', '```{r}\nx <- 5\n```'],
  ['HTML', '<div>\nJapan spent 5.\n</div>'],
  ['a comment over blank lines', '<!-- Japan\n\nspent -->'],
  ['mathematics', '$$\nx = 5\n$$'],
  ['mathematics on one line with a label', '$$ x = 5 $$ {#eq-x}.'],
  ['fenced div lines', '::: {.callout}\n\n:::'],
  ['front matter', '---\ntitle: Japan spent 5\n---\n'],
  ['an image without a text', '![](a.png)'],
  ['inline code alone', '`x`'],
];
for (const [what, text] of silent) test(`${what} gives no blocks`, () => assert.deepEqual(outline(text), []));

test('what stands in a fenced div is read', () => {
  assert.deepEqual(outline('::: note\nOne.\n:::\nTwo.'), [
    ['paragraph', 'One.'],
    ['paragraph', 'Two.'],
  ]);
});

test('comments that suppress findings', () => {
  const text =
    'A.\n\n<!-- brief-ignore claim/uncited, style/*: well known -->\nB <!-- brief-ignore --> c.\n\n<!-- brief-ignore-file claim/no-year: survey -->\n\n<!-- brief-ignored -->';
  const ignores = Brief.parse(text).segments.flatMap(({ segment, start }) =>
    segment.ignores.map((ignore) => ({ ...ignore, span: text.slice(start + ignore.span.start, start + ignore.span.end) })),
  );
  assert.deepEqual(ignores, [
    {
      span: '<!-- brief-ignore claim/uncited, style/*: well known -->',
      scope: 'next',
      rules: ['claim/uncited', 'style/*'],
      reason: 'well known',
    },
    { span: '<!-- brief-ignore -->', scope: 'next', rules: [], reason: '' },
    { span: '<!-- brief-ignore-file claim/no-year: survey -->', scope: 'file', rules: ['claim/no-year'], reason: 'survey' },
  ]);
});
