import { type CancellationToken, type Hover, type HoverParams, type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { claimCard } from '../../cards/claim.ts';
import { entityCard } from '../../cards/entity.ts';
import { renderMarkdown } from '../../cards/markdown.ts';
import { renderPlain } from '../../cards/plain.ts';
import type { Card } from '../../cards/types.ts';
import type { CheckedDocument } from '../../checker.ts';
import type { Dataset } from '../../dataset/types.ts';
import type { Span } from '../../span.ts';
import type { Session } from '../session.ts';

/** Answers `textDocument/hover`: on a name its card, on the rest of a claim what the data says of it. */
export async function hover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | undefined> {
  const ready = await session.ready(params.textDocument.uri, token);
  if (!ready) return undefined;
  const { positions } = ready.brief;
  const today = ready.brief.options?.today ?? session.parts.today();
  const found = cardAt(session.dataset, ready.checked, positions.offset(params.position), today);
  return found && { contents: render(found.card, session.support.markdownHover), range: positions.range(found.span) };
}

/** A card and the words that it is about. */
interface CardAt {
  readonly card: Card;
  readonly span: Span;
}

function cardAt(dataset: Dataset, checked: CheckedDocument, offset: number, today: string): CardAt | undefined {
  const claim = checked.claimAt(offset);
  const name = checked.nameAt(offset);
  const entity = name && dataset.entity(name.entity);
  const card = entity && entityCard(dataset, entity, today, claim?.verdict);
  if (name && card) return { card, span: name };
  return claim && { card: claimCard(dataset, claim.verdict), span: claim };
}

function render(card: Card, markdown: boolean): MarkupContent {
  return markdown ? { kind: MarkupKind.Markdown, value: renderMarkdown(card) } : { kind: MarkupKind.PlainText, value: renderPlain(card) };
}
