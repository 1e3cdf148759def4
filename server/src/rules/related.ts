import type { Evidence } from '../verdicts/types.ts';
import type { Related } from './types.ts';

/** At most this many records are listed with a finding; the hover has them all. */
const MAX_RELATED = 3;

/** The data rows behind a finding, each once. */
export function records(evidence: readonly Evidence[]): Related[] {
  const seen = new Set<string>();
  const related: Related[] = [];
  for (const { text, origin } of evidence) {
    const key = `${origin.file}:${origin.line}`;
    if (seen.has(key) || related.length === MAX_RELATED) continue;
    seen.add(key);
    related.push({ kind: 'record', message: text, origin });
  }
  return related;
}
