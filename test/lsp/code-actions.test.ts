import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol/node';
import { connect, dataUri, modern, type TestClient } from './client.ts';

const uri = 'file:///w/brief.md';
const options = { dataUri, showsRecords: true };

function actions(client: TestClient, diagnostics: readonly unknown[], only?: readonly string[]): Promise<CodeAction[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, ...(only && { only }) } });
}

async function opened(text: string, setup: Parameters<typeof connect>[0] = {}): Promise<{ client: TestClient; diagnostics: Diagnostic[] }> {
  const client = await connect({ initializationOptions: options, ...setup });
  await client.open(uri, text);
  return { client, diagnostics: await client.diagnostics(uri) };
}

test('offers the preferred fix first, then the others, then the record', async () => {
  const { client, diagnostics } = await opened('it is FALSE');
  const found = await actions(client, diagnostics);
  assert.deepEqual(
    found.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred })),
    [
      { title: 'Say TRUE', kind: 'quickfix', isPreferred: true },
      { title: 'Second best', kind: 'quickfix', isPreferred: false },
      { title: 'Show the record', kind: 'quickfix', isPreferred: undefined },
    ],
  );
  assert.deepEqual(found[0]?.diagnostics, diagnostics);
  assert.deepEqual(found[2]?.command, {
    title: 'Show the record',
    command: 'briefproof.showRecord',
    arguments: [{ uri: `${dataUri}/observations/spending.csv`, line: 7 }],
  });
});

test('an edit carries the version that it is for', async () => {
  const { client, diagnostics } = await opened('x\r\n😀 FALSE');
  const [fix] = await actions(client, diagnostics);
  const range = { start: { line: 1, character: 3 }, end: { line: 1, character: 8 } };
  assert.deepEqual(fix?.edit, { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range, newText: 'TRUE' }] }] });
});

test('a client without versioned edits gets plain ones', async () => {
  const { client, diagnostics } = await opened('FALSE', { capabilities: { ...modern, workspace: {} } });
  const [fix] = await actions(client, diagnostics);
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
  assert.deepEqual(fix?.edit, { changes: { [uri]: [{ range, newText: 'TRUE' }] } });
});

test('a fix may edit the bibliography', async () => {
  const files = new Map([['file:///w/refs.bib', '@a\n']]);
  const { client, diagnostics } = await opened('bib: refs.bib\n@b', { files });
  const fix = (await actions(client, diagnostics)).find(({ title }) => title === 'Add @b');
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  assert.deepEqual(fix?.edit?.documentChanges, [
    { textDocument: { uri: 'file:///w/refs.bib', version: null }, edits: [{ range, newText: '@b\n' }] },
  ]);
});

test('a fix for a bibliography that cannot be read is not offered', async () => {
  const { client, diagnostics } = await opened('bib: missing.bib\n@b');
  assert.deepEqual(
    (await actions(client, diagnostics)).map(({ title }) => title),
    ['Show the record'],
  );
});

test('a stale diagnostic gives nothing', async () => {
  const { client, diagnostics } = await opened('FALSE');
  await client.change(uri, 2, { text: 'a new text' });
  assert.deepEqual(await actions(client, diagnostics), []);
});

test('only a client that shows records is offered them', async () => {
  const { client, diagnostics } = await opened('FALSE', { initializationOptions: { dataUri } });
  assert.deepEqual(
    (await actions(client, diagnostics)).map(({ title }) => title),
    ['Say TRUE', 'Second best'],
  );
});

test('kinds that are not ours are not answered', async () => {
  const { client, diagnostics } = await opened('FALSE');
  assert.deepEqual(await actions(client, diagnostics, ['source.fixAll', 'refactor']), []);
  assert.equal((await actions(client, diagnostics, ['quickfix'])).length, 3);
});

test('diagnostics of others, and what has lost its data, are passed over', async () => {
  const { client, diagnostics } = await opened('FALSE');
  const [diagnostic] = diagnostics;
  const data = { version: 1, fixes: [null, 7, { kind: 'replace' }], record: 'none' };
  const strangers = [
    { ...diagnostic, source: 'other' },
    { ...diagnostic, data: undefined },
    { ...diagnostic, data: 'text' },
    { ...diagnostic, data },
  ];
  assert.deepEqual(await actions(client, strangers), []);
});

test('a document that is not open has no actions', async () => {
  const client = await connect();
  assert.deepEqual(await actions(client, []), []);
});
