import type { Span } from '../span.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** The offset of the line ending (LF, CRLF or CR) of the line that holds `offset`, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

/** The start of the line after the ending at `end`; `text.length` where there is none. */
export function afterBreak(text: string, end: number): number {
  if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) return end + 2;
  return Math.min(end + 1, text.length);
}

/** Whether the code unit is LF or CR. */
export function isBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** Whether the code unit is a space or a tab. */
export function isBlankSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** The first offset from `start` on, before `end`, that holds neither a space nor a tab. */
export function skipBlankSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The lines of `text` between two offsets, without their endings. */
export function* linesOf(text: string, start: number, end: number): Generator<Span> {
  let at = start;
  while (at < end) {
    const stop = Math.min(lineEnd(text, at), end);
    yield { start: at, end: stop };
    at = afterBreak(text, stop);
  }
}
