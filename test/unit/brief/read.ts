import assert from 'node:assert/strict';
import { Brief } from '../../../server/src/brief/brief.ts';
import { SegmentPool } from '../../../server/src/brief/pool.ts';
import type { Block } from '../../../server/src/brief/types.ts';

/** A block with the document's text under spans of its prose. */
export interface ReadBlock {
  readonly block: Block;
  readonly text: string;
  /** The source under the first occurrence of `words` in the prose. */
  source(words: string): string;
}

/** Reads `text` and returns its blocks in order. */
export function read(text: string): ReadBlock[] {
  return Brief.parse(text, new SegmentPool()).segments.flatMap(({ segment, start }) =>
    segment.blocks.map((block) => ({ block, text: block.prose.text, source: (words) => sourceOf(text, start, block, words) })),
  );
}

/** The only block of `text`. */
export function readOne(text: string): ReadBlock {
  const blocks = read(text);
  const [first] = blocks;
  assert.ok(first && blocks.length === 1, `${blocks.length} blocks in ${JSON.stringify(text)}`);
  return first;
}

/** Kind and words of each block. */
export function outline(text: string): (readonly [string, string])[] {
  return read(text).map(({ block, text: words }) => [block.kind, words]);
}

function sourceOf(text: string, start: number, block: Block, words: string): string {
  const at = block.prose.text.indexOf(words);
  assert.ok(at >= 0, `${JSON.stringify(words)} in ${JSON.stringify(block.prose.text)}`);
  const span = block.prose.sourceSpan({ start: at, end: at + words.length });
  return text.slice(start + span.start, start + span.end);
}
