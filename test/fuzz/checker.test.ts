import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TextEdit } from '../../server/src/brief/types.ts';
import { openDocument } from '../../server/src/checker.ts';
import { loadDataset } from '../support/dataset.ts';

const options = { dataset: loadDataset(), today: '2026-11-23' };

/** Pieces of prose that make claims, break them, and break the Markdown around them. */
const pieces = fc.constantFrom(
  'Japan spent $54.2 billion on its military in 2024. ',
  'AUKUS groups Australia, Japan and the United States. ',
  'China’s military burden was 1.7 per cent of GDP in 2025 [@sipri]. ',
  'Vietnam and Thailand spent $10.5 bn and $6.0 bn respectively. ',
  'It spent ',
  '$',
  ' billion',
  ' 2024',
  'neither ',
  ' nor ',
  ', which ',
  '(',
  ')',
  '\n\n',
  '\n',
  '> ',
  '- ',
  '# ',
  '```\n',
  '| a | b |\n| - | - |\n| Japan | $5 |\n',
  '[@',
  ']',
  '[^1]',
  '[^1]: ',
  '<!-- brief-ignore -->\n',
  '---\n',
  'date: 2024\n',
  'bibliography: a.bib\n',
  '&amp;',
  '\\',
  '\r\n',
  '\ud83d\ude00',
  '\ud83d',
  '\u0000',
);
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), { maxLength: 30 })
  .map((parts) => parts.join(''));
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(40), text: fc.oneof(pieces, fc.constant('')) });

test('no text makes the checker throw, and what it finds lies within the text', () => {
  fc.assert(
    fc.property(text, (written) => {
      const document = openDocument(written, options);
      for (const { start, end } of [...document.findings(), ...document.claims()])
        assert.ok(start >= 0 && start <= end && end <= written.length);
      document.nameAt(Math.floor(written.length / 2));
      document.claimAt(written.length);
    }),
    { numRuns: 1000 },
  );
});

test('after any edits the claims and findings are those of a fresh check', () => {
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 8 }), (written, edits) => {
      const document = openDocument(written, options);
      document.findings();
      for (const change of edits) {
        document.edit([toEdit(document.text, change)]);
        document.findings();
      }
      const fresh = openDocument(document.text, options);
      assert.deepEqual(document.findings(), fresh.findings());
      assert.deepEqual(document.claims(), fresh.claims());
    }),
    { numRuns: 400 },
  );
});

test('mutated briefs do not make it throw', () => {
  const brief = readFileSync(path.join(import.meta.dirname, '../../samples/asia-alliance/brief.md'), 'utf8');
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const document = openDocument(brief, options);
      for (const change of edits) document.edit([toEdit(document.text, change)]);
      document.findings();
    }),
    { numRuns: 60 },
  );
});

test('a line of 5 MB is checked within the time that a reader would wait', () => {
  const line = 'Japan spent $54.2 billion on its military in 2024 (AUKUS) "quoted" [@a; '.repeat(70_000);
  const document = openDocument(line, options);
  assert.ok(document.findings().length >= 0);
});

function toEdit(current: string, { at, removed, text: inserted }: { at: number; removed: number; text: string }): TextEdit {
  const start = Math.floor(at * current.length);
  return { start, end: Math.min(current.length, start + removed), text: inserted };
}
