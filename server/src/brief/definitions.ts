import { afterBreak, isBreak, lineEnd, skipBlankSpace } from './lines.ts';
import type { LinkDefinition } from './types.ts';

const LABEL = /\[(?!\^)([^[\]\\\r\n]{1,999})\]:/y;
const TARGET = /<([^<>\r\n]*)>|([^\s<]\S*)/y;
const TITLE = /"[^"\r\n]*"|'[^'\r\n]*'|\([^()\r\n]*\)/y;

/** The link definitions `[label]: url "title"` that a paragraph begins with, and where the rest of it starts. */
export function readDefinitions(source: string, start: number, end: number): { definitions: LinkDefinition[]; end: number } {
  const definitions: LinkDefinition[] = [];
  let at = start;
  for (;;) {
    const definition = definitionAt(source, at, end);
    if (!definition) return { definitions, end: at };
    definitions.push(definition);
    at = skipMarkers(source, afterBreak(source, definition.span.end), end);
  }
}

function definitionAt(source: string, start: number, end: number): LinkDefinition | undefined {
  const label = match(LABEL, source, start);
  if (!label?.[1] || label[1].trim() === '') return undefined;
  const labelEnd = start + label[0].length;
  const at = afterOneBreak(source, labelEnd, end);
  const target = at < end ? match(TARGET, source, at) : undefined;
  if (!target) return undefined;
  const targetEnd = at + target[0].length;
  const stop = lineEnd(source, targetEnd);
  const title = targetEnd < stop ? match(TITLE, source, skipBlankSpace(source, targetEnd, stop)) : undefined;
  const definitionEnd = title ? skipBlankSpace(source, targetEnd, stop) + title[0].length : targetEnd;
  if (definitionEnd > end || skipBlankSpace(source, definitionEnd, stop) !== stop) return undefined;
  return {
    label: label[1],
    labelSpan: { start: start + 1, end: labelEnd - 2 },
    url: target[1] ?? target[2] ?? '',
    span: { start, end: Math.min(titleOnNextLine(source, stop, end) ?? stop, end) },
  };
}

/** The end of a title that stands alone on the line after the one that ends at `stop`. */
function titleOnNextLine(source: string, stop: number, end: number): number | undefined {
  const at = skipMarkers(source, afterBreak(source, stop), end);
  const title = at < end ? match(TITLE, source, at) : undefined;
  if (!title) return undefined;
  const titleEnd = at + title[0].length;
  const line = lineEnd(source, titleEnd);
  return skipBlankSpace(source, titleEnd, line) === line ? titleEnd : undefined;
}

function afterOneBreak(source: string, start: number, end: number): number {
  const at = skipBlankSpace(source, start, end);
  return at < end && isBreak(source.charCodeAt(at)) ? skipMarkers(source, afterBreak(source, at), end) : at;
}

/** Past the indent and quote markers at the beginning of a line. */
function skipMarkers(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && ' \t>'.includes(source.charAt(at))) at++;
  return at;
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}
