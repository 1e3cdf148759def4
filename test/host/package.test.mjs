// The package that is installed from a .vsix: what is in it, and how much.
import assert from 'node:assert/strict';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { runChild } from './child.mjs';
import { root } from './paths.mjs';

const MEGABYTE = 1024 * 1024;
const vsce = path.join(root, 'node_modules/.bin/vsce');
const file = path.join(root, 'out/briefproof.vsix');

/** Everything that a package may hold. */
const ALLOWED =
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|package\.nls(\.[\w-]+)?\.json|l10n\/.*|(dist|data|snippets|samples|docs)\/.*)$/;

describe('The package', () => {
  let names = [];

  before(async () => {
    mkdirSync(path.dirname(file), { recursive: true });
    names = (await run(vsce, ['ls', '--no-dependencies'])).trim().split('\n');
    await run('npm', ['run', 'package', '--', '--out', file]);
  });

  it('holds what runs, the data and the documents', () => {
    for (const name of ['dist/client.js', 'dist/server.js', 'dist/cli.js', 'dist/web/client.js', 'dist/web/server.js'])
      assert.ok(names.includes(name), name);
    for (const name of ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'data/datapackage.json'])
      assert.ok(names.includes(name), name);
  });

  it('holds no source, no test and no settings of the project', () => {
    assert.deepEqual(
      names.filter((name) => !ALLOWED.test(name) || /\.(ts|map|test\.\w+)$/.test(name)),
      [],
    );
  });

  it('is smaller than 4 MB', () => {
    assert.ok(statSync(file).size < 4 * MEGABYTE, `${(statSync(file).size / MEGABYTE).toFixed(1)} MB`);
  });
});

async function run(command, args) {
  const { code, output } = await runChild(command, args, { seconds: 90 });
  assert.equal(code, 0, output);
  return output;
}
