import { IRREGULAR_PASTS, NOW_WORDS, PRESENT_AUXILIARIES } from '../language/cues.ts';
import type { TimeMention } from '../language/types.ts';
import { wordSet } from '../language/word-set.ts';
import type { Span } from '../span.ts';
import { TIME } from './certainty.ts';
import { clauseChain, clauseOf, type ReadSentence, tokenAt } from './sentence.ts';
import type { ReadingTime } from './types.ts';

/** When a number of a sentence holds, how surely, and the words that said so. */
export interface When {
  readonly time: ReadingTime;
  readonly span?: Span;
  readonly score: number;
}

/**
 * The time of the words at `anchor`: a year in its own clause (the nearest after it, else before it), then of the clauses around it, then one that opens the
 * sentence, then "that year" of the sentence before, else the tense. `now` is the year of the brief's date. Undefined where the words
 * name a time that a yearly figure cannot have (a span of years, an unresolved "a year earlier").
 */
export function whenOf(sentence: ReadSentence, anchor: Span, now: number): When | undefined {
  const chain = clauseChain(sentence, clauseOf(sentence, anchor));
  for (const clause of chain) {
    const time = nearest(sentence, anchor, clause);
    if (time) return fromMention(sentence, time, now);
  }
  const opening = sentence.times.find((time) => tokenAt(sentence.tokens, time.span.start) <= 2 && time.relation !== 'since');
  if (opening) return fromMention(sentence, opening, now);
  return fromBefore(sentence, anchor, now) ?? tenseOf(sentence, anchor);
}

/** The time mention of one clause that lies nearest to the anchor; what follows it directly comes before what precedes it. */
function nearest(sentence: ReadSentence, anchor: Span, clause: number): TimeMention | undefined {
  const times = sentence.times.filter((time) => clauseOf(sentence, time.span) === clause && time.kind !== 'century');
  const after = times.find((time) => time.span.start >= anchor.end && !numberBetween(sentence, anchor.end, time.span.start));
  if (after) return after;
  const before = times.filter((time) => time.span.end <= anchor.start);
  return before[before.length - 1] ?? times[0];
}

/** Another level between the number and the year takes the year for itself ("from $46 bn to $55 bn in 2024" keeps it). */
function numberBetween(sentence: ReadSentence, from: number, to: number): boolean {
  return sentence.quantities.some(
    (quantity) => quantity.span.start >= from && quantity.span.end <= to && !quantity.change && quantity.unit.kind === 'currency',
  );
}

/** A time mention as the time of a yearly figure; undefined where it is a span of years or a bound. */
export function fromMention(sentence: ReadSentence, time: TimeMention, now: number): When | undefined {
  if (time.kind === 'relative') return fromRelative(sentence, time, now);
  const fiscal = time.kind === 'fiscal-year';
  if (
    time.kind === 'decade' ||
    time.relation === 'since' ||
    time.relation === 'until' ||
    time.relation === 'before' ||
    time.relation === 'after'
  )
    return undefined;
  if (time.to - time.from > (fiscal ? 1 : 0)) return undefined;
  return { time: { kind: 'years', from: time.from, to: time.to, fiscal }, span: time.span, score: TIME.stated };
}

function fromRelative(sentence: ReadSentence, time: TimeMention, now: number): When | undefined {
  const years = time.yearsFromNow ?? 0;
  if (time.fromMention) return fromAnchor(sentence, time, years);
  const words = sentence.text.slice(time.span.start, time.span.end).toLowerCase();
  if (Math.abs(years) > 1 && !words.endsWith('ago')) return undefined;
  if (years === 0) return { time: { kind: 'present' }, span: time.span, score: TIME.stated };
  return { time: { kind: 'years', from: now + years, to: now + years, fiscal: false }, span: time.span, score: TIME.relative };
}

/** "a year earlier" counts from the year named before it. */
function fromAnchor(sentence: ReadSentence, time: TimeMention, years: number): When | undefined {
  const anchors = sentence.times.filter((other) => other.kind === 'year' && other.span.end <= time.span.start);
  const anchor = anchors[anchors.length - 1];
  if (!anchor || anchor.from !== anchor.to) return undefined;
  return {
    time: { kind: 'years', from: anchor.from + years, to: anchor.from + years, fiscal: false },
    span: time.span,
    score: TIME.relative,
  };
}

/** "that year", "the same year", and a sentence without a year after one that has exactly one. */
function fromBefore(sentence: ReadSentence, anchor: Span, now: number): When | undefined {
  const previous = sentence.before[sentence.before.length - 1];
  const years = previous?.times.filter((time) => (time.kind === 'year' || time.kind === 'fiscal-year') && time.from === time.to) ?? [];
  const only = new Set(years.map((time) => time.from)).size === 1 ? years[0] : undefined;
  const points = /\b(?:that|same) year\b/.test(sentence.text.slice(sentence.span.start, sentence.span.end).toLowerCase());
  if (!previous || !only) return undefined;
  if (points) return fromMention(previous, only, now);
  if (isPresent(sentence, anchor)) return undefined;
  return {
    time: { kind: 'years', from: only.from, to: only.to, fiscal: only.kind === 'fiscal-year' },
    span: only.span,
    score: TIME.carried,
  };
}

/** The time that the tense of a clause gives: now, or some past year. */
export function tenseOf(sentence: ReadSentence, anchor: Span): When {
  return isPresent(sentence, anchor) ? { time: { kind: 'present' }, score: TIME.present } : { time: { kind: 'undated' }, score: TIME.past };
}

/** Whether the clause speaks of now: a present auxiliary, a present verb in -s after a name, or a word such as "now"; none at all counts as present too. */
function isPresent(sentence: ReadSentence, anchor: Span): boolean {
  const chain = clauseChain(sentence, clauseOf(sentence, anchor));
  for (const clause of chain) {
    const words = sentence.tokens
      .filter((token, i) => token.kind === 'word' && sentence.clauses.of[i] === clause)
      .map((token) => token.lower);
    if (words.some((word) => NOW_WORDS.has(word))) return true;
    if (words.some((word) => PAST_AUXILIARIES.has(word) || isPastVerb(word))) return false;
    if (words.some((word) => PRESENT_AUXILIARIES.has(word))) return true;
  }
  return true;
}

const PAST_AUXILIARIES = wordSet('was were did had been');

function isPastVerb(word: string): boolean {
  return IRREGULAR_PASTS.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PASTS.has(word));
}

/** Adjectives in -ed that are no verbs of the clause. */
const NOT_PASTS = wordSet('united armed so-called estimated combined advanced based need indeed exceed succeed proceed hundred');
