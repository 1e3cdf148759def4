import type { SourceId } from '../dataset/types.ts';

/** A series shown as a bar of block characters, which a client may draw. */
export interface Chart {
  /** What is measured, and the years. */
  readonly title: string;
  /** One character a year; see `textBar`. */
  readonly bar: string;
  /** One sentence that says what the chart shows, for those who cannot see it. */
  readonly description: string;
  /** One a year, ascending, without a gap in `year`; `value` is null where there is no data. */
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly year: number;
  readonly value: number | null;
}

/** A piece of a line. Texts are plain; who renders them escapes them. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** A mark that leads to the numbered source at the foot of the card. */
  | { readonly kind: 'source'; readonly id: SourceId }
  | { readonly kind: 'chart'; readonly chart: Chart };

export type Line = readonly Inline[];

/** What the dataset has on something, as lines in paragraphs; no format yet. */
export interface Card {
  readonly paragraphs: readonly (readonly Line[])[];
  /** The sources in the order of their marks. */
  readonly sources: readonly CardSource[];
}

export interface CardSource {
  readonly id: SourceId;
  readonly text: string;
  /** Empty where there is none. */
  readonly url: string;
}
