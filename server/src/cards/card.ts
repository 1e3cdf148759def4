import type { Dataset, Source, SourceId } from '../dataset/types.ts';
import type { Card, CardSource, Inline, Line } from './types.ts';

/** A card longer than this is not read. */
const mostLines = 16;

export function text(value: string): Inline {
  return { kind: 'text', text: value };
}

export function strong(value: string): Inline {
  return { kind: 'strong', text: value };
}

/** Marks for sources, or nothing where a record names none. */
export function cite(...ids: readonly SourceId[]): readonly Inline[] {
  return ids.filter((id) => id !== '').map((id) => ({ kind: 'source', id }));
}

/** A card of what is there: empty lines and paragraphs fall out, and the sources are gathered from the marks. */
export function makeCard(dataset: Dataset, paragraphs: readonly (readonly (Line | undefined)[])[]): Card {
  const kept = paragraphs.map((lines) => lines.filter((line) => line !== undefined)).filter((lines) => lines.length > 0);
  const ids = kept.flat(2).flatMap((inline) => (inline.kind === 'source' ? [inline.id] : []));
  return { paragraphs: kept, sources: [...new Set(ids)].map((id) => cardSource(id, dataset.source(id))) };
}

/** The number of every source, from 1, by its identifier. */
export function sourceNumbers(card: Card): ReadonlyMap<SourceId, number> {
  return new Map(card.sources.map(({ id }, index) => [id, index + 1]));
}

/** The sources that the card has room for, and the number of those that it has not. */
export function shownSources({ paragraphs, sources }: Card): { readonly shown: readonly CardSource[]; readonly more: number } {
  const room = Math.max(mostLines - paragraphs.flat().length, 2);
  const shown = sources.length > room ? sources.slice(0, room - 1) : sources;
  return { shown, more: sources.length - shown.length };
}

function cardSource(id: SourceId, source: Source | undefined): CardSource {
  if (!source) return { id, text: id, url: '' };
  const authors = source.author.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' ')).join(', ');
  const publisher = authors === source.publisher ? '' : source.publisher;
  const parts = [authors, source.title, publisher, source.year > 0 ? String(source.year) : ''];
  return { id, text: parts.filter((part) => part !== '').join(', '), url: source.url };
}
