import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../span.ts';
import type { BibliographyProblem, Entry, Field } from './types.ts';

/** CSL-JSON variables that have a BibTeX field of another name. */
const FIELD_NAMES: Readonly<Record<string, string>> = { URL: 'url', DOI: 'doi', 'container-title': 'journal', accessed: 'urldate' };

/** Reads CSL-JSON: a list of works, each with its `id`. JSON is read as the YAML that it is, for the positions. */
export function readCslJson(text: string): { entries: readonly Entry[]; problems: readonly BibliographyProblem[] } {
  const problems: BibliographyProblem[] = [];
  const complain = (span: Span, message: string): void => void problems.push({ span, message });
  const items = itemsOf(text, complain);
  const entries = items.flatMap((item) => readItem(item, complain) ?? []);
  return { entries, problems };
}

function itemsOf(text: string, complain: (span: Span, message: string) => void): readonly unknown[] {
  const whole = { start: 0, end: Math.min(1, text.length) };
  try {
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent', schema: 'json' });
    for (const { pos, message } of document.errors.slice(0, 20)) complain(within(text, pos[0], pos[1]), message);
    if (isSeq(document.contents)) return document.contents.items;
    if (document.errors.length === 0) complain(whole, 'A CSL-JSON bibliography must be a list of works');
  } catch (error) {
    complain(whole, `The file cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return [];
}

function within(text: string, start: number, end: number): Span {
  const from = Math.min(start, text.length);
  return { start: from, end: Math.max(from, Math.min(end, text.length)) };
}

function readItem(item: unknown, complain: (span: Span, message: string) => void): Entry | undefined {
  if (!isMap(item)) {
    complain(spanOf(item), 'A work must be an object with an "id"');
    return undefined;
  }
  const id = item.get('id', true);
  const key = scalarText(id);
  if (key === '') {
    complain(spanOf(item), 'This work has no "id"');
    return undefined;
  }
  return { type: scalarText(item.get('type', true)) || 'document', key, keySpan: spanOf(id), span: spanOf(item), fields: fieldsOf(item) };
}

function fieldsOf(item: YAMLMap): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { key, value } of item.items) {
    const variable = scalarText(key);
    const name = variable === 'issued' ? 'year' : (FIELD_NAMES[variable] ?? variable.toLowerCase());
    const text = isScalar(value) ? scalarText(value) : structuredText(value);
    if (variable !== 'id' && text !== '' && !fields.has(name)) fields.set(name, { name, value: text, span: spanOf(value) });
  }
  return fields;
}

/** Names as `Family, Given and …`, dates as `2026-11-23` (a year alone for `issued`). */
function structuredText(value: unknown): string {
  if (isSeq(value))
    return value.items
      .map(nameText)
      .filter((name) => name !== '')
      .join(' and ');
  if (!isMap(value)) return '';
  const parts = value.getIn(['date-parts', 0], true);
  if (isSeq(parts)) return parts.items.slice(0, 1).map(scalarText).join('-');
  return scalarText(value.get('literal', true)) || scalarText(value.get('raw', true));
}

function nameText(name: unknown): string {
  if (!isMap(name)) return scalarText(name);
  const literal = scalarText(name.get('literal', true));
  if (literal !== '') return literal;
  return [scalarText(name.get('family', true)), scalarText(name.get('given', true))].filter((part) => part !== '').join(', ');
}

function scalarText(node: unknown): string {
  return isScalar(node) ? String(node.value ?? '').trim() : '';
}

function spanOf(node: unknown): Span {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
