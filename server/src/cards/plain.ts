import { shownSources, sourceNumbers } from './card.ts';
import type { Card, Inline } from './types.ts';

/** A card as plain text, a line each. */
export function renderPlain(card: Card): string {
  const numbers = sourceNumbers(card);
  const lines = card.paragraphs.flat().map((line) =>
    line
      .map((inline) => renderInline(inline, numbers))
      .join('')
      .trimEnd(),
  );
  const { shown, more } = shownSources(card);
  const sources = shown.map(({ id, text, url }) => `[${numbers.get(id)}] ${text} ${url}`.trimEnd());
  return [...lines, ...sources, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

function renderInline(inline: Inline, numbers: ReadonlyMap<string, number>): string {
  switch (inline.kind) {
    case 'text':
    case 'strong':
      return inline.text;
    case 'chart':
      return inline.chart.bar;
    case 'source':
      return `[${numbers.get(inline.id)}]`;
  }
}
