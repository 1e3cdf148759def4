import type { Citation, CitedKey, FootnoteDefinition } from '../brief/types.ts';
import type { Bibliography } from './types.ts';

/** Prefixes of Quarto's cross-references (`@fig-trend`), which look like citations and lead to no bibliography. */
const CROSS_REFERENCE = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|rem|sol|tip|nte|wrn|imp|cau)-/;

/** A mark that leads nowhere. */
export interface Undefined<Mark> {
  readonly mark: Mark;
  /** The defined key or label that it may have been meant for. */
  readonly nearest?: string;
}

/** Whether a key is Quarto's name for a figure, table, section or the like of the same document. */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}

/** The cited keys that no bibliography has. Without a bibliography nothing can be told, and nothing is. */
export function undefinedKeys(citations: readonly Citation[], bibliographies: readonly Bibliography[]): Undefined<CitedKey>[] {
  if (bibliographies.length === 0) return [];
  const known = bibliographies.flatMap(({ entries }) => [...entries.keys()]);
  const defined = new Set(known);
  return citations
    .flatMap((citation) => (citation.kind === 'pandoc' ? citation.keys : []))
    .filter(({ key }) => !defined.has(key) && !isCrossReference(key))
    .map((mark) => withNearest(mark, mark.key, known));
}

/** The footnote marks without a definition. Labels are compared without regard to case, as the parsers do. */
export function undefinedFootnotes(
  citations: readonly Citation[],
  definitions: readonly FootnoteDefinition[],
): Undefined<Citation & { kind: 'footnote' }>[] {
  const known = definitions.map(({ label }) => label);
  const defined = new Set(known.map((label) => label.toLowerCase()));
  return citations
    .filter((citation) => citation.kind === 'footnote')
    .filter(({ label }) => !defined.has(label.toLowerCase()))
    .map((mark) => withNearest(mark, mark.label, known));
}

function withNearest<Mark>(mark: Mark, name: string, known: readonly string[]): Undefined<Mark> {
  const nearest = nearestKey(name, known);
  return nearest === undefined ? { mark } : { mark, nearest };
}

/**
 * The one of `known` that is fewest edits (insert, delete, replace, swap neighbours) away from `key`, letter case aside: at most one
 * edit for up to five letters, two for up to nine, else three. None where two are equally near, or nothing is near.
 */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  const wanted = key.toLowerCase();
  let allowed = editsAllowed(wanted.length);
  let nearest: string | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - key.length) > allowed || candidate === nearest) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance > allowed) continue;
    nearest = distance === allowed && nearest !== undefined ? undefined : candidate;
    allowed = nearest === undefined ? distance - 1 : distance;
    if (allowed < 0) return undefined;
  }
  return nearest;
}

function editsAllowed(length: number): number {
  if (length < 3) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

/** Optimal string alignment distance. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = areSwapped(a, row, b, column) ? (before[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

function areSwapped(a: string, row: number, b: string, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
