import type { Span } from '../span.ts';

/** All spans in this room are UTF-16 offsets in the bibliography file. */

/** A field of an entry. */
export interface Field {
  /** In lower case. */
  readonly name: string;
  /** Without its outer delimiters, macros and concatenation resolved, white space as single spaces; inner braces and LaTeX commands as written. */
  readonly value: string;
  /** Of the whole value with its delimiters. */
  readonly span: Span;
}

/** A work in a bibliography. */
export interface Entry {
  /** In lower case: `article`, `techreport` … */
  readonly type: string;
  readonly key: string;
  readonly keySpan: Span;
  readonly span: Span;
  /** By name in lower case; of a field given twice, the first. */
  readonly fields: ReadonlyMap<string, Field>;
}

/** What could not be read in a bibliography, and where. */
export interface BibliographyProblem {
  readonly span: Span;
  readonly message: string;
}

/** What a bibliography file holds. */
export interface Bibliography {
  /** By key; of a key given twice, the first. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Entries whose key an earlier one has. */
  readonly duplicates: readonly Entry[];
  readonly problems: readonly BibliographyProblem[];
}
