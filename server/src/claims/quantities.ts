import type { EntityId, IndicatorId } from '../dataset/types.ts';
import type { Clause } from '../language/clauses.ts';
import { NEGATIONS } from '../language/cues.ts';
import type { Quantity } from '../language/types.ts';
import { wordSet } from '../language/word-set.ts';
import { cover, type Span } from '../span.ts';
import { type Binding, bind } from './bind.ts';
import { READING } from './certainty.ts';
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
  /** Values of several subjects can be added up. */
  readonly additive: boolean;
  readonly whole?: EntityId;
  /** What ties the number to the field, where the construction itself does. */
  readonly binding?: Binding;
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
  const binding = wanted.binding ?? bind(sentence, quantity, lexicon, wanted.field);
  if (!binding) return undefined;
  const owner = attribute(sentence, quantity, lexicon);
  if (!owner || owner.subjects.length === 0 || owner.subjects.includes(wanted.whole ?? '')) return undefined;
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

/** The readings of what was found: of a list that shares one number its total and each of its members, unless the words say which. */
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
  const own = sharings(wanted, owner).map((sharing) => ({
    ...base,
    subjects: owner.subjects,
    each: sharing.each,
    score: score * sharing.score,
  }));
  const others = owner.others.map((other) => ({ ...base, subjects: [other], each: false, score: score * READING.otherSubject }));
  return [...own, ...others];
}

/** A sum of shares of GDP means nothing, so a list shares such a number each. */
function sharings(wanted: QuantityClaim, owner: Attribution): { each: boolean; score: number }[] {
  if (owner.subjects.length < 2) return [{ each: false, score: READING.sure }];
  const additive = wanted.additive || wanted.whole !== undefined;
  if (!additive || owner.sharing === 'each') return [{ each: true, score: owner.sharing === 'each' ? READING.sure : READING.sharedByEach }];
  if (owner.sharing === 'sum') return [{ each: false, score: READING.sure }];
  return [
    { each: false, score: READING.sumOrEach },
    { each: true, score: READING.sumOrEach },
  ];
}

/** A bare "$" may be the subject's own dollar. The letters of a currency's code that name its country are those of the country's own code (ISO 4217, ISO 3166-1). */
function currencyCertainty({ unit }: Quantity, subjects: readonly EntityId[]): number {
  if (unit.kind !== 'currency' || !unit.others) return 1;
  const own = unit.others.some((code) => subjects.some((subject) => subject.startsWith(code.slice(0, 2))));
  return own ? READING.ownDollar : READING.sure;
}

/** From the first to the last word that the reading rests on, without reaching over another number or out of the clause. */
function claimSpan(sentence: ReadSentence, wanted: QuantityClaim, binding: Binding, owner: Attribution, when: When): Span {
  const home = sentence.clauses.list[clauseOf(sentence, wanted.quantity.span)];
  const near = (part: Span) => {
    const clause = clauseOf(sentence, part);
    return clause === home?.id || (clause === home?.parent && home?.kind === 'relative' && isAntecedent(sentence, home, part));
  };
  let span: Span = wanted.quantity.hedgeSpan ? cover(wanted.quantity.span, wanted.quantity.hedgeSpan) : wanted.quantity.span;
  if (wanted.tail) span = cover(span, wanted.tail);
  const inside = (part: Span | undefined): part is Span =>
    part !== undefined && part.start >= sentence.span.start && part.end <= sentence.span.end;
  const reachesOwner = inside(owner.span) && near(owner.span) && !crossesNumber(sentence, span, owner.span);
  for (const part of [owner.span, binding.span, when.span, contextAfter(sentence, span)]) {
    if (!inside(part) || !near(part) || crossesNumber(sentence, span, part)) continue;
    if (part.end <= span.start && !reachesOwner && !isAdjacent(sentence, part, span)) continue;
    span = cover(span, part);
  }
  return withPreposition(sentence, span, when.span);
}

/** "on its military", right after the number. */
function contextAfter(sentence: ReadSentence, span: Span): Span | undefined {
  const from = tokenAt(sentence.tokens, span.end);
  return sentence.phrases.find(
    (phrase) => phrase.from >= from && phrase.from - from <= 2 && phrase.meanings.some((meaning) => meaning.role === 'context'),
  );
}

function isAntecedent(sentence: ReadSentence, relative: Clause, part: Span): boolean {
  return relative.from - tokenAt(sentence.tokens, part.end) <= 2;
}

/** Whether no comma separates two spans. */
function isAdjacent(sentence: ReadSentence, first: Span, second: Span): boolean {
  return !sentence.tokens.some((token) => token.text === ',' && token.start >= first.end && token.end <= second.start);
}

/** "In 2025 …" with its preposition. */
function withPreposition(sentence: ReadSentence, span: Span, time: Span | undefined): Span {
  if (!time || time.start !== span.start) return span;
  const before = sentence.tokens[tokenAt(sentence.tokens, time.start) - 1];
  return before && TIME_PREPOSITIONS.has(before.lower) ? cover(span, before) : span;
}

const TIME_PREPOSITIONS = wordSet('in during for by');

/** Whether another number lies between two spans: the words beyond it belong to that one. */
function crossesNumber(sentence: ReadSentence, span: Span, part: Span): boolean {
  const from = Math.min(span.end, part.end);
  const to = Math.max(span.start, part.start);
  return sentence.quantities.some((quantity) => quantity.span.start >= from && quantity.span.end <= to);
}

/** `denied`: the verb is negated ("did not spend 3 per cent"); `set-aside`: only the number is ("not the 3 per cent that some asked for"). */
function isNegated(sentence: ReadSentence, quantity: Quantity): 'denied' | 'set-aside' | undefined {
  const position = tokenAt(
    sentence.tokens,
    quantity.hedgeSpan ? Math.min(quantity.hedgeSpan.start, quantity.span.start) : quantity.span.start,
  );
  const clause = clauseOf(sentence, quantity.span);
  for (let i = position - 1; i >= 0 && position - i <= 10; i--) {
    const token = sentence.tokens[i];
    if (!token || sentence.clauses.of[i] !== clause) break;
    if (!NEGATIONS.has(token.lower)) continue;
    if (token.lower === 'nor' || token.lower === 'neither') return 'denied';
    const deniesVerb = DENYING_AUXILIARIES.has(sentence.tokens[i - 1]?.lower ?? '') && sentence.tokens[position - 1] !== token;
    return deniesVerb ? 'denied' : 'set-aside';
  }
  return undefined;
}

const DENYING_AUXILIARIES = wordSet('did does do has have had is was are were');
