import type { Reading } from '../claims/types.ts';
import type { EntityId, Membership, Observation, Origin, SourceId } from '../dataset/types.ts';

/** A stored record that was compared. */
export interface Evidence {
  /** What the record says, ready to read: "$54.2 billion (2024, SIPRI 2026 edition)". */
  readonly text: string;
  readonly entity: EntityId;
  readonly value?: number;
  readonly unit?: string;
  /** "2024" */
  readonly time: string;
  /** Identifier of the edition, or empty. */
  readonly edition: string;
  readonly source: SourceId;
  readonly origin: Origin;
  readonly record: Observation | Membership;
}

export type VerdictKind = 'supported' | 'revised' | 'outdated' | 'contradicted' | 'unverified';

/** Why nothing was decided. */
export type Abstention =
  /** No stored record speaks of it. */
  | 'no-record'
  /** Too near to contradict, too far to support. */
  | 'near-miss'
  /** Not understood surely enough to contradict. */
  | 'unsure-reading'
  /** Only records that rest on memory speak against it. */
  | 'weak-record';

/** A mistake of a known form that would explain the figure. */
export interface Slip {
  readonly kind: 'thousand-fold' | 'ten-fold' | 'transposed-digits' | 'other-year';
  /** One clause for the message: "the figure written is a thousand times too high". */
  readonly text: string;
}

interface Judged {
  readonly reading: Reading;
  /** The best fitting first; empty only where no record speaks of the claim. */
  readonly evidence: readonly Evidence[];
}

/** What the data says of a claim. */
export type Verdict =
  | (Judged & { readonly kind: 'supported' })
  /** `evidence[0]` is the edition that agrees, `newest` what the newest one says. */
  | (Judged & { readonly kind: 'revised'; readonly newest: Evidence })
  /** `evidence[0]` is the earlier time that agrees, `newest` what holds now. */
  | (Judged & { readonly kind: 'outdated'; readonly newest: Evidence })
  | (Judged & { readonly kind: 'contradicted'; readonly slip?: Slip })
  | (Judged & { readonly kind: 'unverified'; readonly because: Abstention });

/** What a judgement depends on besides the claim and the data. */
export interface JudgeContext {
  /** ISO 8601 date that stands for "now": the brief's own date, else today. */
  readonly date: string;
  /** Judge only by editions released by `date`. */
  readonly asOf: boolean;
}
