// Runs the `*.web.test.ts` suites against the web build, in the browser's worker extension host of a served VS Code.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';
import { runInWorkbench } from './tests-in-workbench.mjs';

const MARK = '[suites] ';

/** VS Code prints much else. */
function printSuites(line) {
  if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
}

const folder = mkdtempSync(path.join(tmpdir(), 'briefproof-workspace-'));
try {
  process.exitCode = await runInWorkbench({
    label: 'vscode-web',
    folder,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/web/index.js'),
    settings: { 'remote.extensionKind': { 'briefproof.briefproof': ['web'] } },
    logLevel: 'info', // the suites print as information
    onPrint: printSuites,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
