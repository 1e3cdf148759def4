import { shownSources, sourceNumbers } from './card.ts';
import type { Card, CardSource, Inline, Line } from './types.ts';

/** A card as Markdown: a paragraph each, lines broken by two spaces, which also reads well unrendered. */
export function renderMarkdown(card: Card): string {
  const numbers = sourceNumbers(card);
  const paragraphs = card.paragraphs.map((lines) => lines.map((line) => renderLine(line, numbers, card.sources)));
  const { shown, more } = shownSources(card);
  const sources = [...shown.map((source) => renderSource(source, numbers)), ...(more > 0 ? [`and ${more} more`] : [])];
  return [...paragraphs, sources]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('  \n'))
    .join('\n\n');
}

/** Escapes what Markdown or HTML could take for markup, and no more: some editors show the source. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|&~]/g, '\\$&')
    .replace(/^( ?)([#+=-])/, '$1\\$2')
    .replace(/^( ?\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function renderLine(line: Line, numbers: ReadonlyMap<string, number>, sources: readonly CardSource[]): string {
  return line
    .map((inline) => renderInline(inline, numbers, sources))
    .join('')
    .trimEnd();
}

function renderInline(inline: Inline, numbers: ReadonlyMap<string, number>, sources: readonly CardSource[]): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdown(inline.text);
    case 'strong':
      return `**${escapeMarkdown(inline.text)}**`;
    case 'chart':
      return inline.chart.bar;
    case 'source':
      return linked(`\\[${numbers.get(inline.id)}\\]`, sources.find(({ id }) => id === inline.id)?.url ?? '');
  }
}

function renderSource({ id, text, url }: CardSource, numbers: ReadonlyMap<string, number>): string {
  return `\\[${numbers.get(id)}\\] ${linked(escapeMarkdown(text), url)}`;
}

/** Only web addresses become links; in `<…>` none of their characters is markup. */
function linked(label: string, url: string): string {
  return /^https?:\/\/[^\s<>\\]+$/.test(url) ? `[${label}](<${url}>)` : label;
}
