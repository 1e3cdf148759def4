// Every regular expression takes time linear in the length of the text, so that no document can make the checker hang.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkSync } from 'recheck';
import { sourcesBelow } from './project.ts';
import { readSource } from './source.ts';

/** Milliseconds for the judgement of one expression. */
const DEADLINE = 20_000;

const files = [...sourcesBelow('server/src'), ...sourcesBelow('client/src')];

describe('Regular expressions', () => {
  for (const file of files) {
    const { patterns } = readSource(file);
    if (patterns.length === 0) continue;
    it(`are linear in ${file}`, () => {
      const slow = patterns.flatMap(({ source, flags, line }) => {
        const verdict = judge(source, flags);
        return verdict === 'linear' ? [] : [`${file}:${line} /${source}/${flags} is ${verdict}`];
      });
      assert.deepEqual(slow, []);
    });
  }
});

/** `linear`, or in which way it is not. The newer flags `v` and `d` change nothing about time; the checker knows neither. */
function judge(source: string, flags: string): string {
  const verdict = checkSync(source, flags.replace(/[vd]/g, ''), { timeout: DEADLINE });
  if (verdict.status === 'safe') return 'linear';
  return verdict.status === 'vulnerable' ? verdict.complexity.summary : 'not decided';
}
