import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Brief } from '../../../server/src/brief/brief.ts';
import { readBibliography } from '../../../server/src/references/bibliography.ts';
import { nearestKey, undefinedFootnotes, undefinedKeys } from '../../../server/src/references/resolve.ts';

const bibliography = readBibliography('a.bib', '@misc{sipri2025, year = 1}\n@misc{iiss2024, year = 1}');

function citationsOf(text: string) {
  const { segments } = Brief.parse(text);
  return {
    citations: segments.flatMap(({ segment }) => segment.blocks.flatMap((block) => block.citations)),
    footnotes: segments.flatMap(({ segment }) => segment.footnotes),
  };
}

test('undefined keys come with the nearest defined one', () => {
  const { citations } = citationsOf('As @sipri2025 [p. 3] and [@sipri2052; @nobody99] say, see @fig-trend.');
  assert.deepEqual(
    undefinedKeys(citations, [bibliography]).map(({ mark, nearest }) => [mark.key, nearest]),
    [
      ['sipri2052', 'sipri2025'],
      ['nobody99', undefined],
    ],
  );
  assert.deepEqual(undefinedKeys(citations, []), []);
});

test('undefined footnotes', () => {
  const { citations, footnotes } = citationsOf('One.[^A] Two.[^notte]\n\n[^a]: A.\n\n[^note]: Note.');
  assert.deepEqual(
    undefinedFootnotes(citations, footnotes).map(({ mark, nearest }) => [mark.label, nearest]),
    [['notte', 'note']],
  );
});

const nearest: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['sipri2025x', ['sipri2025', 'iiss2024'], 'sipri2025'],
  ['SIPRI2025', ['sipri2025'], 'sipri2025'],
  ['spiri2025', ['sipri2025', 'sipri2024'], 'sipri2025'],
  ['sipri2026', ['sipri2025', 'sipri2024'], undefined],
  ['a', ['b'], undefined],
  ['', ['b'], undefined],
  ['completely', ['different'], undefined],
];

for (const [key, known, wanted] of nearest) {
  test(`the key nearest to ${JSON.stringify(key)} among ${known.join(', ')}`, () => assert.equal(nearestKey(key, known), wanted));
}
