import type { CompiledTable } from './compiled.ts';
import { type Json, readJson } from './json.ts';
import { placeOf } from './schema.ts';
import type { DataProblem, Source } from './types.ts';

/**
 * Reads a list of CSL-JSON items, the licence of each in `custom.licence`. An item without an `id`, a `type` and a `title`, or
 * with the `id` of one above, gives a problem and is left out. Never throws.
 */
export function readSources(
  file: string,
  text: string,
): { readonly sources: CompiledTable<Omit<Source, 'origin'>>; readonly problems: readonly DataProblem[] } {
  const json = readJson(text);
  if (!json.ok)
    return { sources: { file, lines: [], rows: [] }, problems: [{ file, ...placeOf(text, json.offset), message: json.message }] };
  if (!Array.isArray(json.value)) {
    return {
      sources: { file, lines: [], rows: [] },
      problems: [{ file, line: 1, column: 1, message: 'Expected a list of CSL-JSON items.' }],
    };
  }
  const problems: DataProblem[] = [];
  const lines: number[] = [];
  const rows: Omit<Source, 'origin'>[] = [];
  const seen = new Set<string>();
  const places = new Lines(text);
  for (const item of json.value as readonly Json[]) {
    const place = places.at(typeof item === 'object' && item !== null ? (json.offsets.get(item) ?? 0) : 0);
    const source = readSource(item);
    if (source === undefined) problems.push({ file, ...place, message: 'Expected an item with an "id", a "type" and a "title".' });
    else if (seen.has(source.id)) problems.push({ file, ...place, message: `The id "${source.id}" stands above.` });
    else {
      seen.add(source.id);
      lines.push(place.line);
      rows.push(source);
    }
  }
  return { sources: { file, lines, rows }, problems };
}

/** Places of offsets that are asked for in ascending order, in one pass over the text. */
class Lines {
  #line = 1;
  #start = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): { readonly line: number; readonly column: number } {
    for (let end = this.#text.indexOf('\n', this.#start); end >= 0 && end < offset; end = this.#text.indexOf('\n', this.#start)) {
      this.#line++;
      this.#start = end + 1;
    }
    return { line: this.#line, column: Math.max(1, offset - this.#start + 1) };
  }
}

function readSource(item: Json): Omit<Source, 'origin'> | undefined {
  const id = word(item, 'id');
  const type = word(item, 'type');
  const title = word(item, 'title');
  if (id === '' || type === '' || title === '') return undefined;
  const author = member(item, 'author');
  return {
    id,
    type,
    title,
    author: Array.isArray(author) ? (author as readonly Json[]).flatMap(readAuthor) : [],
    publisher: word(item, 'publisher'),
    year: yearOf(member(item, 'issued')),
    url: word(item, 'URL'),
    licence: word(member(item, 'custom'), 'licence'),
  };
}

function readAuthor(item: Json): Source['author'] {
  const author = { literal: word(item, 'literal'), family: word(item, 'family'), given: word(item, 'given') };
  const named = Object.entries(author).filter(([, name]) => name !== '');
  return named.length === 0 ? [] : [Object.fromEntries(named)];
}

function yearOf(issued: Json | undefined): number {
  const parts = member(issued, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const year: unknown = Array.isArray(first) ? first[0] : undefined;
  return typeof year === 'number' ? year : 0;
}

function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return (value as { readonly [key: string]: Json })[key];
}

function word(value: Json | undefined, key: string): string {
  const found = member(value, key);
  return typeof found === 'string' ? found : '';
}
