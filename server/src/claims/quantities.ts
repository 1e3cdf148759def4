import type { EntityId, IndicatorId } from '../dataset/types.ts';
import { NEGATIONS } from '../language/cues.ts';
import type { Quantity } from '../language/types.ts';
import { cover, type Span } from '../span.ts';
import { type Binding, bind } from './bind.ts';
import { guardOver } from './guards.ts';
import { clauseOf, type Lexicon, type ReadSentence, tokenAt } from './sentence.ts';
import { type Attribution, attribute } from './subjects.ts';
import type { Claim, ClaimKind, QuantityReading } from './types.ts';
import { type When, whenOf } from './when.ts';

/** What a reader of quantities gives to be made a claim. */
export interface QuantityClaim {
  readonly kind: ClaimKind;
  readonly quantity: Quantity;
  readonly indicator: IndicatorId;
  readonly field: IndicatorId;
  readonly whole?: EntityId;
  /** The words that end the value ("of GDP"), covered by the claim. */
  readonly tail?: Span;
}

/**
 * Reads a quantity as a claim about an indicator: guards, binding, subject and time in that order. Undefined where any of them says no or
 * cannot say. A list of subjects gives one reading of their sum and one of each.
 */
export function readQuantityClaim(sentence: ReadSentence, wanted: QuantityClaim, lexicon: Lexicon, now: number): Claim | undefined {
  const { quantity } = wanted;
  if (guardOver(sentence, quantity.span, now)) return undefined;
  const binding = bind(sentence, quantity, lexicon, wanted.field);
  if (!binding) return undefined;
  const owner = attribute(sentence, quantity, lexicon);
  if (!owner || owner.subjects.length === 0) return undefined;
  const when = whenOf(sentence, quantity.span, now);
  if (!when) return undefined;
  const negated = isNegated(sentence, quantity);
  if (negated === 'set-aside') return undefined;
  const readings = readingsOf(wanted, binding, owner, when, negated === 'denied');
  const focus = quantity.span;
  return { kind: wanted.kind, span: claimSpan(sentence, wanted, binding, owner, when), focus, readings, sentence: sentence.index };
}

/** Of "from 1.2 to 1.6 per cent" the level after the change; other quantities as they are. */
export function finalLevel(quantity: Quantity): Quantity {
  const { fromTo, ends, high, ...rest } = quantity;
  return fromTo && ends && high !== undefined ? { ...rest, value: high, span: ends[1] } : quantity;
}

function readingsOf(wanted: QuantityClaim, binding: Binding, owner: Attribution, when: When, negated: boolean): QuantityReading[] {
  const base = {
    type: 'quantity' as const,
    indicator: wanted.indicator,
    quantity: wanted.quantity,
    time: when.time,
    negated,
    words: { subject: owner.span, indicator: binding.span, value: wanted.quantity.span, ...(when.span ? { time: when.span } : {}) },
    ...(wanted.whole ? { whole: wanted.whole } : {}),
  };
  const score = binding.score * owner.score * when.score * currencyCertainty(wanted.quantity, owner.subjects);
  const readings: QuantityReading[] = [{ ...base, subjects: owner.subjects, score }];
  for (const other of owner.others) readings.push({ ...base, subjects: [other], score: score * 0.6 });
  if (owner.subjects.length > 1) for (const subject of owner.subjects) readings.push({ ...base, subjects: [subject], score: score * 0.5 });
  return readings;
}

/** A bare "$" may be the subject's own dollar. The letters of a currency's code that name its country are those of the country's own code (ISO 4217, ISO 3166-1). */
const OWN_DOLLAR = 0.85;

function currencyCertainty({ unit }: Quantity, subjects: readonly EntityId[]): number {
  if (unit.kind !== 'currency' || !unit.others) return 1;
  const own = unit.others.some((code) => subjects.some((subject) => subject.startsWith(code.slice(0, 2))));
  return own ? OWN_DOLLAR : 1;
}

/** The clause words from the first to the last that the reading rests on. */
function claimSpan(sentence: ReadSentence, wanted: QuantityClaim, binding: Binding, owner: Attribution, when: When): Span {
  const home = clauseOf(sentence, wanted.quantity.span);
  let span: Span = wanted.quantity.hedgeSpan ? cover(wanted.quantity.span, wanted.quantity.hedgeSpan) : wanted.quantity.span;
  if (wanted.tail) span = cover(span, wanted.tail);
  for (const part of [owner.span, binding.span, when.span]) {
    if (!part || part.start < sentence.span.start || part.end > sentence.span.end) continue;
    if (clauseOf(sentence, part) === home && !crossesNumber(sentence, span, part)) span = cover(span, part);
  }
  return span;
}

/** Whether another number lies between two spans: the words beyond it belong to that one. */
function crossesNumber(sentence: ReadSentence, span: Span, part: Span): boolean {
  const from = Math.min(span.end, part.end);
  const to = Math.max(span.start, part.start);
  return sentence.quantities.some((quantity) => quantity.span.start >= from && quantity.span.end <= to);
}

/** `denied`: the verb is negated ("did not spend 3 per cent"); `set-aside`: only the number is ("not the 3 per cent that some asked for"). */
function isNegated(sentence: ReadSentence, quantity: Quantity): 'denied' | 'set-aside' | undefined {
  const position = tokenAt(sentence.tokens, quantity.hedgeSpan ? Math.min(quantity.hedgeSpan.start, quantity.span.start) : quantity.span.start);
  const clause = clauseOf(sentence, quantity.span);
  for (let i = position - 1; i >= 0 && position - i <= 8; i--) {
    const token = sentence.tokens[i];
    if (!token || sentence.clauses.of[i] !== clause) break;
    if (!NEGATIONS.has(token.lower)) continue;
    return position - i <= 2 ? 'set-aside' : DENYING_AUXILIARIES.has(sentence.tokens[i - 1]?.lower ?? '') ? 'denied' : 'set-aside';
  }
  return undefined;
}

const DENYING_AUXILIARIES = new Set(['did', 'does', 'do', 'has', 'have', 'had', 'is', 'was', 'are', 'were']);
