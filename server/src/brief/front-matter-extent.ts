import type { Span } from '../span.ts';
import { afterBreak, lineEnd, skipBlankSpace } from './lines.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const KEY = /^[\p{L}_][\p{L}\p{N}_.-]{0,99}\s{0,3}:(?:\s|$)/u;
/** What a line of YAML can begin with besides a key: white space, a comment, a list item, the end of a bracket, a quoted key. */
const CONTINUATION = /^(?:[\s#"'\]}]|-\s|$)/;
/** Longer than any line that decides; keeps the patterns off very long lines. */
const HEAD_OF_LINE = 120;

/** Where the front matter of a document stands. */
export interface FrontMatterExtent {
  /** With both fences and the last line ending. */
  readonly span: Span;
  /** The YAML between the fences. */
  readonly yaml: Span;
  readonly closed: boolean;
}

/** The front matter, if there is one, and how far the text was looked at to know: what stands behind `examined` cannot change it. */
export interface FrontMatterSearch {
  readonly extent: FrontMatterExtent | undefined;
  readonly examined: number;
}

/**
 * Finds front matter: a first line of exactly `---` and then YAML to a line `---` or `...`. After a blank line every line at
 * column 0 must look like YAML, so that an unclosed opening does not swallow the brief up to its next rule. If the fence is
 * missing, the lines from the opening on that look like YAML are the front matter.
 */
export function findFrontMatter(text: string): FrontMatterSearch {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const opening = lineEnd(text, start);
  if (!isFence(headOf(text, start, opening), '---')) return { extent: undefined, examined: opening };
  const body = afterBreak(text, opening);
  const closing = closingFence(text, body);
  return { extent: closing.fence ? closed(start, body, closing.fence) : unclosed(text, start, body), examined: closing.examined };
}

function closed(start: number, body: number, fence: { start: number; next: number }): FrontMatterExtent {
  return { span: { start, end: fence.next }, yaml: { start: body, end: fence.start }, closed: true };
}

function unclosed(text: string, start: number, body: number): FrontMatterExtent | undefined {
  if (!KEY.test(headOf(text, body, lineEnd(text, body)))) return undefined;
  const end = yamlEnd(text, body);
  return { span: { start, end }, yaml: { start: body, end }, closed: false };
}

function closingFence(text: string, body: number): { fence?: { start: number; next: number }; examined: number } {
  let afterBlank = false;
  for (let at = body; at < text.length; ) {
    const end = lineEnd(text, at);
    const next = afterBreak(text, end);
    const head = headOf(text, at, end);
    const blank = skipBlankSpace(text, at, end) === end;
    if (isFence(head, '---') || (isFence(head, '...') && at > body)) return { fence: { start: at, next }, examined: next };
    if ((at === body && blank) || ((at === body || afterBlank) && !looksLikeYaml(head))) return { examined: next };
    afterBlank ||= blank;
    at = next;
  }
  return { examined: text.length };
}

/** The end of the unbroken lines from `body` on that look like YAML. */
function yamlEnd(text: string, body: number): number {
  let at = body;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const head = headOf(text, at, end);
    if (skipBlankSpace(text, at, end) === end || head.startsWith('#') || !looksLikeYaml(head)) break;
    at = afterBreak(text, end);
  }
  return at;
}

function headOf(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + HEAD_OF_LINE));
}

function looksLikeYaml(head: string): boolean {
  return KEY.test(head) || CONTINUATION.test(head);
}

function isFence(line: string, fence: string): boolean {
  return line.startsWith(fence) && line.slice(fence.length).trim() === '';
}
