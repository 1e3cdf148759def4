import { explainText, type SentenceExplanation } from '../cards/explain.ts';
import type { Dataset } from '../dataset/types.ts';
import { type Terminal, UsageError } from './terminal.ts';

/** `briefproof explain "SENTENCE"`: what was found in it, every reading with its score, the records compared, and why nothing was said. */
export function explain(args: readonly string[], dataset: Dataset, today: string, terminal: Terminal): number {
  const text = args.join(' ').trim();
  if (text === '') throw new UsageError('explain needs a sentence.');
  for (const sentence of explainText(text, { dataset, today })) terminal.out(render(sentence));
  return 0;
}

function render(sentence: SentenceExplanation): string {
  const found = sentence.found.map(({ what, words, meaning }) => `  ${what.padEnd(10)} ${words}${meaning ? `  →  ${meaning}` : ''}`);
  const claims = sentence.claims.flatMap(({ kind, text, readings, verdict, message }) => [
    `  Claim (${kind}): ${text}`,
    ...readings.map((reading) => `    ${reading.score.toFixed(2)}  ${reading.text}`),
    `    ${verdict.kind}: ${message}`,
    ...verdict.evidence.map((evidence) => `      ${evidence.text}  data/${evidence.origin.file}:${evidence.origin.line}`),
  ]);
  const why = sentence.claims.length === 0 ? [`  Not checked: ${sentence.why}`] : [];
  return [sentence.text, ...found, ...claims, ...why, ''].join('\n');
}
