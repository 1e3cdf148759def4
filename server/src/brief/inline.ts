import type { Link, Node, PhrasingContent } from 'mdast';
import type { Span } from '../span.ts';
import { afterBreak, isBlankSpace, isBreak, skipBlankSpace } from './lines.ts';
import { findMarks, MASKED, type Mark } from './marks.ts';
import { ProseBuilder } from './prose.ts';
import { characterReferenceAt } from './reference-characters.ts';
import type { Citation, Prose } from './types.ts';

/** Stands in the prose for what has no words of its own (inline code, an image), so that its neighbours do not merge. */
export const PLACEHOLDER = '\uFFFC';

/** ASCII punctuation, which a backslash takes literally. */
export const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** Pandoc attributes, `{#fig-one .wide}`, `{width=50%}` or `{-}`. */
const ATTRIBUTES = / ?\{(?:-|[#.][^{}\r\n\0]{0,200}|[a-z-]{1,30}=[^{}\r\n\0]{0,200})\}/y;
const BACKSLASH = 92;
const AMPERSAND = 38;
const BRACE = 123;
const LINE_BREAK_TAG = /^<br\s*\/?>$/i;

/** Something of the source that is read or left out as a whole. */
interface Leaf extends Span {
  readonly kind: 'text' | 'object' | 'break';
}

/** What a run of inline Markdown is made of. */
interface Inline {
  readonly leaves: Leaf[];
  /** What no mark may be looked for in. */
  readonly hidden: Span[];
  readonly links: { readonly span: Span; readonly url: string }[];
}

/** Where a run of inline Markdown stands. */
export interface InlinePlace extends Span {
  /** How many block quotes hold it, each of which may put `>` before its lines. */
  readonly quotes: number;
}

/** Reads inline Markdown between two offsets of `source`, given its nodes. */
export function readInline(source: string, place: InlinePlace, nodes: readonly PhrasingContent[]): { prose: Prose; citations: Citation[] } {
  const inline: Inline = { leaves: [], hidden: [], links: [] };
  for (const node of nodes) collect(source, node, inline);
  return readLeaves(source, place, inline);
}

/** Reads stretches of text of `source`, between which everything is left out. */
export function readStretches(source: string, place: InlinePlace, stretches: readonly Span[]): { prose: Prose; citations: Citation[] } {
  const leaves = stretches.map(({ start, end }): Leaf => ({ kind: 'text', start, end }));
  return readLeaves(source, place, { leaves, hidden: [], links: [] });
}

function readLeaves(source: string, place: InlinePlace, inline: Inline): { prose: Prose; citations: Citation[] } {
  const marks = findMarks(maskedSource(source, place, inline)).map((mark) => moved(mark, place.start));
  const prose = new InlineReader(source, place, specialsOf(marks)).read(inline.leaves);
  const fromMarks = marks.map((mark) => citationOf(mark, prose));
  const fromLinks = inline.links.map(({ span, url }): Citation => ({ kind: 'link', span: inProse(prose, span), url }));
  return { prose, citations: [...fromMarks, ...fromLinks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end) };
}

/** The span of a node; the parser gives every node its place. */
export function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function collect(source: string, node: PhrasingContent, inline: Inline): void {
  const span = spanOf(node);
  switch (node.type) {
    case 'text':
      inline.leaves.push({ kind: 'text', ...span });
      return;
    case 'break':
      inline.leaves.push({ kind: 'break', ...span });
      return;
    case 'inlineCode':
    case 'image':
      inline.leaves.push({ kind: 'object', ...span });
      inline.hidden.push(span);
      return;
    case 'html':
      if (LINE_BREAK_TAG.test(source.slice(span.start, span.end))) inline.leaves.push({ kind: 'break', ...span });
      inline.hidden.push(span);
      return;
    case 'link':
      collectLink(source, node, span, inline);
      return;
    default:
      if ('children' in node) for (const child of node.children) collect(source, child, inline);
  }
}

function collectLink(source: string, node: Link, span: Span, inline: Inline): void {
  const first = node.children[0];
  const last = node.children.at(-1);
  const inner = first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start: span.start + 1, end: span.start + 1 };
  inline.links.push({ span: inner, url: node.url });
  inline.hidden.push({ start: span.start, end: inner.start });
  for (const child of node.children) collect(source, child, inline);
  if (source.charAt(span.start) === '<') inline.hidden.push(inner);
  inline.hidden.push({ start: inner.end, end: span.end });
}

/** `source` under `place` with everything hidden and all line beginnings masked; of the same length. */
function maskedSource(source: string, place: InlinePlace, inline: Inline): string {
  let masked = '';
  let at = place.start;
  const skip = (to: number, mark: string) => {
    masked += mark.repeat(to - at);
    at = to;
  };
  const hidden = inline.hidden[Symbol.iterator]();
  let next = hidden.next();
  while (at < place.end) {
    const until = next.done ? place.end : next.value.start;
    if (at >= until && !next.done) {
      skip(Math.max(at, Math.min(next.value.end, place.end)), MASKED);
      next = hidden.next();
      continue;
    }
    const stop = Math.min(nextBreak(source, at, until), place.end);
    masked += source.slice(at, stop);
    at = stop;
    if (at < until && isBreak(source.charCodeAt(at))) skip(Math.min(lineBreakEnd(source, at, place), place.end), ' ');
  }
  return masked;
}

function nextBreak(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBreak(source.charCodeAt(at))) at++;
  return at;
}

/** Where the text goes on after the line break at `at`: behind indent and quote markers. */
function lineBreakEnd(source: string, at: number, place: InlinePlace): number {
  let next = afterBreak(source, at);
  next = skipBlankSpace(source, next, place.end);
  for (let quote = 0; quote < place.quotes && source.charAt(next) === '>'; quote++) {
    next = skipBlankSpace(source, next + 1, place.end);
  }
  return Math.min(next, place.end);
}

/** Marks stand in the prose as they are written; of a reference link only the text does. */
interface Special extends Span {
  readonly verbatim: boolean;
}

function specialsOf(marks: readonly Mark[]): readonly Special[] {
  const specials = marks.flatMap((mark): Special[] => {
    if (mark.kind !== 'reference-link') return [{ ...mark.span, verbatim: true }];
    const { span, textSpan } = mark;
    return [
      { start: span.start, end: textSpan.start, verbatim: false },
      { start: textSpan.end, end: span.end, verbatim: false },
    ];
  });
  return specials.sort((a, b) => a.start - b.start || b.end - a.end);
}

class InlineReader {
  readonly #source: string;
  readonly #place: InlinePlace;
  readonly #specials: readonly Special[];
  readonly #prose: ProseBuilder;
  #special = 0;
  #at: number;

  constructor(source: string, place: InlinePlace, specials: readonly Special[]) {
    this.#source = source;
    this.#place = place;
    this.#specials = specials;
    this.#prose = new ProseBuilder(source);
    this.#at = place.start;
  }

  read(leaves: readonly Leaf[]): Prose {
    for (const leaf of leaves) this.#readLeaf(leaf);
    return this.#prose.build();
  }

  #readLeaf(leaf: Leaf): void {
    const end = Math.min(leaf.end, this.#place.end);
    if (leaf.start >= this.#at) this.#at = leaf.start;
    else if (leaf.kind !== 'text') return;
    if (this.#at >= end) return;
    if (leaf.kind === 'text') this.#readText(end);
    else this.#readWhole(leaf.kind, end);
  }

  #readWhole(kind: 'object' | 'break', end: number): void {
    if (kind === 'object') this.#prose.put(PLACEHOLDER, this.#at, end);
    else this.#prose.space(this.#at, end);
    this.#at = end;
  }

  #readText(end: number): void {
    while (this.#at < end) {
      const special = this.#nextSpecial();
      if (special && special.start === this.#at) this.#readSpecial(special);
      else this.#readPlain(Math.min(end, special?.start ?? end));
    }
  }

  #nextSpecial(): Special | undefined {
    while ((this.#specials[this.#special]?.start ?? Infinity) < this.#at) this.#special++;
    return this.#specials[this.#special];
  }

  #readSpecial(special: Special): void {
    this.#special++;
    if (special.verbatim) this.#readVerbatim(special.end);
    this.#at = special.end;
  }

  #readVerbatim(end: number): void {
    let kept = this.#at;
    for (let at = this.#at; at < end; at++) {
      if (!isBreak(this.#source.charCodeAt(at))) continue;
      this.#prose.copy(kept, at);
      kept = Math.min(lineBreakEnd(this.#source, at, this.#place), end);
      this.#prose.space(at, kept);
      at = kept - 1;
    }
    this.#prose.copy(kept, end);
  }

  #readPlain(end: number): void {
    let kept = this.#at;
    let at = this.#at;
    while (at < end) {
      const length = this.#markupLength(at, end);
      if (length === 0) {
        at++;
        continue;
      }
      this.#prose.copy(kept, at);
      this.#readMarkup(at, at + length, end);
      at += length;
      kept = at;
    }
    this.#prose.copy(kept, at);
    this.#at = Math.max(at, end);
  }

  /** How long the markup at `at` is that is not read as it stands: an escape, a reference, attributes, a line break; else 0. */
  #markupLength(at: number, end: number): number {
    const code = this.#source.charCodeAt(at);
    switch (code) {
      case BACKSLASH:
        return at + 1 < end && ESCAPABLE.test(this.#source.charAt(at + 1)) ? 2 : 0;
      case AMPERSAND:
        return characterReferenceAt(this.#source, at, end)?.length ?? 0;
      case BRACE:
        return this.#attributesLength(at, end);
      case 9:
      case 10:
      case 13:
      case 32:
        return this.#spaceLength(at, end);
      default:
        return 0;
    }
  }

  /** Of attributes with one space before them. */
  #attributesLength(at: number, end: number): number {
    ATTRIBUTES.lastIndex = at;
    const length = ATTRIBUTES.exec(this.#source)?.[0].length ?? 0;
    return at + length <= end ? length : 0;
  }

  /** Of white space that holds a line break, with the markers before the next line, or that attributes follow; 0 for other white space. */
  #spaceLength(at: number, end: number): number {
    const attributes = this.#source.charAt(at + 1) === '{' ? this.#attributesLength(at, end) : 0;
    if (attributes > 0) return attributes;
    if (isBlankSpace(this.#source.charCodeAt(at)) && at > this.#place.start && isBlankSpace(this.#source.charCodeAt(at - 1))) return 0;
    const ending = skipBlankSpace(this.#source, at, end);
    if (ending >= end || !isBreak(this.#source.charCodeAt(ending))) return 0;
    return Math.min(lineBreakEnd(this.#source, ending, this.#place), end) - at;
  }

  #readMarkup(at: number, next: number, end: number): void {
    const code = this.#source.charCodeAt(at);
    if (code === BACKSLASH) this.#prose.put(this.#source.charAt(at + 1), at, next);
    else if (code === AMPERSAND) this.#prose.put(characterReferenceAt(this.#source, at, end)?.characters ?? '', at, next);
    else if (code !== BRACE && this.#source.charAt(at + 1) !== '{') this.#prose.space(at, next);
  }
}

function citationOf(mark: Mark, prose: Prose): Citation {
  const span = inProse(prose, mark.kind === 'reference-link' ? mark.textSpan : mark.span);
  switch (mark.kind) {
    case 'pandoc':
      return {
        kind: 'pandoc',
        span,
        narrative: mark.narrative,
        keys: mark.keys.map((key) => ({ ...key, span: inProse(prose, key.span) })),
      };
    case 'footnote':
      return { kind: 'footnote', span, label: mark.label, labelSpan: inProse(prose, mark.labelSpan) };
    case 'inline-note':
      return { kind: 'inline-note', span };
    case 'address':
      return { kind: 'link', span, url: mark.url };
    case 'reference-link':
      return { kind: 'reference-link', span, label: mark.label, labelSpan: mark.labelSpan };
  }
}

function inProse(prose: Prose, span: Span): Span {
  return { start: prose.fromSource(span.start), end: prose.fromSource(span.end) };
}

function moved(mark: Mark, by: number): Mark {
  const at = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  switch (mark.kind) {
    case 'pandoc':
      return { ...mark, span: at(mark.span), keys: mark.keys.map((key) => ({ ...key, span: at(key.span) })) };
    case 'footnote':
      return { ...mark, span: at(mark.span), labelSpan: at(mark.labelSpan) };
    case 'reference-link':
      return { ...mark, span: at(mark.span), textSpan: at(mark.textSpan), labelSpan: at(mark.labelSpan) };
    default:
      return { ...mark, span: at(mark.span) };
  }
}
