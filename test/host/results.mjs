/** How much of a program's output is shown where nothing marks what failed in it. */
const SHOWN_LINES = 120;

/**
 * How many tests have passed and failed, by the last words of Node's test runner or of mocha; a program that counts nothing is one
 * test. An exit code other than 0 is at least one failure, whatever was counted, and so is a run of no test.
 */
export function countResults(output, code) {
  const { passed, failed } = nodeTests(output) ?? mochaTests(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

function nodeTests(output) {
  const count = (name) => [...output.matchAll(new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'))].at(-1)?.[1];
  const passed = count('pass');
  if (passed === undefined) return undefined;
  return { passed: Number(passed), failed: Number(count('fail')) + Number(count('cancelled')) };
}

function mochaTests(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]) };
}

/** The part of a failed program's output that says what failed: the runner's own summary of failures, or the end. */
export function failures(output) {
  const summary = Math.max(output.lastIndexOf('✖ failing tests:'), output.search(/^ +\d+ failing$/m));
  return summary >= 0 ? output.slice(summary) : output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
}
