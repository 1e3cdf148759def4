import type { Span } from '../span.ts';
import type { Prose } from './types.ts';

/**
 * Prose with its way back to the source, as runs. A run begins at `proseStarts[i]` and was read from `sourceStarts[i]` to
 * `sourceEnds[i]`. Where a run is as long in the source as in the prose its characters stand one for one; else (an entity, an
 * escape, a line break) all of its prose stands for all of its source.
 */
class MappedProse implements Prose {
  readonly text: string;
  private readonly proseStarts: readonly number[];
  private readonly sourceStarts: readonly number[];
  private readonly sourceEnds: readonly number[];

  constructor(text: string, proseStarts: readonly number[], sourceStarts: readonly number[], sourceEnds: readonly number[]) {
    this.text = text;
    this.proseStarts = proseStarts;
    this.sourceStarts = sourceStarts;
    this.sourceEnds = sourceEnds;
  }

  toSource(offset: number): number {
    if (offset >= this.text.length) return this.sourceEnds.at(-1) ?? 0;
    const run = lastAtMost(this.proseStarts, offset);
    const source = this.sourceStarts[run] ?? 0;
    return this.isOneForOne(run) ? source + offset - (this.proseStarts[run] ?? 0) : source;
  }

  sourceSpan(span: Span): Span {
    const start = this.toSource(span.start);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: this.endInSource(span.end) };
  }

  fromSource(offset: number): number {
    const run = lastAtMost(this.sourceStarts, offset);
    if (run < 0) return 0;
    const prose = this.proseStarts[run] ?? 0;
    if (offset >= (this.sourceEnds[run] ?? 0)) return this.proseEnd(run);
    return this.isOneForOne(run) ? prose + offset - (this.sourceStarts[run] ?? 0) : prose;
  }

  /** Just after the source of the character that ends at `end`. */
  private endInSource(end: number): number {
    const run = lastAtMost(this.proseStarts, Math.min(end, this.text.length) - 1);
    if (!this.isOneForOne(run)) return this.sourceEnds[run] ?? 0;
    return (this.sourceStarts[run] ?? 0) + Math.min(end, this.text.length) - (this.proseStarts[run] ?? 0);
  }

  private isOneForOne(run: number): boolean {
    return (this.sourceEnds[run] ?? 0) - (this.sourceStarts[run] ?? 0) === this.proseEnd(run) - (this.proseStarts[run] ?? 0);
  }

  private proseEnd(run: number): number {
    return this.proseStarts[run + 1] ?? this.text.length;
  }
}

/** The index of the last element not above `value` in an ascending list, or -1. */
function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Collects prose piece by piece, in the order of the source. */
export class ProseBuilder {
  readonly #source: string;
  readonly #pieces: string[] = [];
  #length = 0;
  #endsWithSpace = true;
  readonly #proseStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  readonly #sourceEnds: number[] = [];
  #lastIsCopy = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Takes `[start, end)` of the source as it stands. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const last = this.#sourceEnds.length - 1;
    if (this.#lastIsCopy && this.#sourceEnds[last] === start) this.#sourceEnds[last] = end;
    else this.#begin(start, end);
    this.#lastIsCopy = true;
    this.#append(this.#source.slice(start, end));
  }

  /** Takes `piece` for `[start, end)` of the source. */
  put(piece: string, start: number, end: number): void {
    if (piece === '') return;
    this.#begin(start, end);
    this.#lastIsCopy = false;
    this.#append(piece);
  }

  /** Takes a line break for one space, none at the beginning or after another space. */
  space(start: number, end: number): void {
    if (!this.#endsWithSpace) this.put(' ', start, end);
  }

  build(): Prose {
    return new MappedProse(this.#pieces.join(''), this.#proseStarts, this.#sourceStarts, this.#sourceEnds);
  }

  #begin(start: number, end: number): void {
    this.#proseStarts.push(this.#length);
    this.#sourceStarts.push(start);
    this.#sourceEnds.push(end);
  }

  #append(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#endsWithSpace = piece.endsWith(' ');
  }
}
