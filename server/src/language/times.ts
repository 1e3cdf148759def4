import { readNumbers } from './quantities.ts';
import type { TimeMention, Token } from './types.ts';

/** The times of `text`, a sentence; see `readNumbers`. Spans are UTF-16 offsets in `text`, in order and disjoint. */
export function readTimes(text: string, tokens?: readonly Token[]): readonly TimeMention[] {
  return readNumbers(text, tokens).times;
}
