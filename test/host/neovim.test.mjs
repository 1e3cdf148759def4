// The language server under a client that is not VS Code.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { runChild } from './child.mjs';
import { ensureNeovim } from './install.mjs';
import { root } from './paths.mjs';

it('Neovim shows findings and hovers over plain LSP', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefproof-neovim-'));
  const brief = path.join(folder, 'brief.md');
  writeFileSync(brief, '# Brief\n\nJapan spent $552 billion on its military in 2024.\n');
  const env = { LSP_FILE: brief, LSP_CMD: `node ${path.join(root, 'dist/server.js')} --stdio`, HOME: folder };
  try {
    const script = path.join(root, 'test/host/neovim.lua');
    const { code, output } = await runChild(await ensureNeovim(), ['--headless', '--clean', '-u', script], {
      seconds: 60,
      cwd: folder,
      env,
    });
    assert.equal(code, 0, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
