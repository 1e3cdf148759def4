import type { EntityId, Indicator, IndicatorPhrase } from '../dataset/types.ts';
import type { NameMention, Quantity } from '../language/types.ts';
import { wordSet } from '../language/word-set.ts';
import { cover, type Span } from '../span.ts';
import { fieldOf } from './bind.ts';
import { TIE } from './certainty.ts';
import { finalLevel, readQuantityClaim } from './quantities.ts';
import { type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';
import { isHeldAgainst } from './subjects.ts';
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
    return readQuantityClaim(
      sentence,
      { kind: 'share', quantity, indicator: indicator.id, field: indicator.base ?? indicator.id, additive: false, tail: phrase },
      lexicon,
      now,
    );
  }
  return readParallelShare(sentence, quantity, lexicon, now);
}

/** "1.4 per cent of GDP, compared with 2.6 per cent in South Korea": a percentage held against one of an output is one too. */
function readParallelShare(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, now: number): Claim | undefined {
  if (!isHeldAgainst(sentence, quantity)) return undefined;
  const unit = sentence.phrases
    .filter((phrase) => phrase.end <= quantity.span.start)
    .flatMap((phrase) => phrase.meanings)
    .find((meaning) => meaning.role === 'unit');
  const indicator = unit && lexicon.dataset.indicator(unit.indicator);
  return (
    indicator &&
    readQuantityClaim(
      sentence,
      { kind: 'share', quantity, indicator: indicator.id, field: indicator.base ?? indicator.id, additive: false },
      lexicon,
      now,
    )
  );
}

/** Whether only further numbers, joiners and names lie between a percentage and its unit phrase. */
function leadsTo(sentence: ReadSentence, from: number, to: number): boolean {
  if (to - from > 12) return false;
  return sentence.tokens.slice(from, to).every((token) => {
    if (token.kind !== 'word' || token.lower === 'and' || token.lower === 'or' || token.lower === 'to' || token.lower === 'its')
      return true;
    return sentence.quantities.some((other) => other.span.start <= token.start && token.end <= other.span.end);
  });
}

/**
 * "37 per cent of the world's military spending", "a third of global military expenditure", and turned round "its share of world military expenditure was
 * 12 per cent".
 */
function readShareOfWhole(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon, now: number): Claim | undefined {
  if (quantity.change) return undefined;
  const found = wholeAfter(sentence, quantity, lexicon) ?? wholeBefore(sentence, quantity, lexicon);
  if (!found) return undefined;
  const { indicator, whole, span } = found;
  return readQuantityClaim(
    sentence,
    {
      kind: 'share',
      quantity,
      indicator: indicator.id,
      field: indicator.id,
      additive: true,
      whole: whole.entity,
      binding: { span, score: TIE.construction },
      tail: span,
    },
    lexicon,
    now,
  );
}

interface Whole {
  readonly whole: NameMention;
  readonly indicator: Indicator;
  /** The words that name the whole and what is shared. */
  readonly span: Span;
}

function wholeAfter(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon): Whole | undefined {
  const from = tokenAt(sentence.tokens, quantity.span.end);
  return sentence.tokens[from]?.lower === 'of' ? wholeFrom(sentence, from, lexicon) : undefined;
}

/** "share of world military expenditure was Q": a level verb or copula right before the number, the share before that. */
function wholeBefore(sentence: ReadSentence, quantity: Quantity, lexicon: Lexicon): Whole | undefined {
  const until = tokenAt(sentence.tokens, quantity.span.start);
  const clause = sentence.clauses.of[until];
  for (let i = until - 1; i > 0; i--) {
    if (sentence.clauses.of[i] !== clause || sentence.tokens[i]?.lower !== 'of' || !SHARE_NOUNS.has(sentence.tokens[i - 1]?.lower ?? ''))
      continue;
    const found = wholeFrom(sentence, i, lexicon);
    const between = sentence.quantities.some((other) => other.span.start > (found?.span.end ?? 0) && other.span.end <= quantity.span.start);
    return found && found.span.end <= quantity.span.start && !between ? found : undefined;
  }
  return undefined;
}

const SHARE_NOUNS = wordSet('share proportion portion slice fraction part');

/** The whole named after the "of" at token `of`, with an amount indicator after it, or before it ("of military spending in Asia and Oceania"). */
function wholeFrom(sentence: ReadSentence, of: number, lexicon: Lexicon): Whole | undefined {
  const whole = sentence.names.find((name) => {
    const at = tokenAt(sentence.tokens, name.start);
    return at > of && at - of <= 5 && isWhole(lexicon, name.entity);
  });
  if (!whole) return undefined;
  const found = spendingBy(sentence, of, whole, lexicon);
  return found && { whole, indicator: found.indicator, span: cover(whole, found.span) };
}

function isWhole(lexicon: Lexicon, id: EntityId): boolean {
  const kind = lexicon.dataset.entity(id)?.kind;
  return kind === 'region' || kind === 'country';
}

/** The amount indicator that is named right after the whole or between it and "of", or "total" where the sentence or the one before has named one. */
function spendingBy(sentence: ReadSentence, of: number, whole: Span, lexicon: Lexicon): { indicator: Indicator; span: Span } | undefined {
  const from = tokenAt(sentence.tokens, whole.end);
  const noun = sentence.phrases.find(
    (phrase) => phrase.from > of && phrase.from - from <= 3 && phrase.meanings.some((meaning) => meaning.role === 'names'),
  );
  const total = sentence.tokens.slice(from, from + 3).find((token) => token.lower === 'total');
  const meaning = noun ? noun.meanings.find((candidate) => candidate.role === 'names') : total ? firstNoun(sentence) : undefined;
  const indicator = meaning && lexicon.dataset.indicator(fieldOf(lexicon, meaning));
  const span = noun ?? total;
  return indicator?.kind === 'flow' && span ? { indicator, span: { start: span.start, end: span.end } } : undefined;
}

function firstNoun(sentence: ReadSentence): IndicatorPhrase | undefined {
  const heard = [sentence, ...sentence.before.slice(-1)].flatMap((read) => read.phrases);
  return heard.flatMap((phrase) => phrase.meanings).find((meaning) => meaning.role === 'names');
}
