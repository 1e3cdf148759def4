// `npm start` as a newcomer runs it, up to the squiggles in the page that it serves.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { endChild, runChild, startChild } from './child.mjs';
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

  async function appears(condition, what) {
    for (let tries = 0; tries < 900; tries++) {
      if (condition()) return;
      assert.equal(child.exitCode, null, `npm start has ended\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(`${what} did not appear\n${output}`);
  }
});
