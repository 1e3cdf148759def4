import type { EntityId } from '../dataset/types.ts';
import type { Span } from '../span.ts';

/** All spans in this room are offsets in the text that was given to the function (a sentence). */

export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/** A word with inner apostrophes, hyphens and dots ("U.S.", "Japan's" gives "Japan" and "'s"), a number as written, or one mark. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
}

/** How a form names its entity. Demonyms can be adjectives ("Japanese outlays"). */
export type NameKind = 'name' | 'official' | 'demonym' | 'people' | 'metonym' | 'abbreviation' | 'force' | 'variant';

/** A name found in a sentence. */
export interface NameMention extends Span {
  readonly entity: EntityId;
  readonly kind: NameKind;
  /** "Japan's", "the Philippines'". */
  readonly possessive: boolean;
  /** Joined by a hyphen to another word ("US-Japan", "China-led"), and so never a subject by itself. */
  readonly compound: boolean;
}

/** What a number counts. */
export type Unit =
  /** ISO 4217 code; `others` are the currencies that the same sign or word can mean (AUD for "$", PKR for "rupees"). */
  | { readonly kind: 'currency'; readonly code: string; readonly others?: readonly string[] }
  | { readonly kind: 'percent' }
  | { readonly kind: 'percentage-point' }
  /** 0.25 for "a quarter". */
  | { readonly kind: 'fraction' }
  /** 2 for "doubled", "twice", "two-fold". */
  | { readonly kind: 'multiple' }
  | { readonly kind: 'ordinal' }
  /** A physical unit or a length of time, named in the singular: "kilometre", "year". */
  | { readonly kind: 'measure'; readonly unit: string }
  /** A plain number; the noun that it counts, if any, is read by those who need it. */
  | { readonly kind: 'number' };

/** How the writer hedges or bounds a number. */
export type Hedge =
  | 'none'
  | 'exactly'
  /** about, around, some, roughly, an estimated */
  | 'about'
  /** nearly, almost, just under */
  | 'nearly'
  /** just over, a little more than */
  | 'just-over'
  /** more than, over */
  | 'more-than'
  | 'at-least'
  /** less than, under, fewer than */
  | 'less-than'
  /** at most, up to, no more than */
  | 'at-most';

/** A number with its unit as written, in base units: dollars not billions, per cent as written. */
export interface Quantity {
  /** From the currency sign or first digit to the unit; the hedge stands outside. */
  readonly span: Span;
  readonly value: number;
  /** The upper end of a range ("10–15 per cent"), or the second level of "from 1.2 to 1.6 per cent", which may be the lower. */
  readonly high?: number;
  /** Written "from X to Y": after a verb of change, the levels before and after it. */
  readonly fromTo?: true;
  /** Where the two numbers of a range stand, each with its own sign and unit. */
  readonly ends?: readonly [Span, Span];
  /** Half a unit of the last written digit: 0.05e9 for "55.3 billion", 500 for "54 thousand", 0.5 for "54,000"; 0.005 for a fraction in words. */
  readonly halfDigit: number;
  /** Significant digits as written: 3 for "55.3 billion", 1 for "60 billion". */
  readonly digits: number;
  readonly unit: Unit;
  readonly hedge: Hedge;
  readonly hedgeSpan?: Span;
  /** The words "rose by 21 per cent" make a change, not a level. */
  readonly change?: 'up' | 'down';
}

export type TimeKind = 'year' | 'years' | 'fiscal-year' | 'month' | 'day' | 'quarter' | 'decade' | 'century' | 'relative';

/** A time expression. Years are calendar years of the common era, inclusive. */
export interface TimeMention {
  /** Without the preposition, except that a pair belongs to it: "between 2014 and 2018", "from 1951 to 1953". */
  readonly span: Span;
  readonly kind: TimeKind;
  readonly from: number;
  readonly to: number;
  /** ISO 8601 as precisely as written: `2024`, `2024-09`, `2024-09-30`; `2023-Q3` for a quarter. */
  readonly iso?: string;
  readonly relation: 'in' | 'since' | 'by' | 'until' | 'before' | 'after' | 'from' | 'between' | 'none';
  /** For kind `relative`, counted from the brief's date: "last year" is -1, "over the past decade" is -10. `from` and `to` are then 0. */
  readonly yearsFromNow?: number;
  /** `yearsFromNow` counts from the time mentioned before, not from the brief's date ("a year earlier", "the previous year"). */
  readonly fromMention?: true;
}
