import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { splitSentences } from '../../../server/src/brief/sentences.ts';

const FLOOR = 0.95;

/** Each line of the file lists the sentences that one paragraph must split into. */
const paragraphs = readFileSync(new URL('../../accuracy/sentences.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as string[]);

function split(prose: string): string[] {
  return splitSentences(prose).map(({ text }) => text);
}

test('the labelled paragraphs split as they should', () => {
  const wrong = paragraphs.filter((sentences) => JSON.stringify(split(sentences.join(' '))) !== JSON.stringify(sentences));
  const share = 1 - wrong.length / paragraphs.length;
  assert.ok(
    share >= FLOOR,
    `${(share * 100).toFixed(1)} % right; wrong: ${wrong.map((s) => JSON.stringify(split(s.join(' ')))).join('\n')}`,
  );
});

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['A heading without a full stop', ['A heading without a full stop']],
  ['', []],
  ['  Spaces around.  ', ['Spaces around.']],
  ['It fell. [@a, p. 3] It rose.', ['It fell. [@a, p. 3]', 'It rose.']],
  ['It fell.[^1][^2] It rose.', ['It fell.[^1][^2]', 'It rose.']],
  ['It fell.^[See Ch. 3. And more.] It rose.', ['It fell.^[See Ch. 3. And more.]', 'It rose.']],
  ['1. First point. 2024 was hard.', ['1. First point.', '2024 was hard.']],
  ['The U.S. Navy left. The U.S. Senate was divided.', ['The U.S. Navy left.', 'The U.S. Senate was divided.']],
  ['Is it? No. He left.', ['Is it?', 'No.', 'He left.']],
  ['防衛費は増えた。しかし少ない。', ['防衛費は増えた。', 'しかし少ない。']],
  ['Spending rose to 1.6 per cent.² It fell.', ['Spending rose to 1.6 per cent.²', 'It fell.']],
  ['Gen. (ret.) Lee left. (He was ill.) It ended.', ['Gen. (ret.) Lee left.', '(He was ill.)', 'It ended.']],
  ['Sec. Austin (b. 1953) met Min. Lee. He left.', ['Sec. Austin (b. 1953) met Min. Lee.', 'He left.']],
  [
    'It was signed in the U.S. Seoul welcomed it. In the U.S. Congress has power.',
    ['It was signed in the U.S.', 'Seoul welcomed it.', 'In the U.S. Congress has power.'],
  ],
  [
    'Smith et al. 2019 found it in vol. II. It cost $5 bn. Crews slept.',
    ['Smith et al. 2019 found it in vol. II.', 'It cost $5 bn.', 'Crews slept.'],
  ],
  ['The site example.org is down. Try later.', ['The site example.org is down.', 'Try later.']],
];

for (const [prose, sentences] of cases) {
  test(`splits ${JSON.stringify(prose)}`, () => assert.deepEqual(split(prose), sentences));
}

test('offsets are those of the prose', () => {
  const prose = ' One.  Two! ';
  for (const { start, end, text } of splitSentences(prose)) assert.equal(prose.slice(start, end), text);
});

test('a long text takes linear time', () => {
  const started = performance.now();
  splitSentences('No. 3 of the U.S. Navy, e.g. x… '.repeat(50_000));
  splitSentences('[^'.repeat(500_000));
  splitSentences('.'.repeat(1_000_000));
  assert.ok(performance.now() - started < 5000);
});
