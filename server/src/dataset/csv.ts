import { parse } from 'csv-parse/browser/esm/sync';
import type { DataProblem } from './types.ts';

/** A line of a table that could be read. */
export interface CsvRecord {
  /** From 1, the header being 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A table as text. `lines[n - 1]` is line n as written, without its line end. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly lines: readonly string[];
}

/**
 * Reads comma-separated values (RFC 4180), with or without a byte-order mark, with any line ends, one record a line.
 * A line that cannot be read, or has another number of fields than the header, gives a problem and is left out. Never throws.
 */
export function readCsv(file: string, text: string): { readonly csv: CsvFile; readonly problems: readonly DataProblem[] } {
  const lines = withoutByteOrderMark(text).split(/\r\n|\n|\r/);
  const numbers = lines.flatMap((line, index) => (line === '' ? [] : [index + 1]));
  const [first, ...rest] = parseLines(lines, numbers);
  const header = first?.fields ?? [];
  const problems: DataProblem[] = [];
  if (first === undefined) problems.push({ file, line: 1, column: 0, message: 'Expected a header line; the file is empty.' });
  if (first !== undefined && first.fields === undefined) problems.push(quoteProblem(file, first.line, lines[first.line - 1] ?? ''));
  const records: CsvRecord[] = [];
  for (const { line, fields } of header.length === 0 ? [] : rest) {
    if (fields === undefined) problems.push(quoteProblem(file, line, lines[line - 1] ?? ''));
    else if (fields.length !== header.length) problems.push({ file, line, column: 0, message: wrongCount(header.length, fields.length) });
    else records.push({ line, fields });
  }
  return { csv: { header, records, lines }, problems };
}

/** The column, from 1, at which the field with this index starts on a line as written. */
export function columnOfField(line: string, index: number): number {
  let start = 0;
  for (let field = 0; field < index; field++) start = endOfField(line, start).end + 1;
  return Math.min(start, line.length) + 1;
}

interface ParsedLine {
  readonly line: number;
  /** Undefined where the quotation marks of the line do not match. */
  readonly fields: readonly string[] | undefined;
}

/** Parses the lines with these numbers together; where that does not give one record a line, each half apart, down to the line at fault. */
function parseLines(lines: readonly string[], numbers: readonly number[]): readonly ParsedLine[] {
  const records = parseTogether(numbers.map((line) => lines[line - 1] ?? ''));
  if (records !== undefined) return numbers.map((line, index) => ({ line, fields: records[index] }));
  if (numbers.length < 2) return numbers.map((line) => ({ line, fields: undefined }));
  const middle = numbers.length >> 1;
  return [...parseLines(lines, numbers.slice(0, middle)), ...parseLines(lines, numbers.slice(middle))];
}

function parseTogether(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  try {
    const records = parse(lines.join('\n'), { relaxColumnCount: true, recordDelimiter: '\n' });
    return records.length === lines.length ? records : undefined;
  } catch {
    return undefined;
  }
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function wrongCount(expected: number, found: number): string {
  return `Expected ${expected} fields, as in the header; found ${found}.`;
}

function quoteProblem(file: string, line: number, text: string): DataProblem {
  let start = 0;
  while (start <= text.length) {
    const { end, stray } = endOfField(text, start);
    if (stray !== undefined) {
      const message =
        end === stray
          ? 'The quotation mark is not closed on this line.'
          : 'Stray quotation mark: put the whole field in quotation marks and double those inside it.';
      return { file, line, column: stray + 1, message };
    }
    start = end + 1;
  }
  return { file, line, column: 0, message: 'The line cannot be read as comma-separated values.' };
}

/** Where the field that starts at `start` ends, and its first quotation mark that is out of place; one that is never closed is its own end. */
function endOfField(line: string, start: number): { readonly end: number; readonly stray?: number } {
  if (line[start] !== '"') {
    const comma = line.indexOf(',', start);
    const end = comma < 0 ? line.length : comma;
    const quote = line.slice(start, end).indexOf('"');
    return quote < 0 ? { end } : { end, stray: start + quote };
  }
  let at = start + 1;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote < 0) return { end: start, stray: start };
    if (line[quote + 1] === '"') at = quote + 2;
    else if (quote + 1 === line.length || line[quote + 1] === ',') return { end: quote + 1 };
    else return { end: line.length, stray: quote };
  }
}
