import { slice } from '../span.ts';
import { guardOver } from './guards.ts';
import type { Lexicon, ReadSentence } from './sentence.ts';

/** Something found in a sentence, in words. */
export interface FoundWords {
  readonly what: 'name' | 'quantity' | 'time' | 'indicator';
  readonly words: string;
  readonly meaning: string;
}

/** What was found in a sentence, in the order of its text. */
export function foundIn(sentence: ReadSentence, lexicon: Lexicon): FoundWords[] {
  const { dataset } = lexicon;
  const { text } = sentence;
  const names = sentence.names.map((name) => ({
    at: name.start,
    what: 'name' as const,
    words: slice(text, name),
    meaning: dataset.entity(name.entity)?.name ?? name.entity,
  }));
  const quantities = sentence.quantities.map((quantity) => ({
    at: quantity.span.start,
    what: 'quantity' as const,
    words: slice(text, quantity.span),
    meaning: quantityMeaning(quantity),
  }));
  const times = sentence.times.map((time) => ({
    at: time.span.start,
    what: 'time' as const,
    words: slice(text, time.span),
    meaning: timeMeaning(time),
  }));
  const phrases = sentence.phrases.map((phrase) => ({
    at: phrase.start,
    what: 'indicator' as const,
    words: slice(text, phrase),
    meaning: [...new Set(phrase.meanings.map((meaning) => `${meaning.indicator} (${meaning.role})`))].join(', '),
  }));
  return [...names, ...quantities, ...times, ...phrases]
    .sort((a, b) => a.at - b.at)
    .map(({ what, words, meaning }) => ({ what, words, meaning }));
}

function quantityMeaning({ value, high, unit, hedge, change }: ReadSentence['quantities'][number]): string {
  const amount = high === undefined ? String(value) : `${value} to ${high}`;
  const kind = unit.kind === 'currency' ? unit.code : unit.kind === 'measure' ? unit.unit : unit.kind;
  return [amount, kind, hedge === 'none' ? '' : hedge, change ? `change ${change}` : ''].filter((part) => part !== '').join(' ');
}

function timeMeaning({ kind, from, to, iso, yearsFromNow }: ReadSentence['times'][number]): string {
  if (kind === 'relative') return `${yearsFromNow ?? 0} years from the brief's date`;
  return iso ?? (from === to ? String(from) : `${from} to ${to}`);
}

/** Why a sentence without a claim holds none, in a clause. `now` is the year of the brief's date. */
export function whyUnread(sentence: ReadSentence, lexicon: Lexicon, now: number): string {
  const anchor = sentence.quantities[0]?.span ?? sentence.names.find((name) => lexicon.dataset.entity(name.entity)?.kind === 'grouping');
  const guard = guardOver(sentence, anchor ?? sentence.span, now);
  if (guard) return GUARD_WORDS[guard];
  if (!anchor) return 'it holds no number and names no grouping.';
  if (sentence.names.length === 0) return 'it names no country, region or grouping.';
  if (sentence.quantities.length > 0 && sentence.phrases.length === 0) return 'no words say what the number measures.';
  return 'the words do not tie its names and numbers to one indicator, subject and time.';
}

const GUARD_WORDS = {
  question: 'it is a question.',
  recommendation: 'it is a recommendation.',
  condition: 'it is a condition.',
  forecast: 'it is a forecast or a plan.',
} as const;
