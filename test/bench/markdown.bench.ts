import { Brief } from '../../server/src/brief/brief.ts';
import { SegmentPool } from '../../server/src/brief/pool.ts';

/** Measures the Markdown room at the length of a book. Run with `node --import tsx test/bench/markdown.bench.ts`. */

const WORDS = Number(process.argv[2] ?? 100_000);
const KEYSTROKES = 1000;
const WARM_UP = 200;

function section(number: number): string {
  return `## Section ${number}

In ${2000 + (number % 25)} Japan spent *${number % 90}.${number % 10} billion dollars* on its military, about ${number % 7} per cent of GDP [@sipri${number}, p. 3].[^n${number}] The
ministry said that **the increase** would continue, e.g. for missiles & ships, while [critics](https://example.org/${number}) disagreed.

- First point with a number, ${number}, and some more words to read
- Second point, which goes on

  > A quotation of the U.S. Navy on item ${number}. It was long.

| Country | Share ${number} |
|---------|-------|
| Japan   | 1.${number} |
| Korea   | 2.${number} |

[^n${number}]: SIPRI, *Military Expenditure Database*, entry ${number}.

`;
}

function brief(words: number): string {
  const sections: string[] = ['---\ndate: 2026-11-23\nbibliography: refs.bib\n---\n\n'];
  for (let count = 0, number = 1; count < words; number++) {
    const text = section(number);
    sections.push(text);
    count += text.split(/\s+/).length;
  }
  return sections.join('');
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const text = brief(WORDS);
Brief.parse(brief(5000), new SegmentPool());
const parseStarted = performance.now();
let current = Brief.parse(text, new SegmentPool());
const parsed = performance.now() - parseStarted;

const typed = 'Japan said that its spending of 5.5 billion would rise. ';
let caret = text.indexOf(' would continue', text.length / 2);
const times: number[] = [];
for (let stroke = 0; stroke < KEYSTROKES + WARM_UP; stroke++) {
  const started = performance.now();
  current = current.edit([{ start: caret, end: caret, text: typed.charAt(stroke % typed.length) }]);
  if (stroke >= WARM_UP) times.push(performance.now() - started);
  caret++;
}
times.sort((a, b) => a - b);
const p50 = percentile(times, 0.5);
const p99 = percentile(times, 0.99);
console.log(`${WORDS} words, ${text.length} characters, ${current.segments.length} segments`);
console.log(
  `whole parse ${parsed.toFixed(0)} ms; keystroke p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms; parse to keystroke ${(parsed / p50).toFixed(0)} : 1`,
);

const line = 'Japan spent 5 per cent of *GDP* [@a] '.repeat(140_000);
const lineStarted = performance.now();
const long = Brief.parse(line, new SegmentPool());
const lineParsed = performance.now() - lineStarted;
const editStarted = performance.now();
long.edit([{ start: line.length / 2, end: line.length / 2, text: 'x' }]);
console.log(
  `one line of ${(line.length / 1e6).toFixed(1)} MB: ${lineParsed.toFixed(0)} ms, a keystroke in it ${(performance.now() - editStarted).toFixed(0)} ms`,
);
