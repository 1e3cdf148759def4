import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressKey, resolvePath } from '../../../server/src/lsp/addresses.ts';

const document = 'file:///w/notes/brief.md';

const cases: readonly (readonly [path: string, expected: readonly string[]])[] = [
  ['refs.bib', ['file:///w/notes/refs.bib', 'file:///w/refs.bib']],
  ['./lib/../refs.bib', ['file:///w/notes/refs.bib', 'file:///w/refs.bib']],
  ['../refs.bib', ['file:///w/refs.bib', 'file:///refs.bib']],
  ['my refs#1?.bib', ['file:///w/notes/my%20refs%231%3F.bib', 'file:///w/my%20refs%231%3F.bib']],
  ['50%.bib', ['file:///w/notes/50%25.bib', 'file:///w/50%25.bib']],
  ['a:b.bib', ['file:///w/notes/a%3Ab.bib', 'file:///w/a%3Ab.bib']],
  ['lib\\refs.bib', ['file:///w/notes/lib/refs.bib', 'file:///w/lib/refs.bib']],
  ['/shared/refs.bib', ['file:///shared/refs.bib', 'file:///w/shared/refs.bib']],
  ['C:\\lib\\refs.bib', ['file:///C:/lib/refs.bib']],
  ['//server/share/refs.bib', []],
  ['\\\\server\\share\\refs.bib', []],
  ['https://example.org/refs.bib', []],
  ['file:///etc/passwd', []],
  ['', []],
  ['  ', []],
];

for (const [path, expected] of cases) {
  test(`${JSON.stringify(path)} is looked for at ${expected.join(' and ') || 'no address'}`, () => {
    assert.deepEqual(resolvePath(path, document, ['file:///w', 'file:///other']), expected);
  });
}

test('a document outside every folder has only its own', () => {
  assert.deepEqual(resolvePath('refs.bib', 'file:///far/brief.md', ['file:///w']), ['file:///far/refs.bib']);
  assert.deepEqual(resolvePath('refs.bib', 'file:///wide/brief.md', ['file:///w']), ['file:///wide/refs.bib']);
});

test('a document that was never saved looks in the folders', () => {
  assert.deepEqual(resolvePath('refs.bib', 'untitled:Untitled-1', ['file:///w']), ['file:///w/refs.bib']);
  assert.deepEqual(resolvePath('refs.bib', 'untitled:Untitled-1', []), []);
});

test('virtual file systems work as the disk does', () => {
  const remote = 'vscode-vfs://github/owner/repository/docs/brief.md';
  assert.deepEqual(resolvePath('../refs.bib', remote, []), ['vscode-vfs://github/owner/repository/refs.bib']);
});

test('one key for all spellings of an address', () => {
  assert.equal(addressKey('file:///C%3A/a%20b.md'), addressKey('file:///c:/a b.md'));
  assert.notEqual(addressKey('file:///A.md'), addressKey('file:///a.md'));
  assert.equal(addressKey('file:///50%.md'), 'file:///50%.md');
});
