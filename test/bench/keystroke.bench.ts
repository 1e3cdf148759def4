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
// A writer goes through the paragraphs in the middle and types a sentence into each, so that every state of the text is a new one.
const typed = 'Vietnam spent $10.5 billion on its military in 2025, more than Thailand. ';
const costs: number[] = [];
let at = Math.floor(text.length / 2);
for (let i = 0; i < KEYSTROKES; i++) {
  if (i % typed.length === 0) at = document.text.indexOf('The balance of power', at);
  const start = at + (i % typed.length);
  costs.push(
    time(() => {
      document.edit([{ start, end: start, text: typed.charAt(i % typed.length) }]);
      document.findings();
    }),
  );
  if (i % typed.length === typed.length - 1) at = start + typed.length;
}
costs.sort((a, b) => a - b);
const quantile = (share: number) => costs[Math.min(costs.length - 1, Math.floor(costs.length * share))] ?? 0;
console.log(`words ${WORDS}, findings ${document.findings().length}, claims ${document.claims().length}`);
console.log(`full check ${cold.toFixed(0)} ms`);
console.log(`keystroke p50 ${quantile(0.5).toFixed(2)} ms, p99 ${quantile(0.99).toFixed(2)} ms, max ${quantile(1).toFixed(2)} ms`);
console.log(`full check / keystroke p50: ${(cold / quantile(0.5)).toFixed(0)}`);

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
