import type { Span } from '../span.ts';
import type { IgnoreComment } from './types.ts';

const DIRECTIVE = /^\s*brief-ignore(-file)?(?:\s([\s\S]*))?$/;

/** The suppression comments in a piece of HTML. */
export function readIgnores(source: string, html: Span): IgnoreComment[] {
  const ignores: IgnoreComment[] = [];
  const text = source.slice(html.start, html.end);
  let at = text.indexOf('<!--');
  while (at >= 0) {
    const closing = text.indexOf('-->', at + 4);
    if (closing < 0) break;
    const ignore = readComment(text.slice(at + 4, closing), { start: html.start + at, end: html.start + closing + 3 });
    if (ignore) ignores.push(ignore);
    at = text.indexOf('<!--', closing);
  }
  return ignores;
}

function readComment(content: string, span: Span): IgnoreComment | undefined {
  const directive = DIRECTIVE.exec(content);
  if (!directive) return undefined;
  const argument = (directive[2] ?? '').trim();
  const colon = argument.indexOf(':');
  const named = colon < 0 ? argument : argument.slice(0, colon);
  const rules = named.split(/[\s,]+/).filter((rule) => rule !== '');
  return { span, scope: directive[1] ? 'file' : 'next', rules, reason: colon < 0 ? '' : argument.slice(colon + 1).trim() };
}
