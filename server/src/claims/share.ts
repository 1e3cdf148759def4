import type { EntityId, Indicator, IndicatorPhrase } from '../dataset/types.ts';
import type { Quantity } from '../language/types.ts';
import { cover, type Span } from '../span.ts';
import { fieldOf } from './bind.ts';
import { finalLevel, readQuantityClaim } from './quantities.ts';
import { type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';
import type { Claim } from './types.ts';

/** Shares: "1.4 per cent of GDP", "a quarter of world military spending". What follows the number says of what it is a share. */
export function readShares(sentence: ReadSentence, lexicon: Lexicon, now: number): Claim[] {
  const claims: Claim[] = [];
  for (const quantity of sentence.quantities.map(finalLevel)) {
    if (quantity.unit.kind !== 'percent' && quantity.unit.kind !== 'fraction') continue;
    const claim = readShareOfOutput(sentence, quantity, lexicon, now) ?? readShareOfWhole(sentence, quantity, lexicon, now);
    if (claim) claims.push(claim);
  }
  return claims;
}

/** "1.4 per cent of GDP": the unit phrase may stand after the last of a list ("1.4 and 2.6 per cent of GDP", "from 1.0 to 1.4 per cent of GDP"). */
function readShareOfOutput(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, now: number): Claim | undefined {
  if (quantity.unit.kind !== 'percent') return undefined;
  const from = tokenAt(sentence.tokens, quantity.span.end);
  for (const phrase of sentence.phrases) {
    const unit = phrase.meanings.find((meaning) => meaning.role === 'unit');
    if (!unit || phrase.from < from || !leadsTo(sentence, from, phrase.from)) continue;
    const indicator = lexicon.dataset.indicator(unit.indicator);
    if (!indicator) continue;
    return readQuantityClaim(sentence, { kind: 'share', quantity, indicator: indicator.id, field: indicator.base ?? indicator.id, tail: phrase }, lexicon, now);
  }
  return undefined;
}

/** Whether only further numbers, joiners and names lie between a percentage and its unit phrase. */
function leadsTo(sentence: ReadSentence, from: number, to: number): boolean {
  if (to - from > 12) return false;
  return sentence.tokens.slice(from, to).every((token) => {
    if (token.kind !== 'word' || token.lower === 'and' || token.lower === 'or' || token.lower === 'to' || token.lower === 'its') return true;
    return sentence.quantities.some((other) => other.span.start <= token.start && token.end <= other.span.end);
  });
}

/** "37 per cent of the world's military spending", "a third of global military expenditure". */
function readShareOfWhole(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, now: number): Claim | undefined {
  const from = tokenAt(sentence.tokens, quantity.span.end);
  if (sentence.tokens[from]?.lower !== 'of') return undefined;
  const whole = sentence.names.find((name) => tokenAt(sentence.tokens, name.start) - from <= 3 && name.start > quantity.span.end && isWhole(lexicon, name.entity));
  if (!whole) return undefined;
  const spending = spendingAfter(sentence, whole, lexicon);
  if (!spending) return undefined;
  const { indicator, span } = spending;
  return readQuantityClaim(sentence, { kind: 'share', quantity, indicator: indicator.id, field: indicator.base ?? indicator.id, whole: whole.entity, tail: cover(whole, span) }, lexicon, now);
}

function isWhole(lexicon: Lexicon, id: EntityId): boolean {
  const kind = lexicon.dataset.entity(id)?.kind;
  return kind === 'region' || kind === 'country';
}

/** The amount indicator that is named right after the whole, or "total" where the sentence has named one. */
function spendingAfter(sentence: ReadSentence, whole: Span, lexicon: Lexicon): { indicator: Indicator; span: Span } | undefined {
  const from = tokenAt(sentence.tokens, whole.end);
  const next = sentence.phrases.find((phrase) => phrase.from >= from && phrase.from - from <= 3 && phrase.meanings.some((meaning) => meaning.role === 'names'));
  const total = sentence.tokens.slice(from, from + 3).find((token) => token.lower === 'total');
  const meaning = next?.meanings.find((candidate) => candidate.role === 'names') ?? (total ? firstNoun(sentence) : undefined);
  const indicator = meaning && lexicon.dataset.indicator(fieldOf(lexicon, meaning));
  const span = next ?? total;
  return indicator && span && indicator.kind === 'flow' ? { indicator, span: { start: span.start, end: span.end } } : undefined;
}

function firstNoun(sentence: ReadSentence): IndicatorPhrase | undefined {
  return sentence.phrases.flatMap((phrase) => phrase.meanings).find((meaning) => meaning.role === 'names');
}
