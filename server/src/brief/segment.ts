import type {
  FootnoteDefinition as FootnoteDefinitionNode,
  Heading,
  Image,
  Node,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import type { Span } from '../span.ts';
import { readDefinitions } from './definitions.ts';
import { readIgnores } from './ignores.ts';
import { ESCAPABLE, type InlinePlace, PLACEHOLDER, readInline, readStretches, spanOf } from './inline.ts';
import { isTooMuch } from './limits.ts';
import { readPlainBlocks } from './plain.ts';
import { characterReferenceAt } from './reference-characters.ts';
import { splitSentences } from './sentences.ts';
import { markdownTree } from './tree.ts';
import type { Block, BlockKind, Citation, FootnoteDefinition, IgnoreComment, LinkDefinition, Prose, Segment } from './types.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** A caption by its own words: `Table: …`, `: …`, `Table 1. …`, `Figure 2: …`. */
const CAPTION = /^(?::\s|(?:Table|Figure|Fig\.|Chart|Map|Box)\s{0,3}(?:\d{1,4}[a-z]?)?\s{0,3}[.:|–—]\s)/i;

/** Where a node stands in the tree. */
interface Context {
  readonly quotes: number;
  readonly inItem: boolean;
  readonly footnote: string | undefined;
}

/** Reads a segment alone. Pure: equal texts give equal segments. */
export function readSegment(text: string): Segment {
  if (isTooMuch(text)) return { text, blocks: readPlainBlocks(text), footnotes: [], definitions: [], ignores: [] };
  return new SegmentReader(text).read();
}

/** A segment without anything to read, such as front matter. */
export function silentSegment(text: string): Segment {
  return { text, blocks: [], footnotes: [], definitions: [], ignores: [] };
}

class SegmentReader {
  readonly #text: string;
  readonly #blocks: Block[] = [];
  readonly #footnotes: FootnoteDefinition[] = [];
  readonly #definitions: LinkDefinition[] = [];
  readonly #ignores: IgnoreComment[] = [];
  #tables = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Segment {
    const marked = this.#text.startsWith(BYTE_ORDER_MARK);
    const root = markdownTree(marked ? this.#text.slice(1) : this.#text);
    if (marked) shiftTree(root);
    this.#readChildren(root, { quotes: 0, inItem: false, footnote: undefined });
    return {
      text: this.#text,
      blocks: this.#blocks,
      footnotes: this.#footnotes,
      definitions: this.#definitions,
      ignores: this.#ignores,
    };
  }

  #readChildren(parent: Parents, context: Context): void {
    for (const child of parent.children) this.#readNode(child, context);
  }

  #readNode(node: RootContent, context: Context): void {
    if (node.type === 'paragraph') this.#readParagraph(node, context);
    else if (node.type === 'heading') this.#readHeading(node, context);
    else if (node.type === 'blockquote') this.#readChildren(node, { ...context, quotes: context.quotes + 1 });
    else if (node.type === 'list') this.#readChildren(node, context);
    else if (node.type === 'listItem') this.#readChildren(node, { ...context, inItem: true });
    else if (node.type === 'footnoteDefinition') this.#readFootnote(node, context);
    else if (node.type === 'table') this.#readTable(node, context);
    else if (node.type === 'html') this.#ignores.push(...readIgnores(this.#text, spanOf(node)));
  }

  #readFootnote(node: FootnoteDefinitionNode, context: Context): void {
    const span = spanOf(node);
    const opening = this.#text.indexOf('[^', span.start) + 2;
    const labelSpan = { start: opening, end: this.#text.indexOf(']', opening) };
    const label = this.#text.slice(labelSpan.start, labelSpan.end);
    this.#footnotes.push({ label, labelSpan, span });
    this.#readChildren(node, { ...context, footnote: label });
  }

  #readParagraph(node: Paragraph, context: Context): void {
    const whole = spanOf(node);
    const { definitions, end: start } = readDefinitions(this.#text, whole.start, whole.end);
    this.#definitions.push(...definitions);
    if (start >= whole.end) return;
    const span = { start, end: whole.end };
    const read = readInline(this.#text, this.#place(span, context), node.children);
    this.#add(span, paragraphKind(read.prose, context), read, context);
    this.#readEmbedded(node.children, context);
  }

  #readHeading(node: Heading, context: Context): void {
    const span = spanOf(node);
    const read = readInline(this.#text, this.#place(span, context), node.children);
    this.#add(span, 'heading', read, context, { level: node.depth });
    this.#readEmbedded(node.children, context);
  }

  #readTable(node: Table, context: Context): void {
    const table = this.#tables++;
    const rows = node.children.map((row) => row.children.map((cell) => ({ cell, read: this.#readCell(cell, context) })));
    const header = (row: number, column: number): string => rows[row]?.[column]?.read?.prose.text.trim() ?? '';
    for (const [row, cells] of rows.entries()) {
      for (const [column, { cell, read }] of cells.entries()) {
        const columnHeader = row === 0 ? '' : header(0, column);
        const rowHeader = row === 0 || column === 0 ? '' : header(row, 0);
        if (read) this.#add(read.span, 'table-cell', read, context, { cell: { table, row, column, columnHeader, rowHeader } });
        this.#readEmbedded(cell.children, context);
      }
    }
  }

  #readCell(cell: TableCell, context: Context): { span: Span; prose: Prose; citations: Citation[] } | undefined {
    const first = cell.children[0];
    const last = cell.children.at(-1);
    if (!first || !last) return undefined;
    const span = { start: spanOf(first).start, end: spanOf(last).end };
    return { span, ...readInline(this.#text, this.#place(span, context), cell.children) };
  }

  /** What stands inside inline content and is read apart: the alternative texts of images, and comments. */
  #readEmbedded(nodes: readonly PhrasingContent[], context: Context): void {
    for (const node of nodes) {
      if (node.type === 'image') this.#readImage(node, context);
      else if (node.type === 'html') this.#ignores.push(...readIgnores(this.#text, spanOf(node)));
      else if ('children' in node) this.#readEmbedded(node.children, context);
    }
  }

  #readImage(node: Image, context: Context): void {
    const image = spanOf(node);
    const stretches = stretchesOf(this.#text, { start: image.start + 2, end: image.end }, node.alt ?? '');
    const first = stretches[0];
    const last = stretches.at(-1);
    if (!first || !last) return;
    const span = { start: first.start, end: last.end };
    this.#add(span, 'caption', readStretches(this.#text, this.#place(span, context), stretches), context);
  }

  #place(span: Span, context: Context): InlinePlace {
    return { ...span, quotes: context.quotes };
  }

  #add(
    span: Span,
    kind: BlockKind,
    read: { prose: Prose; citations: Citation[] },
    context: Context,
    more: Pick<Block, 'level' | 'cell'> = {},
  ): void {
    if (!isReadable(read.prose.text)) return;
    this.#blocks.push({
      kind,
      span,
      prose: read.prose,
      sentences: splitSentences(read.prose.text),
      citations: read.citations,
      ...more,
      ...(context.footnote === undefined ? {} : { footnote: context.footnote }),
      quoted: context.quotes > 0,
    });
  }
}

function paragraphKind(prose: Prose, context: Context): BlockKind {
  if (context.footnote !== undefined) return 'footnote';
  if (CAPTION.test(prose.text)) return 'caption';
  return context.inItem ? 'list-item' : 'paragraph';
}

function isReadable(text: string): boolean {
  for (const character of text) if (character !== PLACEHOLDER && character.trim() !== '') return true;
  return false;
}

/**
 * The stretches of `source` that `alternative`, an image's text without markup, was read from: the source is walked along
 * with it, and what it lacks is left out.
 */
function stretchesOf(source: string, within: Span, alternative: string): Span[] {
  const stretches: Span[] = [];
  let start = -1;
  let at = within.start;
  let read = 0;
  while (read < alternative.length && at < within.end) {
    const written = writtenAt(source, at, within.end);
    const matches = alternative.startsWith(written.characters, read);
    if (matches && start < 0) start = at;
    if (!matches && start >= 0) {
      stretches.push({ start, end: at });
      start = -1;
    }
    if (matches) read += written.characters.length;
    at += written.length;
  }
  if (start >= 0) stretches.push({ start, end: at });
  return stretches;
}

/** The character that the source at `at` stands for, and how long it is written. */
function writtenAt(source: string, at: number, end: number): { characters: string; length: number } {
  const character = source.charAt(at);
  if (character === '\\' && at + 1 < end) {
    const next = source.charAt(at + 1);
    if (ESCAPABLE.test(next)) return { characters: next, length: 2 };
  }
  const reference = character === '&' ? characterReferenceAt(source, at, end) : undefined;
  return reference ?? { characters: character, length: 1 };
}

/** Moves a tree behind the byte order mark that was taken off. */
function shiftTree(node: Node | Root): void {
  const { position } = node;
  if (position) {
    position.start.offset = (position.start.offset ?? 0) + 1;
    position.end.offset = (position.end.offset ?? 0) + 1;
  }
  if ('children' in node) for (const child of node.children as Node[]) shiftTree(child);
}
