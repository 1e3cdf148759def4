// Runs the suites of test/vscode in a real VS Code: `node test/host/run-suites.mjs [VSIX]`.
//
//   VSCODE_EXECUTABLE=/path/to/code   in that desktop VS Code
//   VSCODE_VERSION=stable             in one that @vscode/test-electron downloads
//   neither                           in a served VS Code and Chromium
//
// With a VSIX, against that package as installed rather than the source folder; only in a served VS Code.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { root } from './paths.mjs';

const { VSCODE_EXECUTABLE, VSCODE_VERSION } = process.env;
const vsix = process.argv[2];
const standIn = path.join(root, 'test/host/code.mjs');

function executable() {
  if (vsix) return { vscodeExecutablePath: standIn };
  if (VSCODE_VERSION && !VSCODE_EXECUTABLE) return { version: VSCODE_VERSION };
  return { vscodeExecutablePath: VSCODE_EXECUTABLE ?? standIn };
}

const workspace = mkdtempSync(path.join(tmpdir(), 'briefproof-workspace-'));
if (vsix) process.env.VSCODE_VSIX = path.resolve(vsix);
try {
  process.exitCode = await runTests({
    ...executable(),
    extensionDevelopmentPath: vsix ? path.join(root, 'out') : root,
    extensionTestsPath: path.join(root, 'out/node/index.js'),
    launchArgs: [workspace, '--disable-extensions'],
  });
} catch (error) {
  console.error(error instanceof TestRunFailedError ? `VS Code ended with ${error.code ?? error.signal}` : error);
  process.exitCode = 1;
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
