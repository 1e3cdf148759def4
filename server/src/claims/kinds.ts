import { readMemberships } from './membership.ts';
import type { Lexicon, ReadSentence } from './sentence.ts';
import { readShares } from './share.ts';
import type { Claim } from './types.ts';
import { readValues } from './value.ts';

/** Reads the claims of one kind from a sentence. `now` is the year of the brief's date. */
export type ClaimReader = (sentence: ReadSentence, lexicon: Lexicon, now: number) => Claim[];

/** Every kind of claim that is read. A new kind is one file in this folder and one line here. */
export const CLAIM_READERS: readonly ClaimReader[] = [readValues, readShares, readMemberships];
