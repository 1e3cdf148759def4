import type { TimeMention } from './types.ts';

/** A time on atoms `[first, end)`; without `time` the atoms are of a date that names no year, and are passed over. */
export interface TimeMatch {
  readonly first: number;
  readonly end: number;
  /** The mention but for its span; a relation read from inside the span ("between 2014 and 2018") wins over the word before it. */
  readonly time?: Omit<TimeMention, 'span' | 'relation'>;
  readonly relation?: TimeMention['relation'];
}
