// What VS Code's worker extension host calls. A worker has no `require` for files: mocha and the suites are one bundle.
import './globals.ts';
import 'mocha/mocha';
import { runAndReport } from '../report.ts';

declare const Mocha: typeof import('mocha');

/** Runs every `*.web.test.ts`; resolves when all have passed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: Mocha.reporters.Spec, color: false, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, null, mocha); // defines suite() and test(), as loading a file does on Node
  await import('briefproof:web-suites');
  return runAndReport((done) => mocha.run(done), console.log);
}
