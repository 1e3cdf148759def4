import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { diskFiles } from '../../../server/src/lsp/files.node.ts';
import { largestFile } from '../../../server/src/lsp/protocol.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'briefproof-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

function read(name: string): Promise<string | undefined> {
  return diskFiles.read(pathToFileURL(name).href);
}

test('reads text without its byte order mark', async () => {
  assert.equal(await read(file('a b.bib', '\uFEFFé')), 'é');
});

test('has nothing for what is missing, a folder, a device, another scheme or no address', async () => {
  assert.equal(await read(path.join(folder, 'missing.bib')), undefined);
  assert.equal(await read(folder), undefined);
  assert.equal(await read('/dev/zero'), undefined);
  assert.equal(await diskFiles.read('vscode-vfs://github/a.bib'), undefined);
  assert.equal(await diskFiles.read('file:///%00'), undefined);
});

test('has nothing for a file that is too large', async () => {
  const large = file('large.bib', '');
  truncateSync(large, largestFile + 1);
  assert.equal(await read(large), undefined);
});
