import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileMethod } from '../../server/src/lsp/protocol.ts';
import { connect, plain, type TestClient, until } from './client.ts';

const uri = 'file:///w/notes/brief.md';

async function codes(client: TestClient): Promise<unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

test('a bibliography is read beside the document', async () => {
  const client = await connect({ files: new Map([['file:///w/notes/my%20refs.bib', '@a']]) });
  await client.open(uri, 'bib: my refs.bib\n@a @b');
  assert.deepEqual(await codes(client), ['reference/undefined']);
});

test('and else at the root of the workspace folder', async () => {
  const client = await connect({ files: new Map([['file:///w/refs.bib', '@a']]), folders: ['file:///w', 'file:///v'] });
  await client.open(uri, 'bib: refs.bib\n@a');
  assert.deepEqual(await codes(client), []);
});

test('a folder that is opened later counts', async () => {
  const client = await connect({ files: new Map([['file:///w/refs.bib', '@a']]), folders: [] });
  await client.open(uri, 'bib: refs.bib\n@a');
  assert.deepEqual(await codes(client), ['reference/undefined']);
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: 'file:///w', name: 'w' }], removed: [] } });
  await until('the refresh', () => client.refreshes > 0);
  assert.deepEqual(await codes(client), []);
});

test('a front matter that names another bibliography has it read', async () => {
  const client = await connect({ files: new Map([['file:///w/notes/two.bib', '@a']]) });
  await client.open(uri, 'bib: one.bib\n@a');
  assert.deepEqual(await codes(client), ['reference/undefined']);
  await client.change(uri, 2, { text: 'bib: two.bib\n@a' });
  assert.deepEqual(await codes(client), []);
});

test('a change on disk has the document checked again', async () => {
  const files = new Map([['file:///w/notes/refs.bib', '']]);
  const client = await connect({ files });
  await client.open(uri, 'bib: refs.bib\n@a');
  const before = await client.pull(uri);
  files.set('file:///w/notes/refs.bib', '@a');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/notes/refs.bib', type: 2 }] });
  await until('the refresh', () => client.refreshes === 1);
  const after = await client.pull(uri, before.resultId);
  assert.deepEqual(after.kind === 'full' && after.items, []);
});

test('a file that is no bibliography of any document has nothing checked', async () => {
  const client = await connect();
  await client.open(uri, 'bib: refs.bib');
  await client.pull(uri);
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/package.json', type: 2 }] });
  await client.pull(uri);
  assert.equal(client.refreshes, 0);
});

test('a bibliography that appears is seen', async () => {
  const files = new Map<string, string>();
  const client = await connect({ files, folders: ['file:///w'] });
  await client.open(uri, 'bib: refs.bib\n@a');
  assert.deepEqual(await codes(client), ['reference/undefined']);
  files.set('file:///w/refs.bib', '@a');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/refs.bib', type: 1 }] });
  assert.deepEqual(await codes(client), []);
});

test('what is being edited counts, under any spelling of its address', async () => {
  const client = await connect({ files: new Map([['file:///c:/w/refs.bib', '']]) });
  const document = 'file:///c%3A/w/brief.md';
  await client.open(document, 'bib: refs.bib\n@a');
  assert.equal((await client.diagnostics(document)).length, 1);
  await client.open('file:///C%3A/w/refs.bib', '', 'bibtex');
  await client.change('file:///C%3A/w/refs.bib', 2, {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    text: '@a',
  });
  assert.equal((await client.diagnostics(document)).length, 0);
  await client.notify('textDocument/didClose', { textDocument: { uri: 'file:///C%3A/w/refs.bib' } });
  assert.equal((await client.diagnostics(document)).length, 1);
});

test('findings inside a bibliography are published there, once, and taken back', async () => {
  const files = new Map([['file:///w/notes/refs.bib', 'a\nBROKEN']]);
  const client = await connect({ files });
  const other = 'file:///w/notes/other.md';
  await client.open(uri, 'bib: refs.bib');
  await client.open(other, 'bib: refs.bib');
  await client.pull(uri);
  await client.pull(other);
  await until('the findings', () => client.published.length === 1);
  const [published] = client.published;
  assert.equal(published?.uri, 'file:///w/notes/refs.bib');
  assert.deepEqual(
    published?.diagnostics.map(({ code, range }) => [code, range.start]),
    [['reference/malformed', { line: 1, character: 0 }]],
  );
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await client.pull(other);
  assert.equal(client.published.length, 1);
  await client.notify('textDocument/didClose', { textDocument: { uri: other } });
  await until('the end of the findings', () => client.published.length === 2);
  assert.deepEqual(client.published[1], { uri: 'file:///w/notes/refs.bib', diagnostics: [] });
});

test('a client that watches no files has them read again on saving', async () => {
  const files = new Map([['file:///w/notes/refs.bib', '']]);
  const client = await connect({ capabilities: plain, files });
  await client.open(uri, 'bib: refs.bib\n@a');
  await until('the finding', () => client.published.at(-1)?.diagnostics.length === 1);
  files.set('file:///w/notes/refs.bib', '@a');
  await client.notify('textDocument/didSave', { textDocument: { uri } });
  await until('its end', () => client.published.at(-1)?.diagnostics.length === 0);
});

test('the client is asked for files that the server cannot reach', async () => {
  const asked: string[] = [];
  const client = await connect({ initializationOptions: { readsFiles: true } });
  client.connection.onRequest(readFileMethod, (params: { uri: string }) => {
    asked.push(params.uri);
    return { text: params.uri.endsWith('a.bib') ? '\uFEFF@a' : null };
  });
  const remote = 'vscode-vfs://github/owner/repository/brief.md';
  await client.open(remote, 'bib: a.bib\nbib: b.bib\n@a');
  assert.deepEqual(await client.diagnostics(remote), []);
  assert.deepEqual(asked, ['vscode-vfs://github/owner/repository/a.bib', 'vscode-vfs://github/owner/repository/b.bib']);
});

test('a client that fails to read a file does no harm', async () => {
  const client = await connect({ initializationOptions: { readsFiles: true } });
  client.connection.onRequest(readFileMethod, () => Promise.reject(new Error('no')));
  await client.open(uri, 'bib: a.bib\n@a');
  assert.deepEqual(await codes(client), ['reference/undefined']);
});
