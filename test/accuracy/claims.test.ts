import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type LabelledSentence, type Scores, score } from '../support/score.ts';

/** The day that the labels were written for. */
const TODAY = '2026-11-23';

/** What has been reached; a floor may only rise, a ceiling (the last two) only fall. */
const FLOORS: Readonly<Record<string, Scores>> = {
  /** Claims of all fourteen kinds, of which three are read so far. */
  'claims-dev.jsonl': {
    alarmPrecision: 1,
    alarmRecall: 0.1,
    supportPrecision: 1,
    supportRecall: 0.15,
    unknownOpen: 1,
    quietAlarmed: 0,
    quietFlagged: 0,
  },
  /** Values, shares and memberships, written from the constructions of published briefs before the grammar that reads them. */
  'claims-own.jsonl': {
    alarmPrecision: 1,
    alarmRecall: 0.91,
    supportPrecision: 0.99,
    supportRecall: 0.93,
    unknownOpen: 1,
    quietAlarmed: 0,
    quietFlagged: 0,
  },
};

for (const [file, floor] of Object.entries(FLOORS)) {
  test(`${file} is judged at least as well as before`, () => {
    const lines = readFileSync(path.join(import.meta.dirname, file), 'utf8')
      .split('\n')
      .filter(Boolean);
    const sentences = lines.map((line): LabelledSentence => JSON.parse(line));
    const scores = score(sentences, TODAY);
    console.log(
      file,
      JSON.stringify(scores, (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)),
    );
    for (const name of ['alarmPrecision', 'alarmRecall', 'supportPrecision', 'supportRecall', 'unknownOpen'] as const) {
      assert.ok(scores[name] >= floor[name], `${name} fell to ${scores[name].toFixed(3)} from ${floor[name]}`);
    }
    for (const name of ['quietAlarmed', 'quietFlagged'] as const)
      assert.ok(scores[name] <= floor[name], `${name} rose to ${scores[name].toFixed(3)}`);
  });
}
