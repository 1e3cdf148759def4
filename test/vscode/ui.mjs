// A person's view: types a false claim, sees the squiggle, reads the hover, takes the quick fix by keyboard. Leaves pictures in
// out/pictures.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../host/paths.mjs';
import { exportProblems, keepPicture, openWorkbench } from '../host/workbench.mjs';

const BRIEF = '# Security in East Asia\n\nThis brief looks at spending.\n';
const FALSE_CLAIM = 'Japan spent $552 billion on its military in 2024.';

describe('A person who writes a brief', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefproof-ui-'));
  const file = path.join(folder, 'brief.md');
  let workbench;
  let page;
  let editor;

  before(async () => {
    writeFileSync(file, BRIEF);
    workbench = await openWorkbench({ folder, openFile: file, extensionDevelopmentPath: path.resolve(root) });
    page = workbench.page;
    editor = page.locator('.monaco-editor[role="code"]').first();
    await editor.locator('.view-line').first().waitFor({ timeout: 60_000 });
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A test that keeps a picture however it ends, and what VS Code logged where it fails. */
  function sees(name, picture, look) {
    it(name, async () => {
      try {
        await look();
      } catch (error) {
        exportProblems(`ui-${picture}`, workbench.problems());
        throw error;
      } finally {
        await keepPicture(page, `ui-${picture}`);
      }
    });
  }

  sees('has a squiggle under a false figure after typing it', 'squiggle', async () => {
    await editor.locator('.view-line').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`\n${FALSE_CLAIM}`, { delay: 10 });
    await page.keyboard.press('Escape'); // closes suggestions
    await page.keyboard.press('Control+Home'); // nothing new is said of the sentence that is being typed
    await squiggle().waitFor({ timeout: 30_000 });
  });

  sees('reads what the dataset has on a country under the mouse', 'hover', async () => {
    const line = editor.locator('.view-line', { hasText: 'Japan' });
    const box = await line.boundingBox();
    await page.mouse.move(box.x + 14, box.y + box.height / 2, { steps: 4 });
    const hover = page.locator('.monaco-hover:visible', { hasText: 'Military expenditure' }).first();
    await hover.waitFor({ timeout: 15_000 });
  });

  sees('finds the problem in the list of problems', 'problems', async () => {
    await page.mouse.move(5, 5);
    await page.keyboard.press('Control+Shift+M');
    const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'briefproof' }).first();
    await problem.waitFor({ timeout: 15_000 });
  });

  sees('is offered a correction by keyboard', 'quick-fix', async () => {
    await page.keyboard.press('Control+Shift+M'); // closes the list
    await editor.locator('.view-line').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    for (let column = 0; column <= FALSE_CLAIM.indexOf('552'); column++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget:visible').waitFor({ timeout: 15_000 });
  });

  sees('takes the correction', 'fixed', async () => {
    await page.keyboard.press('Enter');
    await page.waitForFunction(isGone, '$552', { timeout: 15_000 });
    await squiggle().waitFor({ state: 'detached', timeout: 15_000 });
    assert.match(await shownText(), /Japan/);
  });

  function squiggle() {
    return editor.locator('.squiggly-error').first();
  }

  async function shownText() {
    const lines = await editor.locator('.view-line').allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }
});

/** Runs in the page. */
function isGone(words) {
  const lines = [...document.querySelectorAll('.monaco-editor .view-line')];
  return lines.length > 0 && lines.every((line) => !line.textContent.replaceAll('\u00a0', ' ').includes(words));
}
