import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endChild, runChild, startChild } from './child.mjs';
import { serverNode } from './install.mjs';
import { vscodeFolder } from './paths.mjs';

const SERVER = path.join(vscodeFolder, 'node_modules/code-server/lib/vscode/out/server-main.js');

/** Quiet, and the same on every run. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Serves a VS Code on 127.0.0.1 at a free port, with settings and extensions of its own, from a folder that `close` removes.
 *
 * @param {object} options
 * @param {string} options.folder the folder to open
 * @param {string} [options.openFile] a file to open
 * @param {string} [options.extensionDevelopmentPath] an extension to load from its source folder
 * @param {string} [options.extensionTestsPath] a module whose `run` runs the tests
 * @param {string} [options.vsix] a packaged extension to install
 * @param {object} [options.settings] user settings
 * @param {string} [options.token] a secret that the address then carries; without one, any program of this machine may connect
 * @param {string} [options.logLevel] what VS Code logs and prints: `warn`, `info` …
 * @returns {Promise<{url: string, ended: Promise<never>, problems: () => string[], close: () => Promise<void>}>} `url` opens all this
 *   in a browser; `ended` rejects when the server ends by itself; `problems` are the errors in its logs
 */
export async function serveVSCode({ folder, vsix, settings = {}, token, logLevel = 'warn', ...payload }) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'briefproof-vscode-'));
  const data = path.join(scratch, 'data');
  const env = environment(scratch);
  writeSettings(data, { ...SETTINGS, ...settings });
  if (vsix) await installPackage(vsix, data, env);
  const server = startChild(serverNode(), serverArguments(data, { token, logLevel }), { cwd: folder, env });
  const close = async () => {
    await endChild(server);
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const ended = endOf(server);
    const port = await Promise.race([listeningPort(server), ended]);
    return { url: address(port, { folder, token, payload }), ended, problems: () => loggedProblems(path.join(data, 'data/logs')), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Keeps sockets in the scratch folder, and both halves from looking for a marketplace. */
function environment(scratch) {
  return { TMPDIR: scratch, XDG_RUNTIME_DIR: scratch, EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) };
}

function writeSettings(data, settings) {
  const folder = path.join(data, 'data/User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
}

async function installPackage(vsix, data, env) {
  const args = [SERVER, '--install-extension', path.resolve(vsix), '--server-data-dir', data];
  const { code, output } = await runChild(serverNode(), args, { env, seconds: 60 });
  if (code !== 0) throw new Error(`VS Code would not install ${vsix}\n${output}`);
}

/** The smoke-test driver makes the workbench heed the extension and test paths in its address. */
function serverArguments(data, { token, logLevel }) {
  return [
    SERVER,
    ...['--host', '127.0.0.1', '--port', '0', '--server-data-dir', data],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--enable-smoke-test-driver'],
    ...['--telemetry-level', 'off', '--log', logLevel],
  ];
}

/** Rejects when the server ends or cannot be started, with what it last said. */
function endOf(server) {
  let output = '';
  const read = (chunk) => {
    output = (output + chunk).slice(-10_000);
  };
  server.stdout.on('data', read);
  server.stderr.on('data', read);
  const ended = new Promise((_, reject) => {
    server.once('error', reject);
    server.once('close', (code) => reject(new Error(`The VS Code server ended with code ${code}\n${output}`)));
  });
  ended.catch(() => {}); // nobody may be waiting for it when `close` ends the server
  return ended;
}

/** The port that the server says it listens on; rejects after a minute of silence about it. */
function listeningPort(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The VS Code server did not listen within 60 s')), 60_000);
    let output = '';
    server.stdout.on('data', (chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/** Files are named under the authority that the page has, or a second copy of an open file appears beside the first. */
function address(port, { folder, token, payload }) {
  const authority = `127.0.0.1:${port}`;
  const uris = Object.entries(payload).filter(([, file]) => file !== undefined);
  const entries = uris.map(([key, file]) => [key, `vscode-remote://${authority}${file}`]);
  const query = new URLSearchParams({
    ...(token ? { tkn: token } : {}),
    folder,
    payload: JSON.stringify([...entries, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]),
  });
  return `http://${authority}/?${query}`;
}

/** Errors in the logs of the server and its extension hosts, each with its log's name. */
function loggedProblems(folder) {
  if (!existsSync(folder)) return [];
  const logs = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.log'));
  return logs.flatMap((name) => {
    const lines = readFileSync(path.join(folder, name), 'utf8').split('\n');
    return lines
      .filter((line) => line.includes(' [error] '))
      .map((line) => `${path.basename(name)}: ${line.replace(/^\S+ \[error\] /, '')}`);
  });
}
