import { detached } from './detached.ts';
import { readSegment } from './segment.ts';
import type { Segment } from './types.ts';

/** About four briefs of 100,000 words. */
const MOST_CHARACTERS = 3_000_000;

/**
 * Segments by their text, so that equal texts share one segment and its analysis. Two generations bound it: once the young one is
 * full it becomes the old one, and an old segment that nobody asked for is dropped with its generation.
 */
export class SegmentPool {
  readonly #mostCharacters: number;
  #young = new Map<string, Segment>();
  #old = new Map<string, Segment>();
  #characters = 0;

  constructor(mostCharacters = MOST_CHARACTERS) {
    this.#mostCharacters = mostCharacters;
  }

  /** How many segments are kept. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }

  get(text: string): Segment {
    const young = this.#young.get(text);
    if (young) return young;
    const segment = this.#old.get(text) ?? readSegment(detached(text));
    this.#keep(segment);
    return segment;
  }

  #keep(segment: Segment): void {
    const size = segment.text.length + 100;
    if (this.#characters + size > this.#mostCharacters) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#characters = 0;
    }
    this.#young.set(segment.text, segment);
    this.#characters += size;
  }
}
