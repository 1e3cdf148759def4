import { openDocument } from '../../server/src/checker.ts';
import { loadDataset } from '../support/dataset.ts';
import { longBrief } from '../support/long-brief.ts';

// What a keystroke in the middle of a long brief costs the engine: the edit and the findings of the whole document. Printed, never asserted.

const WORDS = 100_000;
const KEYSTROKES = 2_000;
const options = { dataset: loadDataset(), today: '2026-11-23' };
const text = longBrief(WORDS);

const cold = time(() => openDocument(text, options).findings());
const document = openDocument(text, options);
document.findings();
const middle = text.indexOf('The balance of power', text.length / 2);
const typed = 'Vietnam spent $10.5 billion on its military in 2025. ';
const costs: number[] = [];
for (let i = 0; i < KEYSTROKES; i++) {
  const at = middle + (i % typed.length);
  const insert = i % (2 * typed.length) < typed.length;
  costs.push(
    time(() => {
      document.edit([insert ? { start: at, end: at, text: typed.charAt(i % typed.length) } : { start: middle, end: middle + 1, text: '' }]);
      document.findings();
    }),
  );
}
costs.sort((a, b) => a - b);
const at = (share: number) => costs[Math.min(costs.length - 1, Math.floor(costs.length * share))] ?? 0;
console.log(`words ${WORDS}, findings ${document.findings().length}, claims ${document.claims().length}`);
console.log(`full check ${cold.toFixed(0)} ms`);
console.log(`keystroke p50 ${at(0.5).toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms, max ${at(1).toFixed(2)} ms`);
console.log(`full check / keystroke p50: ${(cold / at(0.5)).toFixed(0)}`);

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
