// `npm start`: from a fresh clone to the sample brief, checked, first in the terminal and then in a VS Code.
//
//   --served   in a VS Code served on 127.0.0.1, even where a desktop VS Code is on the PATH
//   --once     ends as soon as the served page answers, rather than at Ctrl+C
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { runChild } from './child.mjs';
import { ensureDependencies, ensureVSCode, isInstalled } from './install.mjs';
import { findOnPath, fromRoot, root, sampleBrief, sampleFolder, vscodeFolder } from './paths.mjs';
import { serveVSCode } from './vscode-server.mjs';

const OLDEST_NODE = 20;

async function start({ served, once }) {
  requireNode();
  await prepare();
  await showFindings();
  const desktop = served ? undefined : findOnPath('code');
  if (desktop) return openDesktop(desktop);
  return openServed(once);
}

function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) throw new Error(`Briefproof needs Node ${OLDEST_NODE} or newer; this is ${process.version}.`);
}

async function prepare() {
  say(isInstalled(root) ? 'The dependencies are installed.' : 'Installing the dependencies (npm ci) …');
  await ensureDependencies();
  say('Building …');
  const { code, output } = await runChild(process.execPath, ['esbuild.mjs'], { seconds: 120 });
  if (code !== 0) throw new Error(`The build failed.\n${output}`);
}

/** An exit code of 1 means findings, which the sample is there to show. */
async function showFindings() {
  const file = fromRoot(sampleBrief);
  say(`The command line checks the sample brief (node dist/cli.js check ${file}):\n`);
  const { code } = await runChild(process.execPath, ['dist/cli.js', 'check', file], { seconds: 60, echo: true });
  if (code > 1) throw new Error(`The command line ended with code ${code}.`);
  console.log();
}

async function openDesktop(code) {
  say('Opening the sample in VS Code, with the extension loaded from this folder …');
  const args = [`--extensionDevelopmentPath=${path.resolve(root)}`, '--new-window', sampleFolder, sampleBrief];
  const result = await runChild(code, args, { seconds: 60, shell: process.platform === 'win32' });
  if (result.code !== 0)
    throw new Error(`${code} ended with code ${result.code}. Without a desktop: npm start -- --served\n${result.output}`);
}

async function openServed(once) {
  const first = isInstalled(vscodeFolder) ? '' : ' (the first time: 300 MB from the npm registry)';
  say(`Serving a VS Code${first} …`);
  await ensureVSCode();
  const token = randomBytes(16).toString('hex');
  const server = await serveVSCode({ folder: sampleFolder, openFile: sampleBrief, extensionDevelopmentPath: path.resolve(root), token });
  try {
    await answer(server.url);
    say(`Open the sample brief, with the extension running, at\n\n  ${server.url}\n`);
    if (once) return;
    say('Ctrl+C ends it.');
    await Promise.race([interrupted(), server.ended]);
  } finally {
    await server.close();
  }
}

/** The server answers a right token with a cookie and a redirection. */
async function answer(url) {
  const { status } = await fetch(url, { redirect: 'manual' });
  if (status >= 400) throw new Error(`The served VS Code answers with ${status} at ${url}`);
}

function interrupted() {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, resolve);
  });
}

function say(line) {
  console.log(`▸ ${line}`);
}

const args = process.argv.slice(2);
try {
  await start({ served: args.includes('--served'), once: args.includes('--once') });
} catch (error) {
  console.error(`✖ ${error.message}`);
  process.exitCode = 1;
}
