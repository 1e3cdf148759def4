import type { Origin, SourceId } from '../dataset/types.ts';
import type { Span } from '../span.ts';

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
