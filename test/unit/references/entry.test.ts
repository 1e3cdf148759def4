import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Source } from '../../../server/src/dataset/types.ts';
import { readBibliography } from '../../../server/src/references/bibliography.ts';
import { bibtexEntry, bibtexStub, plainReference } from '../../../server/src/references/entry.ts';

const source: Source = {
  id: 'sipri-2025',
  type: 'report',
  title: 'Trends & {odd} 100% of #1_a',
  author: [{ literal: 'Stockholm International Peace Research Institute' }, { family: 'Tian', given: 'N.' }],
  publisher: 'SIPRI',
  year: 2025,
  url: 'https://example.org/a_b?c=1&d',
  licence: '',
  origin: { file: 'sources.json', line: 1 },
};

test('an entry is written in BibTeX and can be read back', () => {
  const text = bibtexEntry(source, 'key1');
  assert.equal(
    text,
    [
      '@techreport{key1,',
      '  author = {{Stockholm International Peace Research Institute} and Tian, N.},',
      '  title = {{Trends \\& \\{odd\\} 100\\% of \\#1\\_a}},',
      '  institution = {SIPRI},',
      '  year = {2025},',
      '  url = {https://example.org/a_b?c=1&d}',
      '}',
    ].join('\n'),
  );
  const { entries, problems } = readBibliography('a.bib', text);
  assert.deepEqual(problems, []);
  assert.equal(entries.get('key1')?.fields.get('year')?.value, '2025');
});

test('a data set is a @misc, and empty fields are left out', () => {
  const text = bibtexEntry({ ...source, type: 'dataset', author: [], year: 0, url: '' }, 'd');
  assert.equal(text, '@misc{d,\n  title = {{Trends \\& \\{odd\\} 100\\% of \\#1\\_a}},\n  howpublished = {SIPRI}\n}');
});

test('a stub can be read back', () => {
  const { entries, problems } = readBibliography('a.bib', bibtexStub('new-key'));
  assert.deepEqual(problems, []);
  assert.deepEqual([...entries.keys()], ['new-key']);
});

test('a plain reference names author, title, publisher, year and address', () => {
  assert.equal(
    plainReference({ ...source, title: 'Trends', author: [{ family: 'Tian', given: 'N.' }] }),
    'N. Tian, *Trends*, SIPRI, 2025. <https://example.org/a_b?c=1&d>',
  );
  assert.equal(plainReference({ ...source, title: 'Trends', author: [], url: '' }), 'SIPRI, *Trends*, 2025.');
});
