import { afterBreak, lineEnd, linesOf, skipBlankSpace } from './lines.ts';

/**
 * Pandoc's fenced div lines (`::: {.note}`) and display mathematics (`$$ … $$`) are no part of CommonMark. Both are turned into
 * spaces before the parser sees them, so that they part paragraphs as blank lines do and every offset stays where it was.
 */

/** Whether the line from `start` to `end` opens or closes a fenced div. */
export function isDivLine(text: string, start: number, end: number): boolean {
  const at = skipBlankSpace(text, start, end);
  return at + 3 <= end && text.startsWith(':::', at);
}

/** Whether the line from `start` to `end` begins with `$$`. */
export function startsMath(text: string, start: number, end: number): boolean {
  return text.startsWith('$$', skipBlankSpace(text, start, end));
}

/** `text` with fenced div lines and display mathematics blanked; of the same length. */
export function maskExtensions(text: string): string {
  if (!text.includes(':::') && !text.includes('$$')) return text;
  let masked = '';
  let kept = 0;
  for (const line of linesOf(text, 0, text.length)) {
    if (line.start < kept) continue;
    const end = maskedUntil(text, line.start, line.end);
    if (end === line.start) continue;
    masked += text.slice(kept, line.start) + blanked(text.slice(line.start, end));
    kept = end;
  }
  return masked + text.slice(kept);
}

function maskedUntil(text: string, start: number, end: number): number {
  if (isDivLine(text, start, end)) return end;
  return startsMath(text, start, end) ? mathEnd(text, start, end) : start;
}

/** The end of the mathematics that begins on the line, or `start` where no `$$` closes it before a blank line. */
function mathEnd(text: string, start: number, end: number): number {
  const opening = text.indexOf('$$', start);
  let from = opening + 2;
  let stop = end;
  for (;;) {
    const closing = text.slice(from, stop).indexOf('$$');
    if (closing >= 0) return from + closing + 2;
    from = afterBreak(text, stop);
    stop = lineEnd(text, from);
    if (skipBlankSpace(text, from, stop) === stop) return start;
  }
}

function blanked(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
