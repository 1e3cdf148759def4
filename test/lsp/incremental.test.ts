import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { openDocument } from '../../server/src/checker.ts';
import { shippedDataset } from '../unit/cards/shipped-data.ts';
import { connect } from './client.ts';

// The engine and the dataset that ship, behind the protocol: after any edits the findings are those of the text opened anew.

const sample = readFileSync(path.join(import.meta.dirname, '../../samples/asia-alliance/brief.md'), 'utf8');
const server = { dataset: shippedDataset(), open: openDocument };

const words = fc.constantFrom(
  'Japan spent $552 billion on its military in 2024.',
  ' AUKUS ',
  '\n\n',
  '\r\n',
  '\n```\n',
  '\n- ',
  '😀',
  '[@key]',
  '\n---\n',
  '<!-- brief-ignore claim/contradicted: no -->\n',
);

const lines = sample.split('\n').length;
const place = fc.record({ line: fc.nat({ max: lines }), character: fc.nat({ max: 80 }) });
const change = fc
  .record({ start: place, length: fc.nat({ max: 3 }), text: fc.oneof(words, fc.constant('')) })
  .map(({ start, length, text }) => {
    const end = { line: start.line + (length === 3 ? 1 : 0), character: start.character + length };
    return { range: { start, end }, text };
  });

test('after any edits the findings are those of the text opened anew', async () => {
  const client = await connect({ server });
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const edited = `file:///edited-${number}.md`;
      const fresh = `file:///fresh-${number++}.md`;
      await client.open(edited, sample);
      await client.pull(edited);
      for (const [index, each] of changes.entries()) await client.change(edited, index + 2, each);
      await client.open(fresh, apply(sample, changes));
      const [after, anew] = [await client.diagnostics(edited), await client.diagnostics(fresh)];
      assert.deepEqual(after.map(comparable), anew.map(comparable));
      for (const uri of [edited, fresh]) await client.notify('textDocument/didClose', { textDocument: { uri } });
    }),
    { numRuns: 60 },
  );
});

type Change = { readonly range: { readonly start: Place; readonly end: Place }; readonly text: string };
type Place = { readonly line: number; readonly character: number };

/** The edits as a client makes them in its own copy, the slow way. */
function apply(text: string, changes: readonly Change[]): string {
  return changes.reduce((whole, { range, text: inserted }) => {
    const [a, b] = [offsetOf(whole, range.start), offsetOf(whole, range.end)];
    return whole.slice(0, Math.min(a, b)) + inserted + whole.slice(Math.max(a, b));
  }, text);
}

function offsetOf(text: string, { line, character }: Place): number {
  const breaks = [...text.matchAll(/\r\n|\n|\r/g)];
  if (line > breaks.length) return text.length;
  const before = breaks[line - 1];
  const start = before ? before.index + before[0].length : 0;
  return Math.min(start + character, breaks[line]?.index ?? text.length);
}

function comparable({ range, code, message, severity }: { range: unknown; code?: unknown; message: unknown; severity?: unknown }) {
  return { range, code, message, severity };
}
