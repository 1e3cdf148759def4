import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** Children that still run, each the leader of its own process group. */
const running = new Set();

process.on('exit', () => {
  for (const child of running) signal(child, 'SIGKILL');
});

/**
 * Starts a program in a process group of its own, which ends with this process at the latest. Its output can be read from pipes.
 * `env` is added to this process's environment.
 */
export function startChild(command, args, { cwd = root, env = {}, stdio = ['ignore', 'pipe', 'pipe'], shell = false } = {}) {
  const child = spawn(command, args, { cwd, stdio, shell, env: { ...process.env, ...env }, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a child and all that it started: asks first, and insists after three seconds. */
export async function endChild(child) {
  if (!running.has(child)) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  const insist = setTimeout(() => signal(child, 'SIGKILL'), 3_000);
  signal(child, 'SIGTERM');
  await gone;
  clearTimeout(insist);
}

/**
 * Runs a program to its end, or to `seconds`, when it and all that it started are killed. Never rejects: a program that cannot be
 * started, is killed or takes too long has code 1 or more, and `output` says so.
 */
export function runChild(command, args, { seconds, echo = false, ...options }) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = startChild(command, args, options);
    let output = '';
    const read = (chunk) => {
      output += chunk;
      if (echo) process.stdout.write(chunk);
    };
    const finish = (code, note = '') => {
      clearTimeout(timer);
      resolve({ code, output: output + note, seconds: (Date.now() - started) / 1000 });
    };
    const timer = setTimeout(() => {
      output += `\nstopped after ${seconds} s\n`;
      signal(child, 'SIGKILL');
    }, seconds * 1000);
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('error', (error) => finish(1, `${command} could not be started: ${error.message}\n`));
    child.once('close', (code, by) => finish(code ?? 1, by === null ? '' : `\nended by ${by}\n`));
  });
}

/** A negative identifier means the whole group. */
function signal(child, name) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
