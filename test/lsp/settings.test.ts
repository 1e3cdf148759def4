import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, modern, plain, until } from './client.ts';

const uri = 'file:///brief.md';

test('severities are asked for by file', async () => {
  const client = await connect({
    configuration: ({ scopeUri, section }) =>
      section === 'briefproof' && scopeUri === uri ? { severities: { 'claim/contradicted': 'hint' } } : null,
  });
  await client.open(uri, 'FALSE');
  await client.open('file:///other.md', 'FALSE');
  assert.equal((await client.diagnostics(uri))[0]?.severity, 4);
  assert.equal((await client.diagnostics('file:///other.md'))[0]?.severity, 1);
});

test('a change of settings has the client pull again', async () => {
  let level = 'off';
  const client = await connect({ configuration: () => ({ severities: { 'claim/contradicted': level } }) });
  await client.open(uri, 'FALSE');
  const before = await client.pull(uri);
  assert.deepEqual(before.kind === 'full' && before.items, []);
  level = 'warning';
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await until('the refresh', () => client.refreshes === 1);
  const after = await client.pull(uri, before.resultId);
  assert.deepEqual(after.kind === 'full' && after.items.map(({ severity }) => severity), [2]);
});

test('wrong values fall back to the default and are reported once', async () => {
  const severities = { 'claim/contradicted': 'loud', 'claims contradicted': 'error', 'reference/undefined': 'hint' };
  const client = await connect({ configuration: () => ({ severities }) });
  await client.open(uri, 'FALSE @b');
  await client.open('file:///other.md', 'FALSE');
  assert.deepEqual(
    (await client.diagnostics(uri)).map(({ severity }) => severity),
    [1, 4],
  );
  await client.pull('file:///other.md');
  assert.deepEqual(client.log, [
    'briefproof.severities: "loud" for "claim/contradicted" is not one of off, hint, information, warning, error',
    'briefproof.severities: "claims contradicted" is neither a rule nor a group such as claim/*',
  ]);
});

for (const settings of [7, 'all', [], { severities: 7 }, { severities: null }]) {
  test(`settings that are ${JSON.stringify(settings)} do no harm`, async () => {
    const client = await connect({ configuration: () => settings });
    await client.open(uri, 'FALSE');
    assert.equal((await client.diagnostics(uri))[0]?.severity, 1);
  });
}

test('a client that fails to answer for its settings gets the defaults', async () => {
  const client = await connect({
    capabilities: modern,
    configuration: () => {
      throw new Error('none here');
    },
  });
  await client.open(uri, 'FALSE');
  assert.equal((await client.diagnostics(uri))[0]?.severity, 1);
  assert.match(client.log[0] ?? '', /settings for file:\/\/\/brief\.md could not be had/);
});

test('a client that is not asked sends its settings', async () => {
  const client = await connect({ capabilities: plain });
  await client.open(uri, 'FALSE');
  await until('the first findings', () => client.published.length === 1);
  await client.notify('workspace/didChangeConfiguration', { settings: { briefproof: { severities: { 'claim/contradicted': 'off' } } } });
  await until('the second findings', () => client.published.at(-1)?.diagnostics.length === 0);
});
