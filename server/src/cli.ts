import compiled from 'briefproof:dataset';
import { run } from './cli/main.ts';
import { openDataset } from './dataset/dataset.ts';

const args = process.argv.slice(2);

if (args[0] === 'lsp') {
  void import('./main.ts');
} else {
  const today = process.env.BRIEFPROOF_TODAY ?? new Date().toISOString().slice(0, 10);
  process.exitCode = run(args, () => openDataset(compiled), today, {
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  });
}
