// `npm start` as a newcomer runs it, up to the squiggles in the page that it serves.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { endChild, runChild, startChild } from './child.mjs';
import { root, sampleBrief, sampleFolder } from './paths.mjs';
import { keepPicture, openPage } from './workbench.mjs';

const npm = ['npm', ['start', '--', '--served']];

describe('npm start', () => {
  let child;
  let output = '';

  before(() => {
    child = startChild(...npm);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
  });

  after(() => endChild(child));

  it('prints the findings of the sample brief', async () => {
    await appears(() => /brief\.md:\d+:\d+/.test(output), 'a finding');
  });

  it('prints an address that opens the sample brief with its findings', async () => {
    await appears(() => /http:\S+/.test(output), 'an address');
    const { page, close } = await openPage(/http:\S+/.exec(output)[0]);
    try {
      await page.locator('.monaco-editor[role="code"] .squiggly-error').first().waitFor({ timeout: 60_000 });
    } finally {
      await keepPicture(page, 'start');
      await close();
    }
  });

  it('stays until it is interrupted', async () => {
    assert.equal(child.exitCode, null);
    const ended = new Promise((resolve) => child.once('close', resolve));
    process.kill(-child.pid, 'SIGINT');
    await ended;
  });

  it('ends by itself when asked for once', async () => {
    const { code, output: said } = await runChild(npm[0], [...npm[1], '--once'], { seconds: 60 });
    assert.equal(code, 0, said);
  });

  it('opens a desktop VS Code that is on the PATH, with the extension and the sample brief', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'briefproof-path-'));
    try {
      writeFileSync(path.join(folder, 'code'), `#!/bin/sh\necho "$@" > "${folder}/arguments"\n`, { mode: 0o755 });
      const env = { PATH: folder + path.delimiter + process.env.PATH };
      const { code, output: said } = await runChild('npm', ['start'], { seconds: 60, env });
      assert.equal(code, 0, said);
      const expected = [`--extensionDevelopmentPath=${path.resolve(root)}`, '--new-window', sampleFolder, sampleBrief];
      assert.equal(readFileSync(path.join(folder, 'arguments'), 'utf8').trim(), expected.join(' '));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  async function appears(condition, what) {
    for (let tries = 0; tries < 900; tries++) {
      if (condition()) return;
      assert.equal(child.exitCode, null, `npm start has ended\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(`${what} did not appear\n${output}`);
  }
});
