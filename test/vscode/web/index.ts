// What VS Code's worker extension host calls. A worker has no `require` for files: mocha and the suites are one bundle.
import './globals.ts';
import 'mocha/mocha';
import { runAndReport } from '../report.ts';

declare const Mocha: typeof import('mocha');

/** Marks what the suites print among all that VS Code prints. */
const MARK = '[suites] ';

/** Runs every `*.web.test.ts`; resolves when all have passed. */
export async function run(): Promise<void> {
  if (!('importScripts' in globalThis)) throw new Error('This is not the worker of a browser.');
  const print = (...parts: unknown[]) => console.info(...withMark(parts));
  Object.assign(Mocha.reporters.Base, { consoleLog: print });
  const mocha = new Mocha({ ui: 'tdd', reporter: Mocha.reporters.Spec, color: false, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, null, mocha); // defines suite() and test(), as loading a file does on Node
  await import('briefproof:web-suites');
  return runAndReport((done) => mocha.run(done), print);
}

/** The first part may be a format such as `%s`, which must stay first. */
function withMark([first = '', ...rest]: unknown[]): unknown[] {
  return [`${MARK}${first}`, ...rest];
}
