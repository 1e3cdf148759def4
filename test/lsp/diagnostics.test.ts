import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, DocumentDiagnosticRequest, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { connect, dataUri, modern, plain, type TestClient, until } from './client.ts';

const uri = 'file:///w/brief.md';

function range(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

async function places(client: TestClient): Promise<string[]> {
  const diagnostics = await client.diagnostics(uri);
  return diagnostics.map(({ range: { start, end } }) => `${start.line}:${start.character}-${end.line}:${end.character}`);
}

test('a finding carries code, page, severity, related places, tag and fixes', async () => {
  const client = await connect();
  await client.open(uri, 'x\nit is FALSE');
  const [diagnostic, ...rest] = await client.diagnostics(uri);
  assert.deepEqual(rest, []);
  assert.deepEqual(diagnostic, {
    range: range(1, 6, 11),
    severity: 1,
    code: 'claim/contradicted',
    codeDescription: { href: 'https://github.com/briefproof/briefproof/blob/main/docs/rules.md#claimcontradicted' },
    source: 'briefproof',
    message: 'claim/contradicted at FALSE',
    relatedInformation: [
      {
        message: 'the row',
        location: {
          uri: `${dataUri}/observations/spending.csv`,
          range: { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } },
        },
      },
      { message: 'the start', location: { uri, range: range(0, 0, 1) } },
    ],
    data: {
      version: 1,
      fixes: [
        { kind: 'replace', title: 'Second best', span: { start: 8, end: 13 }, text: 'TRUE', preferred: false },
        { kind: 'replace', title: 'Say TRUE', span: { start: 8, end: 13 }, text: 'TRUE', preferred: true },
      ],
      record: { uri: `${dataUri}/observations/spending.csv`, line: 7 },
    },
  });
});

test('unused words are faded', async () => {
  const client = await connect();
  await client.open(uri, '@nowhere');
  assert.deepEqual((await client.diagnostics(uri))[0]?.tags, [1]);
});

test('a client is spared what it does not understand', async () => {
  const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  await client.open(uri, 'FALSE @nowhere');
  for (const diagnostic of await client.diagnostics(uri)) {
    assert.deepEqual(Object.keys(diagnostic).sort(), ['code', 'data', 'message', 'range', 'severity', 'source']);
  }
});

test('without a data folder there are no links to rows', async () => {
  const client = await connect({ initializationOptions: {} });
  await client.open(uri, 'FALSE');
  const [diagnostic] = await client.diagnostics(uri);
  assert.deepEqual(
    diagnostic?.relatedInformation?.map(({ message }) => message),
    ['the start'],
  );
});

test('a report is unchanged until something changes', async () => {
  const client = await connect();
  await client.open(uri, 'FALSE');
  const first = await client.pull(uri);
  const again = await client.pull(uri, first.resultId);
  assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
  await client.change(uri, 2, { range: range(0, 0, 0), text: ' ' });
  const changed = await client.pull(uri, first.resultId);
  assert.equal(changed.kind, 'full');
  assert.notEqual(changed.resultId, first.resultId);
});

test('a document that is not open, or no longer, has no findings', async () => {
  const client = await connect();
  assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] });
  await client.open(uri, 'FALSE');
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  assert.deepEqual(await client.pull(uri), { kind: 'full', items: [] });
});

test('earlier versions of a file in a comparison are left alone', async () => {
  const client = await connect();
  await client.open('git:/w/brief.md?ref=HEAD', 'FALSE');
  assert.deepEqual(await client.pull('git:/w/brief.md?ref=HEAD'), { kind: 'full', items: [] });
});

test('edits are followed over CRLF, CR and surrogate pairs', async () => {
  const client = await connect();
  await client.open(uri, '😀 one\r\ntwo\rthree\n');
  await client.change(uri, 2, { range: range(0, 3, 6), text: 'FALSE' }, { range: range(1, 3, 3), text: '\r\n😀FALSE' });
  assert.deepEqual(await places(client), ['0:3-0:8', '2:2-2:7']);
  await client.change(uri, 3, { range: { start: { line: 0, character: 8 }, end: { line: 2, character: 0 } }, text: '' });
  assert.deepEqual(await places(client), ['0:3-0:8', '0:10-0:15']);
});

test('a whole new text and places beyond the end are taken as meant', async () => {
  const client = await connect();
  await client.open(uri, 'FALSE');
  await client.change(uri, 2, { text: 'a\nFALSE' });
  assert.deepEqual(await places(client), ['1:0-1:5']);
  await client.change(uri, 3, { range: range(99, 5, 9), text: '\nFALSE' });
  assert.deepEqual(await places(client), ['1:0-1:5', '2:0-2:5']);
});

test('changes to an older version, or to a document that is not open, are ignored', async () => {
  const client = await connect();
  await client.open(uri, 'FALSE');
  await client.change(uri, 3, { text: 'x FALSE' });
  await client.change(uri, 2, { text: 'nothing' });
  await client.change('file:///other.md', 9, { text: 'FALSE' });
  assert.deepEqual(await places(client), ['0:2-0:7']);
});

test('a cancelled request is answered as cancelled', async () => {
  const client = await connect();
  await client.open(uri, 'FALSE');
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
  source.cancel();
  await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
  assert.deepEqual(await places(client), ['0:0-0:5']);
});

test('every check is followed by a status', async () => {
  const client = await connect({ initializationOptions: { showsStatus: true } });
  await client.open(uri, 'FALSE FALSE @nowhere');
  await client.pull(uri);
  const counts = { supported: 0, revised: 0, outdated: 0, contradicted: 2, unverified: 0 };
  await until('statuses', () => client.statuses.length === 2);
  assert.deepEqual(client.statuses, [
    { uri, vintage: '2026-04-27', busy: true },
    { uri, vintage: '2026-04-27', busy: false, counts, findings: 3, milliseconds: 0 },
  ]);
});

test('a client that shows no status is sent none', async () => {
  const client = await connect();
  await client.open(uri, 'FALSE');
  await client.pull(uri);
  assert.deepEqual(client.statuses, []);
});

test('a client that does not pull is sent findings on opening, after a pause in typing, and on closing', async () => {
  const client = await connect({ capabilities: plain });
  await client.open(uri, 'FALSE');
  await until('the first findings', () => client.published.length === 1);
  await client.change(uri, 2, { text: 'FALS' });
  await client.change(uri, 3, { text: 'FALSE FALSE' });
  await until('the second findings', () => client.published.length === 2);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await until('the last findings', () => client.published.length === 3);
  assert.deepEqual(
    client.published.map(({ version, diagnostics }) => [version, diagnostics.length]),
    [
      [1, 1],
      [3, 2],
      [undefined, 0],
    ],
  );
});

test('a document closed while it is being checked is not reported again', async () => {
  const client = await connect({ capabilities: plain });
  await client.open(uri, 'FALSE');
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await client.pull(uri).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(client.published.at(-1)?.diagnostics, []);
});

test('a modern client is not sent what it pulls', async () => {
  const client = await connect({ capabilities: modern });
  await client.open(uri, 'FALSE');
  await client.pull(uri);
  assert.deepEqual(client.published, []);
});
