import type { Block } from '../brief/types.ts';
import { CLAIM_READERS } from './kinds.ts';
import { type Lexicon, readSentences } from './sentence.ts';
import type { Claim } from './types.ts';

/** The claims of a block, in the order of its text. `now` is the year of the brief's date. Spans are prose offsets of the block. */
export function readClaims(block: Block, lexicon: Lexicon, now: number): Claim[] {
  const claims: Claim[] = [];
  for (const sentence of readSentences(block, lexicon)) {
    for (const read of CLAIM_READERS) claims.push(...read(sentence, lexicon, now));
  }
  return claims.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
