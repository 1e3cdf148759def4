import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Hover,
  type LocationLink,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { modern, TestClient, until } from './client.ts';

// The server as it ships, `node dist/server.js --stdio`, with the engine and the dataset that ship. The build comes first.

const root = path.join(import.meta.dirname, '../..');
const uri = pathToFileURL(path.join(root, 'brief.md')).href;
const falseClaim = 'Japan spent $552 billion on its military in 2024.';

interface Running {
  readonly child: ChildProcess;
  readonly client: TestClient;
  readonly exit: Promise<number | null>;
}

function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [path.join(root, 'dist/server.js'), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, BRIEFPROOF_TODAY: '2026-11-23' },
  });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onError(() => undefined);
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, client: new TestClient(connection, undefined), exit };
}

async function initialized(initializationOptions: unknown = {}): Promise<Running> {
  const running = start('--stdio');
  await running.client.initialize({ capabilities: modern, initializationOptions });
  return running;
}

test('finds a false claim, shows a country, and leads to the row', async () => {
  const { client, child } = await initialized();
  await client.open(uri, `# Brief\n\n${falseClaim}\n`);
  const errors = (await client.diagnostics(uri)).filter(({ severity }) => severity === 1);
  assert.deepEqual(
    errors.map(({ code }) => code),
    ['claim/contradicted'],
  );
  assert.equal(errors[0]?.range.start.line, 2);
  const hover = await client.at<Hover>('textDocument/hover', uri, 2, 2);
  assert.match(JSON.stringify(hover.contents), /\*\*Japan\*\*.*Contradicted.*Spending is an input/s);
  const [link] = await client.at<LocationLink[]>('textDocument/definition', uri, 2, 15);
  assert.ok(link);
  const row = readFileSync(fileURLToPath(link.targetUri), 'utf8').split('\n')[link.targetRange.start.line];
  assert.match(row ?? '', /^JPN,/);
  child.kill();
});

test('ends with 0 after shutdown and exit', async () => {
  const { client, exit } = await initialized();
  assert.equal(await client.request('shutdown', undefined), null);
  await client.notify('exit', undefined);
  assert.equal(await exit, 0);
});

test('ends with 1 when told to exit without shutdown', async () => {
  const { client, exit } = await initialized();
  await client.notify('exit', undefined);
  assert.equal(await exit, 1);
});

test('ends when the client is gone', async () => {
  const { child, exit } = await initialized();
  child.stdin?.end();
  assert.equal(await exit, 1);
});

test('refuses what comes before initialize, and what it does not know', async () => {
  const { client, child } = start('--stdio');
  await assert.rejects(client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }), {
    code: -32002,
  });
  await client.initialize({ capabilities: modern });
  await assert.rejects(client.request('textDocument/rename', {}), { code: -32601 });
  await assert.rejects(client.initialize({ capabilities: modern }), { code: -32600 });
  child.kill();
});

test('stays alive whatever a client sends', async () => {
  const { client, child } = await initialized();
  await client.notify('textDocument/didOpen', {});
  await client.notify('textDocument/didChange', { textDocument: { uri, version: 'two' }, contentChanges: [7] });
  await client.request('textDocument/hover', { textDocument: 7 }).catch(() => undefined);
  await client.open(uri, falseClaim);
  await until('a finding', async () => (await client.diagnostics(uri)).length > 0);
  child.kill();
});
