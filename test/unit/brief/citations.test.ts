import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation } from '../../../server/src/brief/types.ts';
import { read } from './read.ts';

/** Each citation as its words and what it leads to. */
function cited(markdown: string): (readonly [string, ...unknown[]])[] {
  return read(markdown).flatMap(({ block }) =>
    block.citations.map((citation) => {
      const words = block.prose.text.slice(citation.span.start, citation.span.end);
      return [words, ...target(citation, block.prose.text)] as const;
    }),
  );
}

function target(citation: Citation, prose: string): unknown[] {
  switch (citation.kind) {
    case 'pandoc':
      for (const { key, span } of citation.keys) assert.equal(prose.slice(span.start, span.end), key);
      return [citation.narrative ? 'narrative' : 'bracketed', ...citation.keys.map(({ key }) => key)];
    case 'footnote':
      assert.equal(prose.slice(citation.labelSpan.start, citation.labelSpan.end), citation.label);
      return ['footnote', citation.label];
    case 'inline-note':
      return ['note'];
    case 'link':
      return ['link', citation.url];
    case 'reference-link':
      return ['reference', citation.label];
  }
}

const cases: readonly (readonly [string, readonly (readonly unknown[])[]])[] = [
  ['It rose [@a].', [['[@a]', 'bracketed', 'a']]],
  ['It rose [@a; @b, p. 3].', [['[@a; @b, p. 3]', 'bracketed', 'a', 'b']]],
  ['[see @key, pp. 3–5 and *passim*]', [['[see @key, pp. 3–5 and *passim*]', 'bracketed', 'key']]],
  ['Doe [-@key] says', [['[-@key]', 'bracketed', 'key']]],
  ['As @key [p. 3] says', [['@key [p. 3]', 'narrative', 'key']]],
  [
    'As @key says, @other.',
    [
      ['@key', 'narrative', 'key'],
      ['@other', 'narrative', 'other'],
    ],
  ],
  [
    'As @key [@b] says',
    [
      ['@key', 'narrative', 'key'],
      ['[@b]', 'bracketed', 'b'],
    ],
  ],
  ['See @Foo_bar.baz. Next', [['@Foo_bar.baz', 'narrative', 'Foo_bar.baz']]],
  ['See @a--b', [['@a', 'narrative', 'a']]],
  ['See @smith:2020/x+y', [['@smith:2020/x+y', 'narrative', 'smith:2020/x+y']]],
  ['See [@{key with spaces}, p. 2]', [['[@{key with spaces}, p. 2]', 'bracketed', 'key with spaces']]],
  ['See @{https://a.b/c} now', [['@{https://a.b/c}', 'narrative', 'https://a.b/c']]],
  ['Mail a.b@c.org and \\@x and \\[@y\\]', [['@y', 'narrative', 'y']]],
  ['`[@code]` and <!-- [@comment] --> [x](https://a.b/@c)', [['x', 'link', 'https://a.b/@c']]],
  ['two\nlines [see @a,\np. 3; @b]', [['[see @a, p. 3; @b]', 'bracketed', 'a', 'b']]],
  [
    'It fell.[^1][^n-2]',
    [
      ['[^1]', 'footnote', '1'],
      ['[^n-2]', 'footnote', 'n-2'],
    ],
  ],
  [
    'It fell.^[See @a, and [@b].]',
    [
      ['^[See @a, and [@b].]', 'note'],
      ['@a', 'narrative', 'a'],
      ['[@b]', 'bracketed', 'b'],
    ],
  ],
  [
    '**[@a]** and *@b*',
    [
      ['[@a]', 'bracketed', 'a'],
      ['@b', 'narrative', 'b'],
    ],
  ],
  ['(@a)', [['@a', 'narrative', 'a']]],
  [
    '(see https://a.org/x) https://a.org/x_(y), https://b.org/@c.',
    [
      ['https://a.org/x', 'link', 'https://a.org/x'],
      ['https://a.org/x_(y)', 'link', 'https://a.org/x_(y)'],
      ['https://b.org/@c', 'link', 'https://b.org/@c'],
    ],
  ],
  ['<https://a.org>', [['https://a.org', 'link', 'https://a.org']]],
  [
    '[text][Label] [only][] [p. 3] [1][2]',
    [
      ['text', 'reference', 'Label'],
      ['only', 'reference', 'only'],
    ],
  ],
  [
    'Ключ [@ключ2020] @日本',
    [
      ['[@ключ2020]', 'bracketed', 'ключ2020'],
      ['@日本', 'narrative', '日本'],
    ],
  ],
  ['[@', []],
  ['[@key', [['@key', 'narrative', 'key']]],
  ['[see @key; @', [['@key', 'narrative', 'key']]],
  ['@key [p. 3', [['@key', 'narrative', 'key']]],
  ['[^', []],
  ['[^]', []],
  ['[^a b]', []],
  ['^[open', []],
  ['@{open', []],
  ['@', []],
  ['a @ b', []],
];

for (const [markdown, wanted] of cases)
  test(`finds the citations of ${JSON.stringify(markdown)}`, () => assert.deepEqual(cited(markdown), wanted));

test('cells and captions are scanned too', () => {
  assert.deepEqual(cited('| a [@x] |\n|---|\n| b[^1] |\n\n![c [@y]](a.png)'), [
    ['[@x]', 'bracketed', 'x'],
    ['[^1]', 'footnote', '1'],
    ['[@y]', 'bracketed', 'y'],
  ]);
});
