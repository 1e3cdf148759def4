import type { Runner } from 'mocha';

/** Runs mocha by `start`, prints the counts as the last line, and rejects when a test failed or none ran. */
export function runAndReport(start: (done: (failures: number) => void) => Runner, print: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = start((failures) => {
      const { passes = 0, tests = 0 } = runner.stats ?? {};
      print(`${passes} passed, ${failures} failed`);
      if (failures > 0) return reject(new Error(`${failures} failed`));
      if (tests === 0) return reject(new Error('no test ran'));
      resolve();
    });
  });
}
