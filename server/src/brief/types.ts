import type { Span } from '../span.ts';

/** A replacement of `[start, end)` of the brief's text, in UTF-16 offsets of the text before the edit. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * The readable text of a block: markup, quote markers and list indents taken out, entities and escapes resolved,
 * soft line breaks as one space. Sentences, names and quantities are found in it; `toSource` leads back.
 */
export interface Prose {
  readonly text: string;
  /** The offset in the segment's source of the character at `offset` of `text`. Monotonic; `text.length` maps to just after the last character. */
  toSource(offset: number): number;
  /** The span of the segment's source from which the words of `span` were read. */
  sourceSpan(span: Span): Span;
  /** The offset in `text` that stands for `offset` of the segment's source, or that of the next readable character. */
  fromSource(offset: number): number;
}

/** What a block is to a reader. A table's rows give one block a cell. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-cell' | 'caption' | 'footnote';

/** Where a cell stands. Row 0 is the header. `columnHeader` and `rowHeader` are readable text, empty for the header's own cells. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columnHeader: string;
  readonly rowHeader: string;
}

/** A mark in the text that leads to a source. Spans are in the block's prose. */
export type Citation =
  | { readonly kind: 'pandoc'; readonly span: Span; readonly narrative: boolean; readonly keys: readonly CitedKey[] }
  | { readonly kind: 'footnote'; readonly span: Span; readonly label: string; readonly labelSpan: Span }
  | { readonly kind: 'inline-note'; readonly span: Span }
  /** A link with its address, or a bare address. */
  | { readonly kind: 'link'; readonly span: Span; readonly url: string }
  /** `[text][label]` or `[label][]`, which leads to a link definition; `labelSpan` is in the segment's source, as the label is no prose. */
  | { readonly kind: 'reference-link'; readonly span: Span; readonly label: string; readonly labelSpan: Span };

export interface CitedKey {
  /** The key without `@`, `-@` or braces. */
  readonly key: string;
  /** Of the key itself, without `@`. */
  readonly span: Span;
}

/** A run of words that ends with a full stop or its like. Offsets in the block's prose. */
export interface Sentence extends Span {
  readonly text: string;
}

/** A paragraph, heading, item, cell, caption or footnote text. */
export interface Block {
  readonly kind: BlockKind;
  /** In the segment's source. */
  readonly span: Span;
  readonly prose: Prose;
  readonly sentences: readonly Sentence[];
  readonly citations: readonly Citation[];
  /** 1 to 6, of a heading. */
  readonly level?: number;
  readonly cell?: CellPlace;
  /** Of the footnote definition that holds the block. */
  readonly footnote?: string;
  readonly quoted: boolean;
}

/** A footnote definition `[^label]:`; spans in the segment's source. */
export interface FootnoteDefinition {
  readonly label: string;
  readonly labelSpan: Span;
  readonly span: Span;
}

/** A link definition `[label]: url`; spans in the segment's source. */
export interface LinkDefinition {
  readonly label: string;
  readonly labelSpan: Span;
  readonly url: string;
  readonly span: Span;
}

/** A suppression comment `<!-- brief-ignore RULE: reason -->`; spans in the segment's source. */
export interface IgnoreComment {
  readonly span: Span;
  readonly scope: 'next' | 'file';
  /** Rule identifiers or groups such as `claim/*`; empty means every rule. */
  readonly rules: readonly string[];
  readonly reason: string;
}

/** A part of the document that is parsed alone. All its offsets count from its own start, so it can be moved and reused. */
export interface Segment {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly FootnoteDefinition[];
  readonly definitions: readonly LinkDefinition[];
  readonly ignores: readonly IgnoreComment[];
}

/** A segment at its place in the document. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly start: number;
}

/** A scalar of the front matter with its place in the document. */
export interface FrontMatterValue {
  readonly value: string;
  readonly span: Span;
}

/** What could not be read, and where (document offsets). */
export interface Malformed {
  readonly span: Span;
  readonly message: string;
}

/** The YAML block at the head of a document. Spans are document offsets. */
export interface FrontMatter {
  /** The whole block with its fences; absent where there is none. */
  readonly span?: Span;
  /** The brief's date, ISO 8601 (`2026`, `2026-11` or `2026-11-23`). */
  readonly date?: FrontMatterValue;
  /** `true`: judge by what was published at `date`. */
  readonly asOf: boolean;
  readonly type?: FrontMatterValue;
  readonly bibliography: readonly FrontMatterValue[];
  readonly malformed: readonly Malformed[];
}
