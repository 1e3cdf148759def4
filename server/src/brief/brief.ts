import { segmentEnd } from './cut.ts';
import { detached } from './detached.ts';
import { readFrontMatter } from './front-matter.ts';
import { findFrontMatter } from './front-matter-extent.ts';
import { SegmentPool } from './pool.ts';
import { silentSegment } from './segment.ts';
import type { Block, FrontMatter, PlacedSegment, TextEdit } from './types.ts';

const sharedPool = new SegmentPool();

/** A block at its place in the document. */
export interface PlacedBlock {
  readonly block: Block;
  readonly placed: PlacedSegment;
}

/**
 * A brief's text with what was read from it. Immutable: an edit gives another brief, which shares every segment whose text is
 * unchanged. Whatever edits led to a text, its brief is that of `Brief.parse`.
 */
export class Brief {
  /** Without gaps from the beginning of the text to its end. Front matter is a segment without blocks. */
  readonly segments: readonly PlacedSegment[];
  readonly frontMatter: FrontMatter;
  /** In UTF-16 code units. */
  readonly length: number;
  /** Only an edit up to here can change the front matter. */
  readonly #examined: number;
  readonly #pool: SegmentPool;
  #text: string | undefined;

  private constructor(segments: readonly PlacedSegment[], frontMatter: FrontMatter, examined: number, pool: SegmentPool) {
    this.segments = segments;
    this.frontMatter = frontMatter;
    this.length = endOf(segments.at(-1));
    this.#examined = examined;
    this.#pool = pool;
  }

  /** Reads any text; never throws. Equal segments of all briefs with the same pool are the same object. */
  static parse(text: string, pool: SegmentPool = sharedPool): Brief {
    const { head, start, frontMatter, examined } = readHead(text);
    const brief = new Brief([...head, ...cut(text, start, pool, () => false)], frontMatter, examined, pool);
    brief.#text = text;
    return brief;
  }

  /** The whole text, put together when it is first asked for. */
  get text(): string {
    this.#text ??= this.segments.map(({ segment }) => segment.text).join('');
    return this.#text;
  }

  /**
   * Applies edits one after another, each in offsets of the text that the one before left. Offsets outside the text are
   * taken for its nearest end.
   */
  edit(edits: readonly TextEdit[]): Brief {
    return edits.reduce((brief, edit) => brief.#apply(edit), this as Brief);
  }

  /** The index of the segment that holds the character at `offset`; -1 only in an empty brief. */
  segmentIndexAt(offset: number): number {
    let low = 0;
    let high = this.segments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.segments[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, Math.min(0, this.segments.length - 1));
  }

  /** The innermost block under a caret at `offset`, the block's end included. */
  blockAt(offset: number): PlacedBlock | undefined {
    const index = this.segmentIndexAt(offset);
    return this.#blockIn(index, offset) ?? this.#blockIn(index - 1, offset);
  }

  #blockIn(index: number, offset: number): PlacedBlock | undefined {
    const placed = this.segments[index];
    if (!placed) return undefined;
    const block = innermostBlock(placed.segment.blocks, offset - placed.start);
    return block && { block, placed };
  }

  #apply(edit: TextEdit): Brief {
    const start = clamp(Math.min(edit.start, edit.end), this.length);
    const end = clamp(Math.max(edit.start, edit.end), this.length);
    const change = { start, end, text: edit.text };
    return start <= this.#examined ? this.#withNewHead(change) : this.#withNewCut(change);
  }

  /** After an edit that may change the front matter, and with it what the body is. */
  #withNewHead(edit: TextEdit): Brief {
    const text = this.text.slice(0, edit.start) + edit.text + this.text.slice(edit.end);
    const { head, start, frontMatter, examined } = readHead(text);
    const settled = Math.max(edit.end, this.frontMatter.span?.end ?? 0, 1);
    const fresh = cut(text, start, this.#pool, (at) => this.#meets(at - growth(edit), settled));
    const end = fresh.length === 0 ? start : endOf(fresh.at(-1));
    const met = end === text.length ? this.segments.length : (this.#indexOfBoundary(end - growth(edit)) ?? this.segments.length);
    return new Brief(this.#joined([...head, ...fresh], met, growth(edit)), frontMatter, examined, this.#pool);
  }

  /**
   * Cuts again from the segment before the edit to where the boundaries meet the old ones. Only a window of the text is looked at,
   * which grows until they do, so that the cost does not depend on the document's length.
   */
  #withNewCut(edit: TextEdit): Brief {
    const first = Math.max(this.segmentIndexAt(edit.start) - 1, this.frontMatter.span ? 1 : 0);
    const last = this.segmentIndexAt(edit.end);
    for (let ahead = 2; ; ahead *= 4) {
      const after = Math.min(last + 1 + ahead, this.segments.length);
      const { fresh, end } = this.#cutWindow(edit, first, after);
      const met = this.#indexOfBoundary(end - growth(edit));
      if (met !== undefined && (met < after || after === this.segments.length)) {
        const segments = this.segments.slice(0, first);
        for (const placed of fresh) segments.push(placed);
        return new Brief(this.#joined(segments, met, growth(edit)), this.frontMatter, this.#examined, this.#pool);
      }
    }
  }

  /** The segments that the edit leads to, up to the first old boundary after it or the end of the window, and where they end. */
  #cutWindow(edit: TextEdit, first: number, after: number): { fresh: readonly PlacedSegment[]; end: number } {
    const from = this.segments[first]?.start ?? this.length;
    const old = this.segments.slice(first, after).reduce((text, { segment }) => text + segment.text, '');
    const text = old.slice(0, edit.start - from) + edit.text + old.slice(edit.end - from);
    const cuts = cut(text, 0, this.#pool, (at) => this.#meets(at + from - growth(edit), edit.end));
    return { fresh: cuts.map(({ segment, start }) => ({ segment, start: start + from })), end: from + endOf(cuts.at(-1)) };
  }

  /** `before`, and after it the segments from the index `met` on, moved. */
  #joined(before: PlacedSegment[], met: number, by: number): PlacedSegment[] {
    for (let index = met; index < this.segments.length; index++) {
      const placed = this.segments[index];
      if (placed) before.push(by === 0 ? placed : { segment: placed.segment, start: placed.start + by });
    }
    return before;
  }

  /** Whether a segment began at `offset` of the text before the edit, behind all that the edit touched. */
  #meets(offset: number, settled: number): boolean {
    return offset >= settled && this.#indexOfBoundary(offset) !== undefined;
  }

  /** The index of the segment that begins at `offset`, or of the end. */
  #indexOfBoundary(offset: number): number | undefined {
    if (offset === this.length) return this.segments.length;
    const index = this.segmentIndexAt(offset);
    return this.segments[index]?.start === offset ? index : undefined;
  }
}

/** The front matter of `text`, as a segment where there is one, and where the body starts. */
function readHead(text: string): { head: PlacedSegment[]; start: number; frontMatter: FrontMatter; examined: number } {
  const { extent, examined } = findFrontMatter(text);
  const start = extent?.span.end ?? 0;
  const head = extent ? [{ segment: silentSegment(detached(text.slice(0, start))), start: 0 }] : [];
  return { head, start, frontMatter: readFrontMatter(text, extent), examined };
}

/** Cuts `text` into segments from `from` on until its end, or until a boundary that `meets` an older cut. */
function cut(text: string, from: number, pool: SegmentPool, meets: (at: number) => boolean): PlacedSegment[] {
  const segments: PlacedSegment[] = [];
  let start = from;
  while (start < text.length && !(segments.length > 0 && meets(start))) {
    const end = segmentEnd(text, start);
    segments.push({ segment: pool.get(text.slice(start, end)), start });
    start = end;
  }
  return segments;
}

function endOf(placed: PlacedSegment | undefined): number {
  return placed ? placed.start + placed.segment.text.length : 0;
}

function growth(edit: TextEdit): number {
  return edit.text.length - (edit.end - edit.start);
}

/** The block that begins last among those that hold the caret; blocks stand in the order of their beginnings. */
function innermostBlock(blocks: readonly Block[], caret: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.span.start ?? 0) <= caret) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= Math.max(0, low - 50); index--) {
    const block = blocks[index];
    if (block && caret <= block.span.end) return block;
  }
  return undefined;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
