import { isCrossReference, nearestKey } from '../references/resolve.ts';
import type { DocumentRule, DocumentView, Draft, FixRecipe, PlacedMark } from './types.ts';

/** A citation key or footnote mark that leads nowhere. */
export const referenceUndefined: DocumentRule = {
  id: 'reference/undefined',
  severity: 'error',
  page: {
    finds: 'a citation key that no bibliography has, or a footnote mark without a definition',
    why: 'Pandoc prints such a key in bold with question marks, and a lost footnote as plain text. Keys are only judged where every bibliography named in the front matter could be read.',
    bad: 'Spending doubled [@sipri2025x].[^9]',
    good: 'Spending doubled [@sipri2025].[^1]',
  },
  check: (document) => [...undefinedKeys(document), ...undefinedFootnotes(document)],
};

type Placed = Draft & { start: number; end: number };

function undefinedKeys({ keys, bibliographies }: DocumentView): Placed[] {
  if (bibliographies.length === 0 || bibliographies.some((bibliography) => bibliography.state !== 'loaded')) return [];
  const isDefined = (key: string) => bibliographies.some((bibliography) => bibliography.keys.has(key));
  const known = bibliographies.flatMap((bibliography) => [...bibliography.keys]);
  const where = bibliographies.map((bibliography) => bibliography.path).join(', ');
  return keys((key) => !isDefined(key) && !isCrossReference(key)).map((mark) => undefinedKey(mark, known, where));
}

function undefinedKey(mark: PlacedMark, known: readonly string[], where: string): Placed {
  const near = nearestKey(mark.label, known);
  const fixes: FixRecipe[] = [];
  if (near) fixes.push({ kind: 'replace', title: `Change to @${near}`, span: mark, text: near, preferred: true });
  fixes.push({ kind: 'create-entry', title: `Create an entry "${mark.label}"`, key: mark.label, preferred: !near });
  const hint = near ? ` Did you mean "${near}"?` : '';
  return { start: mark.start, end: mark.end, message: `No entry "${mark.label}" in ${where}.${hint}`, related: [], fixes };
}

function undefinedFootnotes({ footnoteMarks, footnotes }: DocumentView): Placed[] {
  const labels = footnotes();
  const folded = new Set([...labels].map((label) => label.toLowerCase()));
  const message = (label: string) => `No footnote "[^${label}]:" is defined in this document.`;
  return footnoteMarks((label) => !labels.has(label) && !folded.has(label.toLowerCase())).map(({ label, start, end }) => ({
    start,
    end,
    message: message(label),
    related: [],
    fixes: [],
  }));
}
