import type { Hedge } from './types.ts';

/** Phrases that stand before a number, in lower case. Longer phrases win ("just under" over "under"). */
const BEFORE: readonly (readonly [Hedge, readonly string[]])[] = [
  [
    'about',
    [
      'about',
      'around',
      'approximately',
      'approx',
      'approx .',
      'some',
      'roughly',
      'circa',
      'c',
      'c .',
      'ca',
      'ca .',
      '~',
      '≈',
      'an estimated',
      'estimated',
      'estimated at',
      'in the region of',
      'in the order of',
      'on the order of',
      'of the order of',
      'in the neighbourhood of',
      'in the vicinity of',
      'somewhere around',
      'more or less',
      'reportedly around',
      'broadly',
      'an approximate',
      'perhaps',
      'a rough',
    ],
  ],
  [
    'nearly',
    [
      'nearly',
      'almost',
      'close to',
      'virtually',
      'just under',
      'just below',
      'just short of',
      'just shy of',
      'not quite',
      'a little under',
      'a little less than',
      'a little below',
      'slightly under',
      'slightly less than',
      'slightly below',
      'slightly fewer than',
      'approaching',
      'just less than',
      'marginally below',
      'a bit less than',
      'a bit under',
      'marginally under',
      'fractionally under',
      'just fewer than',
      'shy of',
    ],
  ],
  [
    'just-over',
    [
      'just over',
      'just above',
      'just more than',
      'a little over',
      'a little more than',
      'a little above',
      'slightly over',
      'slightly more than',
      'slightly above',
      'a bit over',
      'a bit more than',
      'marginally over',
      'marginally above',
      'marginally more than',
      'fractionally over',
      'fractionally above',
    ],
  ],
  [
    'more-than',
    [
      'more than',
      'over',
      'above',
      'in excess of',
      'well over',
      'well above',
      'far more than',
      'much more than',
      'well in excess of',
      'greater than',
      'higher than',
      'larger than',
      'exceeding',
      'exceeds',
      'exceeded',
      'exceed',
      'north of',
      'beyond',
      'topping',
      'topped',
      'surpassing',
      'surpassed',
      'considerably more than',
      'significantly more than',
      'substantially more than',
      'comfortably over',
      '>',
    ],
  ],
  [
    'at-least',
    [
      'at least',
      'no less than',
      'no fewer than',
      'not less than',
      'not fewer than',
      'a minimum of',
      'minimum',
      'upwards of',
      'upward of',
      'as little as',
      'as few as',
      'as low as',
      'not below',
      '≥',
      '≧',
    ],
  ],
  [
    'less-than',
    [
      'less than',
      'fewer than',
      'under',
      'below',
      'well under',
      'well below',
      'far less than',
      'far fewer than',
      'far below',
      'much less than',
      'lower than',
      'smaller than',
      'short of',
      'south of',
      'considerably less than',
      'significantly less than',
      'substantially less than',
      '<',
    ],
  ],
  [
    'at-most',
    [
      'at most',
      'up to',
      'as much as',
      'as many as',
      'as high as',
      'no more than',
      'not more than',
      'a maximum of',
      'maximum',
      'no greater than',
      'no higher than',
      'at the most',
      'not above',
      'anything up to',
      '≤',
      '≦',
    ],
  ],
  ['exactly', ['exactly', 'precisely']],
];

/** Phrases that stand after a number with its unit. */
const AFTER: readonly (readonly [Hedge, readonly string[]])[] = [
  ['about', ['or so', 'odd', 'or thereabouts', 'approximately', 'give or take', 'more or less']],
  ['at-least', ['or more', 'or greater', 'or higher', 'plus', '+', 'at least', 'and above', 'at a minimum', 'and more']],
  ['at-most', ['or less', 'or fewer', 'or lower', 'at most', 'at the most', 'or below', 'and below']],
];

export interface HedgePhrase {
  readonly words: readonly string[];
  readonly hedge: Hedge;
}

/** Hedges before a number by their last word, longest first. */
export const hedgesBefore: ReadonlyMap<string, readonly HedgePhrase[]> = indexed(BEFORE, (words) => words.at(-1));

/** Hedges after a number by their first word, longest first. */
export const hedgesAfter: ReadonlyMap<string, readonly HedgePhrase[]> = indexed(AFTER, (words) => words[0]);

/** Words that may stand between a hedge and its number without a meaning of their own ("some a total of", "at least another 500"). */
export const hedgeFillers: ReadonlySet<string> = new Set([
  'only',
  'just',
  'barely',
  'merely',
  'mere',
  'a',
  'an',
  'another',
  'additional',
  'further',
  'fully',
  'full',
  'combined',
  'whopping',
]);

function indexed(
  rows: readonly (readonly [Hedge, readonly string[]])[],
  keyOf: (words: readonly string[]) => string | undefined,
): Map<string, HedgePhrase[]> {
  const byKey = new Map<string, HedgePhrase[]>();
  for (const [hedge, phrases] of rows) {
    for (const phrase of phrases) addPhrase(byKey, phrase.split(' '), hedge, keyOf);
  }
  for (const phrases of byKey.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return byKey;
}

function addPhrase(
  byKey: Map<string, HedgePhrase[]>,
  words: readonly string[],
  hedge: Hedge,
  keyOf: (words: readonly string[]) => string | undefined,
): void {
  const key = keyOf(words);
  if (key === undefined) return;
  const phrases = byKey.get(key) ?? [];
  phrases.push({ words, hedge });
  byKey.set(key, phrases);
}
