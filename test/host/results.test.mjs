import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countResults, failures } from './results.mjs';

describe('Counting', () => {
  it('reads the summary of Node, a cancelled test being one that failed', () => {
    assert.deepEqual(countResults('ℹ tests 9\nℹ pass 5\nℹ fail 3\nℹ cancelled 1\n', 1), { passed: 5, failed: 4 });
  });

  it('reads the last summary of mocha', () => {
    assert.deepEqual(countResults('1 passed, 1 failed\nagain\n7 passed, 0 failed\n', 0), { passed: 7, failed: 0 });
  });

  it('takes a program that counts nothing for one test', () => {
    assert.deepEqual(countResults('fine', 0), { passed: 1, failed: 0 });
    assert.deepEqual(countResults('not fine', 2), { passed: 0, failed: 1 });
  });

  it('believes the exit code where no failure was counted', () => {
    assert.deepEqual(countResults('ℹ pass 5\nℹ fail 0\nℹ cancelled 0\n', 1), { passed: 5, failed: 1 });
  });

  it('fails a run of no test', () => {
    assert.deepEqual(countResults('ℹ pass 0\nℹ fail 0\nℹ cancelled 0\n', 0), { passed: 0, failed: 1 });
  });
});

describe('What is shown of a failure', () => {
  it("is Node's summary where there is one", () => {
    assert.equal(failures('✔ one\n✖ failing tests:\ntwo'), '✖ failing tests:\ntwo');
  });

  it("is mocha's summary where there is one", () => {
    assert.equal(failures('  1 passing (3s)\n  2 failing\n\n  1) one'), '  2 failing\n\n  1) one');
  });

  it('is the end of any other output', () => {
    const lines = Array.from({ length: 500 }, (_, index) => `line ${index}`);
    assert.match(failures(lines.join('\n')), /^line 380\n[\s\S]*line 499$/);
  });
});
