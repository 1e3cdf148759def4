// What VS Code's Node extension host calls: runs every suite beside this file, in a desktop VS Code and in a served one alike.
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { runAndReport } from './report.ts';

/** Resolves when every test has passed; rejects with the number of failures. */
export function run(): Promise<void> {
  const print = reportTo(process.env.TEST_REPORT);
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 30_000, ...grep(process.env.TEST_GREP) });
  const folder = path.join(__dirname, 'suite');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.test.js'))
    .sort())
    mocha.addFile(path.join(folder, name));
  return runAndReport((done) => mocha.run(done), print);
}

function grep(pattern: string | undefined): { grep?: string } {
  return pattern === undefined ? {} : { grep: pattern };
}

/** The extension host of a served VS Code has no standard output, so the reporter writes to a file that the launcher reads. */
function reportTo(file: string | undefined): (line: string) => void {
  if (file === undefined) return console.log;
  const write = (...parts: unknown[]) => appendFileSync(file, `${format(...parts)}\n`);
  Object.assign(Mocha.reporters.Base, { consoleLog: write });
  return write;
}
