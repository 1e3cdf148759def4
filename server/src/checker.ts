import type { TextEdit } from './brief/types.ts';
import type { Claim } from './claims/types.ts';
import type { Dataset, EntityId } from './dataset/types.ts';
import type { Finding, FixRecipe, RuleId, Severity } from './rules/types.ts';
import type { Span } from './span.ts';
import type { Verdict } from './verdicts/types.ts';

/** What a check depends on besides the text. */
export interface CheckerOptions {
  readonly dataset: Dataset;
  /** ISO 8601 date that stands for "now" where the front matter has none. */
  readonly today: string;
  /** Severity by rule (`claim/uncited`) or group (`claim/*`); the longest match wins. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
}

/** A bibliography that the front matter names, as the outside has read it. `text` is undefined where it could not be read. */
export interface BibliographyFile {
  /** As written in the front matter. */
  readonly path: string;
  readonly text: string | undefined;
}

/** A claim at its place in the document (UTF-16 offsets), judged. */
export interface CheckedClaim extends Span {
  readonly claim: Claim;
  readonly text: string;
  readonly verdict: Verdict;
  readonly cited: boolean;
}

/** A name at its place in the document. */
export interface PlacedName extends Span {
  readonly entity: EntityId;
}

/** A replacement in the brief (`file` undefined) or in one of its bibliographies (`file` as in `BibliographyFile.path`). */
export interface FileEdit extends TextEdit {
  readonly file?: string;
}

/** Findings inside a bibliography file. */
export interface FileFindings {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/**
 * The public face of the engine: a document that is edited and asked. No I/O, no LSP, and no text makes it throw.
 */
export interface CheckedDocument {
  readonly text: string;
  /** Applies edits one after another, each in offsets of the text that the one before left. */
  edit(edits: readonly TextEdit[]): void;
  /** The bibliography paths that the front matter names, for the outside to read. */
  readonly bibliographyPaths: readonly string[];
  setBibliographies(files: readonly BibliographyFile[]): void;
  /** In document order. */
  claims(): readonly CheckedClaim[];
  /** In document order. */
  findings(): readonly Finding[];
  fileFindings(): readonly FileFindings[];
  /** The innermost claim under a caret. */
  claimAt(offset: number): CheckedClaim | undefined;
  nameAt(offset: number): PlacedName | undefined;
  /** The edits of a fix that a finding of this document carries. Empty where it no longer applies. */
  fixEdits(fix: FixRecipe): readonly FileEdit[];
}

export type { FixRecipe, RuleId };
