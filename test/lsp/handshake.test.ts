import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, modern, plain, until } from './client.ts';

test('offers a modern client pull diagnostics, hovers, definitions and quick fixes', async () => {
  const { result } = await connect();
  assert.deepEqual(result.capabilities, {
    textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix'] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    diagnosticProvider: { identifier: 'briefproof', interFileDependencies: false, workspaceDiagnostics: false },
  });
});

test('offers no pull diagnostics to a client that does not ask for them', async () => {
  const { result } = await connect({ capabilities: plain });
  assert.equal(result.capabilities.diagnosticProvider, undefined);
});

test('registers for what lies beyond the briefs where the client can', async () => {
  const client = await connect();
  await until('registrations', () => client.registrations.length > 0);
  assert.deepEqual(client.registrations.map(({ method }) => method).sort(), [
    'textDocument/didChange',
    'textDocument/didClose',
    'textDocument/didOpen',
    'workspace/didChangeConfiguration',
    'workspace/didChangeWatchedFiles',
  ]);
});

test('registers for nothing where the client cannot', async () => {
  const client = await connect({ capabilities: plain });
  await client.open('file:///a.md', '');
  await until('findings', () => client.published.length > 0);
  assert.deepEqual(client.registrations, []);
  assert.deepEqual(client.log, []);
});

for (const initializationOptions of [undefined, null, 7, [], { dataUri: 7, today: 'soon' }]) {
  test(`starts with initialization options ${JSON.stringify(initializationOptions)}`, async () => {
    const client = await connect({ initializationOptions, capabilities: modern });
    assert.ok(client.result.capabilities.hoverProvider);
  });
}
