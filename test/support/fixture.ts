import type { Finding } from '../../server/src/rules/types.ts';

/**
 * A fixture is a brief with its expected findings marked under the words:
 *
 *     Japan is a member of AUKUS.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim/contradicted: AUKUS is …
 *
 * A marker line stands under the line that it marks and ends with the rule and its message; carets in column 1 stand under column 1. Where a
 * finding goes on over the line's end, the last caret is a `>`. Several marker lines may stand under one line. Marker lines are no part of the brief.
 */
export interface Fixture {
  readonly text: string;
  /** Marker lines in order, each with the number of the line of `text` that it marks, from 0. */
  readonly markers: readonly Marker[];
}

export interface Marker {
  readonly line: number;
  readonly words: string;
}

const MARKER = /^ *\^+>? [a-z]+\/[a-z-]+: /;

/** Takes a fixture apart into the brief's text and its markers. Line ends are kept as they are. */
export function readFixture(source: string): Fixture {
  const kept: string[] = [];
  const markers: Marker[] = [];
  for (const line of source.split('\n')) {
    const words = line.replace(/\r$/, '');
    if (MARKER.test(words)) markers.push({ line: kept.length - 1, words });
    else kept.push(line);
  }
  return { text: kept.join('\n'), markers };
}

/** Puts a brief and its findings together into a fixture; the inverse of `readFixture` where the findings are the expected ones. */
export function writeFixture(text: string, findings: readonly Finding[]): string {
  const lines = text.split('\n');
  const starts = lineStarts(lines);
  const below = new Map<number, string[]>();
  for (const finding of [...findings].sort(byPlace)) {
    const line = lineOf(starts, finding.start);
    below.set(line, [...(below.get(line) ?? []), marker(finding, starts[line] ?? 0, (lines[line] ?? '').replace(/\r$/, '').length)]);
  }
  const end = text.includes('\r\n') ? '\r' : '';
  return lines.flatMap((line, i) => [line, ...(below.get(i) ?? []).map((words) => words + end)]).join('\n');
}

function marker(finding: Finding, lineStart: number, lineLength: number): string {
  const from = finding.start - lineStart;
  const to = finding.end - lineStart;
  const width = Math.max(1, Math.min(to, lineLength) - from);
  const carets = to > lineLength ? `${'^'.repeat(Math.max(1, width - 1))}>` : '^'.repeat(width);
  return `${' '.repeat(from)}${carets} ${finding.rule}: ${finding.message}`;
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);
}

function lineStarts(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let line = 0;
  while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= offset) line++;
  return line;
}
