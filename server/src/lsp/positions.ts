import { type Position, type Range, TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../brief/types.ts';
import type { Span } from '../span.ts';

/**
 * A text that is edited over LSP. The only place where UTF-16 offsets and LSP positions are turned into each other.
 * Lines end with LF, CRLF or CR. Positions and offsets outside the text mean its nearest end.
 */
export class Positions {
  readonly #document: TextDocument;

  constructor(text: string) {
    this.#document = TextDocument.create('', '', 0, text);
  }

  get text(): string {
    return this.#document.getText();
  }

  position(offset: number): Position {
    return this.#document.positionAt(offset);
  }

  offset(position: Position): number {
    return this.#document.offsetAt(position);
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  span(range: Range): Span {
    const [a, b] = [this.offset(range.start), this.offset(range.end)];
    return { start: Math.min(a, b), end: Math.max(a, b) };
  }

  /** Applies changes one after another. Returns them in offsets, each of the text that the one before left. */
  apply(changes: readonly TextDocumentContentChangeEvent[]): readonly TextEdit[] {
    return changes.map((change) => this.#applyOne(change));
  }

  #applyOne(change: TextDocumentContentChangeEvent): TextEdit {
    const span = 'range' in change ? this.span(change.range) : { start: 0, end: this.text.length };
    TextDocument.update(this.#document, [{ range: this.range(span), text: change.text }], 0);
    return { ...span, text: change.text };
  }
}

/** The range of a whole line of a file that is not open, its line break included. `line` counts from 1. */
export function lineRange(line: number): Range {
  return { start: { line: line - 1, character: 0 }, end: { line, character: 0 } };
}
