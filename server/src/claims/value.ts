import { finalLevel, readQuantityClaim } from './quantities.ts';
import type { Lexicon, ReadSentence } from './sentence.ts';
import type { Claim } from './types.ts';

/** Amounts: "Japan spent $55.3 billion in 2024". An amount in a currency may be of any indicator that is measured in it. */
export function readValues(sentence: ReadSentence, lexicon: Lexicon, now: number): Claim[] {
  const claims: Claim[] = [];
  for (const quantity of sentence.quantities.map(finalLevel)) {
    const { unit } = quantity;
    if (unit.kind !== 'currency') continue;
    for (const indicator of lexicon.dataset.indicators) {
      if (indicator.unit !== unit.code || indicator.base !== undefined) continue;
      const claim = readQuantityClaim(
        sentence,
        {
          kind: 'value',
          quantity,
          indicator: indicator.id,
          field: indicator.id,
          additive: indicator.kind === 'flow' || indicator.kind === 'stock',
        },
        lexicon,
        now,
      );
      if (claim) claims.push(claim);
    }
  }
  return claims;
}
