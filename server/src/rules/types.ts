import type { FrontMatter } from '../brief/types.ts';
import type { Claim } from '../claims/types.ts';
import type { Dataset, Origin, SourceId } from '../dataset/types.ts';
import type { Span } from '../span.ts';
import type { Verdict } from '../verdicts/types.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A rule identifier, `group/name`. */
export type RuleId = `${'claim' | 'reference' | 'brief' | 'style' | 'data'}/${string}`;

/** What stands behind a finding elsewhere: a data row or another place of the brief. */
export type Related =
  | { readonly kind: 'record'; readonly message: string; readonly origin: Origin }
  | { readonly kind: 'brief'; readonly message: string; readonly span: Span };

/** How a finding can be mended: plain data that travels with the diagnostic, so that a quick fix never analyses again. */
export type FixRecipe =
  /** Put `text` in place of `span` (document offsets in a placed finding). */
  | { readonly kind: 'replace'; readonly title: string; readonly span: Span; readonly text: string; readonly preferred: boolean }
  /** Cite `source` at `at`, with an entry in the bibliography or list where it is missing. */
  | { readonly kind: 'cite'; readonly title: string; readonly at: number; readonly source: SourceId; readonly preferred: boolean }
  /** Add an entry for `key` to the bibliography. */
  | { readonly kind: 'create-entry'; readonly title: string; readonly key: string; readonly preferred: boolean };

/** What a rule found. Offsets are those of the document (UTF-16). */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly FixRecipe[];
  /** `unnecessary` fades the words. */
  readonly tag?: 'unnecessary';
}

/** What a rule's documentation page says; the page is generated from it. Markdown. */
export interface RulePage {
  /** One sentence. */
  readonly finds: string;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
}

/** What a rule says of one claim, at the claim's own words; a rule that says nothing gives undefined. */
export interface Draft {
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly FixRecipe[];
}

/** A claim judged, as rules see it. All spans are offsets in the segment's source. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly span: Span;
  /** The words that a correction would replace. */
  readonly focus: Span;
  /** Where a citation would go: before the sentence's last mark. */
  readonly citeAt: number;
  readonly cited: boolean;
  /** Whether a citation can be asked for where the claim stands (not in headings and table cells). */
  readonly citable: boolean;
}

interface RuleBase {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly page: RulePage;
}

/** A rule about one claim. Pure: the same claim and data give the same draft. */
export interface ClaimRule extends RuleBase {
  readonly check: (claim: JudgedClaim, dataset: Dataset) => Draft | undefined;
}

/** A rule about the document as a whole. Spans of its drafts are document offsets. */
export interface DocumentRule extends RuleBase {
  readonly check: (document: DocumentView) => readonly (Draft & Span)[];
}

/** A citation mark at its place in the document. */
export interface PlacedMark extends Span {
  /** Key or footnote label. */
  readonly label: string;
}

/** What document rules see. Spans are document offsets. */
export interface DocumentView {
  readonly frontMatter: FrontMatter;
  /** The cited keys that are wanted, in order; the others are not even placed. */
  readonly keys: (isWanted: (key: string) => boolean) => readonly PlacedMark[];
  readonly footnoteMarks: (isWanted: (label: string) => boolean) => readonly PlacedMark[];
  /** The labels that are defined. */
  readonly footnotes: () => ReadonlySet<string>;
  /** The bibliographies that the front matter names; `undefined` content where one could not be read or was not yet. */
  readonly bibliographies: readonly LoadedBibliography[];
}

export interface LoadedBibliography {
  readonly path: string;
  /** `pending`: not yet given by the outside; `missing`: it could not be read. */
  readonly state: 'pending' | 'missing' | 'loaded';
  readonly keys: ReadonlySet<string>;
}
