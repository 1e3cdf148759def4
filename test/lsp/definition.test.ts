import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, dataUri, plain } from './client.ts';

const uri = 'file:///brief.md';
const file = `${dataUri}/observations/spending.csv`;

function line(number: number) {
  return { start: { line: number - 1, character: 0 }, end: { line: number, character: 0 } };
}

test('leads from a claim to each row that it was compared with, once', async () => {
  const client = await connect();
  await client.open(uri, 'it is FALSE');
  const originSelectionRange = { start: { line: 0, character: 6 }, end: { line: 0, character: 11 } };
  assert.deepEqual(await client.at('textDocument/definition', uri, 0, 8), [
    { originSelectionRange, targetUri: file, targetRange: line(7), targetSelectionRange: line(7) },
    { originSelectionRange, targetUri: file, targetRange: line(9), targetSelectionRange: line(9) },
  ]);
});

test('gives plain locations to a client without links', async () => {
  const client = await connect({ capabilities: plain });
  await client.open(uri, 'FALSE');
  assert.deepEqual(await client.at('textDocument/definition', uri, 0, 0), [
    { uri: file, range: line(7) },
    { uri: file, range: line(9) },
  ]);
});

test('leads nowhere from other words, without a data folder, and in a document that is not open', async () => {
  const client = await connect({ initializationOptions: {} });
  await client.open(uri, 'it is FALSE');
  assert.deepEqual(await client.at('textDocument/definition', uri, 0, 0), []);
  assert.deepEqual(await client.at('textDocument/definition', uri, 0, 8), []);
  assert.equal(await client.at('textDocument/definition', 'file:///other.md', 0, 0), null);
});
