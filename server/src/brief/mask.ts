import { afterBreak, lineEnd, linesOf, skipBlankSpace } from './lines.ts';

/**
 * Pandoc's fenced div lines (`::: {.note}`) and display mathematics (`$$ … $$`) are no part of CommonMark. Their lines are turned
 * into empty headings of the same length before the parser sees them: these part paragraphs and close containers as the real ones
 * do, have no words, and leave every offset where it was.
 */

/** In lines; a bound, so that many openings without an end stay cheap. */
const LONGEST_MATH = 60;
/** How much of a line's end is looked at for `$$` and attributes. */
const LONGEST_TAIL = 200;

/** Whether the line from `start` to `end` begins with `$$`. */
export function startsMath(text: string, start: number, end: number): boolean {
  return text.startsWith('$$', skipBlankSpace(text, start, end));
}

/** `text` with the lines of fenced divs and display mathematics masked; of the same length. */
export function maskExtensions(text: string): string {
  if (!text.includes(':::') && !text.includes('$$')) return text;
  let masked = '';
  let kept = 0;
  for (const line of linesOf(text, 0, text.length)) {
    if (line.start < kept) continue;
    const end = maskedUntil(text, line.start, line.end);
    if (end === line.start) continue;
    masked += text.slice(kept, line.start) + emptyHeadings(text.slice(line.start, end));
    kept = end;
  }
  return masked + text.slice(kept);
}

function maskedUntil(text: string, start: number, end: number): number {
  if (text.startsWith(':::', skipBlankSpace(text, start, end))) return end;
  return startsMath(text, start, end) ? mathEnd(text, start, end) : start;
}

/** The end of the mathematics that begins on the line, or `start` where no line before a blank one ends with `$$`. */
function mathEnd(text: string, start: number, end: number): number {
  let from = text.indexOf('$$', start) + 2;
  let stop = end;
  for (let lines = 0; lines < LONGEST_MATH; lines++) {
    if (endsMath(text.slice(Math.max(from, stop - LONGEST_TAIL), stop))) return stop;
    from = afterBreak(text, stop);
    stop = lineEnd(text, from);
    if (skipBlankSpace(text, from, stop) === stop) return start;
  }
  return start;
}

/** Whether the line ends with `$$`, attributes (`{#eq-growth}`) and the sentence's punctuation aside. */
function endsMath(line: string): boolean {
  const bare = line.trimEnd().replace(/[.,;]$/, '');
  const attributes = bare.endsWith('}') ? bare.lastIndexOf('{') : -1;
  return (attributes < 0 ? bare : bare.slice(0, attributes).trimEnd()).endsWith('$$');
}

function emptyHeadings(text: string): string {
  return text.replace(/([^ \t\r\n])([^\r\n]*)/g, (_, first: string, rest: string) => `#${' '.repeat(first.length - 1 + rest.length)}`);
}
