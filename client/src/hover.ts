import { type CancellationToken, type Hover, l10n, MarkdownString, type Position, type TextDocument } from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';
import {
  type HoverDetails,
  type HoverDetailsParams,
  hoverDetailsMethod,
  type RecordPlace,
  showRecordCommand,
} from '../../server/src/lsp/protocol.ts';
import { drawSparkline } from './sparkline.ts';

type Ask = (params: HoverDetailsParams, method: string, token: CancellationToken) => Promise<HoverDetails | null>;

/** Adds to the server's hovers what only VS Code can show: an image for the bar of characters, and links that run commands. */
export function showDetails(ask: Ask): NonNullable<HoverMiddleware['provideHover']> {
  return async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (!hover) return hover;
    const details = await ask(paramsAt(document, position), hoverDetailsMethod, token).catch(() => null);
    return details ? withDetails(hover, details) : hover;
  };
}

function paramsAt(document: TextDocument, { line, character }: Position): HoverDetailsParams {
  return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
}

function withDetails(hover: Hover, { chart, record }: HoverDetails): Hover {
  for (const content of hover.contents) {
    if (chart && content instanceof MarkdownString) content.value = content.value.replace(chart.bar, () => image(chart));
  }
  if (record) hover.contents.push(recordLink(record));
  return hover;
}

function image(chart: NonNullable<HoverDetails['chart']>): string {
  const description = chart.description.replace(/[\\[\]]/g, ' ');
  return `![${description}](data:image/svg+xml;base64,${btoa(drawSparkline(chart.points))})`;
}

/** Trusted for this one command; the server's own text stays untrusted. */
function recordLink(record: RecordPlace): MarkdownString {
  const target = `command:${showRecordCommand}?${encodeURIComponent(JSON.stringify([record]))}`;
  const link = new MarkdownString(`[${l10n.t('Show the record')}](${target})`);
  link.isTrusted = { enabledCommands: [showRecordCommand] };
  return link;
}
