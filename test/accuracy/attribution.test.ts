import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Brief } from '../../server/src/brief/brief.ts';
import { lexiconOf, readSentences } from '../../server/src/claims/sentence.ts';
import { attribute } from '../../server/src/claims/subjects.ts';
import { loadDataset } from '../support/dataset.ts';

interface Labelled {
  readonly text: string;
  readonly number: string;
  readonly subject: string;
}

/** At or above this score an attribution counts as made; below it the reader abstains. */
const SURE = 0.7;

/** Right attributions may only become more; at most one may be wrong. */
const FLOOR = 30;

test('a number is given to the right country or to none', () => {
  const lexicon = lexiconOf(loadDataset());
  const lines = readFileSync(path.join(import.meta.dirname, 'attribution.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);
  const wrong: string[] = [];
  let right = 0;
  for (const { text, number, subject } of lines.map((line): Labelled => JSON.parse(line))) {
    const wanted = lexicon.nameFinder.find(subject)[0]?.entity;
    const given = attributed(text, number, lexicon);
    if (given === wanted) right++;
    else if (given) wrong.push(`${text} ${number}: ${given}`);
  }
  console.log(`attribution: ${right} of ${lines.length} right, ${wrong.length} wrong`);
  assert.ok(right >= FLOOR, `${right} right`);
  assert.ok(wrong.length <= 1, wrong.join('\n'));
});

/** The one entity that a number is surely given to. */
function attributed(text: string, number: string, lexicon: ReturnType<typeof lexiconOf>): string | undefined {
  const block = Brief.parse(text).segments[0]?.segment.blocks[0];
  const at = text.indexOf(number);
  for (const sentence of block ? readSentences(block, lexicon) : []) {
    const quantity = sentence.quantities.find(({ span }) => span.start <= at + 2 && span.end > at);
    const found = quantity && attribute(sentence, quantity, lexicon);
    if (found && found.score >= SURE && found.subjects.length === 1) return found.subjects[0];
  }
  return undefined;
}
