#!/usr/bin/env node
// Stands where a desktop VS Code's executable would: takes the arguments that @vscode/test-electron gives it, runs the tests in a
// served VS Code and Chromium, prints what they print, and exits with their code, 124 after VSCODE_SECONDS, or 130 when interrupted.
// VSCODE_VSIX names a package to install first.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInWorkbench } from './tests-in-workbench.mjs';

const args = process.argv.slice(2);

/** The path of `--name=PATH`, or undefined. Test-electron gives a path or a file URI. */
function pathFlag(name) {
  const value = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  return value?.startsWith('file:') ? fileURLToPath(value) : value;
}

function withEnding(file) {
  return existsSync(file) ? file : `${file}.js`;
}

/** Prints what is appended to `file`, as it comes. Returns a function that prints the rest and stops. */
function follow(file) {
  let printed = 0;
  const print = () => {
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    process.stdout.write(bytes.subarray(printed));
    printed = bytes.length;
  };
  const timer = setInterval(print, 200);
  return () => {
    clearInterval(timer);
    print();
  };
}

const scratch = mkdtempSync(path.join(tmpdir(), 'briefproof-code-'));
process.env.TEST_REPORT = path.join(scratch, 'report.txt'); // inherited by the server, its extension host and mocha in it
const unfollow = follow(process.env.TEST_REPORT);
try {
  process.exitCode = await runInWorkbench({
    label: process.env.VSCODE_VSIX ? 'vscode-packaged' : 'vscode',
    folder: args.find((arg) => !arg.startsWith('-')) ?? scratch,
    extensionDevelopmentPath: pathFlag('extensionDevelopmentPath'),
    extensionTestsPath: withEnding(pathFlag('extensionTestsPath')),
    vsix: process.env.VSCODE_VSIX,
    onPrint: () => {},
  });
} finally {
  unfollow();
  rmSync(scratch, { recursive: true, force: true });
}
