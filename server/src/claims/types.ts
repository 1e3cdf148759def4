import type { EntityId, IndicatorId } from '../dataset/types.ts';
import type { Quantity } from '../language/types.ts';
import type { Span } from '../span.ts';

/** What kind of record settles a claim. */
export type ClaimKind =
  | 'value'
  | 'share'
  | 'trend'
  | 'rank'
  | 'comparison'
  | 'count'
  | 'membership'
  | 'treaty'
  | 'date'
  | 'dispute'
  | 'presence'
  | 'capability'
  | 'doctrine'
  | 'event';

/** The years that a reading speaks of. */
export type ReadingTime =
  | { readonly kind: 'years'; readonly from: number; readonly to: number; readonly fiscal: boolean }
  /** Written as holding now: the newest record not later than the brief's date. */
  | { readonly kind: 'present' }
  /** Past tense and no year. */
  | { readonly kind: 'undated' };

/** The words of the sentence that led to each part of a reading; prose offsets of the block. */
export interface ReadingWords {
  readonly subject?: Span;
  readonly indicator?: Span;
  readonly time?: Span;
  readonly value?: Span;
  readonly relation?: Span;
}

interface ReadingBase {
  readonly subjects: readonly EntityId[];
  readonly time: ReadingTime;
  /** 0 to 1: how surely the words were understood so. */
  readonly score: number;
  readonly words: ReadingWords;
}

/** "Japan · military expenditure · 2024 · current US$ · 55.3 billion" */
export interface QuantityReading extends ReadingBase {
  readonly type: 'quantity';
  readonly indicator: IndicatorId;
  readonly quantity: Quantity;
  /** The value is said of each of the subjects; else of their total. */
  readonly each: boolean;
  /** The sentence denies the value ("did not spend 3 per cent"). */
  readonly negated: boolean;
  /** Where the value is a share of another entity's value or of the value of `subjects` in total: the entity that is the whole ("of world spending"). */
  readonly whole?: EntityId;
}

/** "Japan · member · AUKUS" */
export interface MembershipReading extends ReadingBase {
  readonly type: 'membership';
  readonly grouping: EntityId;
  /** `member`, `founder`, `observer`, `partner`; `composition`: the subjects are the members, all of them if `exhaustive`; `joined`: became a member in `time`. */
  readonly relation: 'member' | 'founder' | 'observer' | 'partner' | 'composition' | 'joined' | 'left';
  readonly exhaustive: boolean;
  readonly negated: boolean;
}

export type Reading = QuantityReading | MembershipReading;

/** A span of a sentence that says something a record could settle. */
export interface Claim {
  readonly kind: ClaimKind;
  /** Prose offsets of the block. */
  readonly span: Span;
  /** The words that a correction would replace. */
  readonly focus: Span;
  /** Best first; never empty. */
  readonly readings: readonly Reading[];
  /** Index of its sentence in the block. */
  readonly sentence: number;
  /** Who is said to have said it ("according to SIPRI"). */
  readonly speaker?: EntityId;
}
