import { segmentEnd } from './cut.ts';
import { readFrontMatter } from './front-matter.ts';
import { frontMatterExtent } from './front-matter-extent.ts';
import { SegmentPool } from './pool.ts';
import { silentSegment } from './segment.ts';
import type { Block, FrontMatter, PlacedSegment, Segment, TextEdit } from './types.ts';

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
  readonly text: string;
  /** Without gaps from the beginning of the text to its end. Front matter is a segment without blocks. */
  readonly segments: readonly PlacedSegment[];
  readonly frontMatter: FrontMatter;
  readonly #pool: SegmentPool;

  private constructor(text: string, segments: readonly PlacedSegment[], frontMatter: FrontMatter, pool: SegmentPool) {
    this.text = text;
    this.segments = segments;
    this.frontMatter = frontMatter;
    this.#pool = pool;
  }

  /** Reads any text; never throws. Equal segments of all briefs with the same pool are the same object. */
  static parse(text: string, pool: SegmentPool = sharedPool): Brief {
    const segments = cut(text, 0, pool, () => false);
    return new Brief(text, segments, readFrontMatter(text), pool);
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
    const start = clamp(Math.min(edit.start, edit.end), this.text.length);
    const end = clamp(Math.max(edit.start, edit.end), this.text.length);
    const text = this.text.slice(0, start) + edit.text + this.text.slice(end);
    const grown = text.length - this.text.length;
    const frontMatterKept = this.#keepsFrontMatter(text, start);
    const first = frontMatterKept ? Math.max(this.segmentIndexAt(start) - 1, 0) : 0;
    const from = first === 0 ? 0 : (this.segments[first]?.start ?? 0);
    const meets = (at: number): boolean => at - grown >= end && this.#beginsSegment(at - grown);
    const fresh = cut(text, from, this.#pool, meets);
    const reached = (fresh.at(-1)?.start ?? from) + (fresh.at(-1)?.segment.text.length ?? 0);
    const rest = this.#segmentsFrom(reached - grown, text.length === reached).map(({ segment, start: at }) => ({
      segment,
      start: at + grown,
    }));
    const segments = [...this.segments.slice(0, first), ...fresh, ...rest];
    return new Brief(text, segments, frontMatterKept ? this.frontMatter : readFrontMatter(text), this.#pool);
  }

  /** Whether an edit behind the front matter leaves it as it was; its end may depend on lines far below. */
  #keepsFrontMatter(text: string, editStart: number): boolean {
    const end = frontMatterExtent(text)?.span.end ?? 0;
    const before = this.frontMatter.span?.end ?? 0;
    return end === before && editStart > end && this.#isClosed(text) === this.#isClosed(this.text);
  }

  #isClosed(text: string): boolean {
    return frontMatterExtent(text)?.closed ?? true;
  }

  /** The first segment does not count: a document's beginning is read in its own way. */
  #beginsSegment(offset: number): boolean {
    return offset > 0 && this.segments[this.segmentIndexAt(offset)]?.start === offset;
  }

  #segmentsFrom(offset: number, none: boolean): readonly PlacedSegment[] {
    return none ? [] : this.segments.slice(this.segmentIndexAt(offset));
  }
}

/** Cuts `text` into segments from `from` on until its end, or until a boundary that `meets` an older cut. */
function cut(text: string, from: number, pool: SegmentPool, meets: (at: number) => boolean): PlacedSegment[] {
  const segments: PlacedSegment[] = [];
  let start = from;
  while (start < text.length && !(start > 0 && segments.length > 0 && meets(start))) {
    const end = start === 0 ? firstSegmentEnd(text) : segmentEnd(text, start);
    segments.push({ segment: segmentOf(text, start, end, pool), start });
    start = end;
  }
  return segments;
}

function firstSegmentEnd(text: string): number {
  return frontMatterExtent(text)?.span.end ?? segmentEnd(text, 0);
}

function segmentOf(text: string, start: number, end: number, pool: SegmentPool): Segment {
  const words = text.slice(start, end);
  return start === 0 && frontMatterExtent(text) ? silentSegment(words) : pool.get(words);
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
