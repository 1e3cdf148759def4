import type { RootContent } from 'mdast';
import { endsLeaf, endsOnOpening, leafOpenedBy, type OpenLeaf } from './leaf.ts';
import { isTooMuch } from './limits.ts';
import { afterBreak, lineEnd, skipBlankSpace } from './lines.ts';
import { startsMath } from './mask.ts';
import { markdownTree } from './tree.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const FOOTNOTE_DEFINITION = /^\[\^[^\s[\]]{1,200}\]:/;
/** How often the parser is asked about one segment, so that no text makes it slow; then nothing is taken to be open. */
const ASKED_AT_MOST = 20;
const CONTAINER = /^(?:[-+*]|\d{1,9}[.)]|\[\^)/;

/**
 * The end of the segment that starts at `start`: the next line at column 0, after a blank line, at which no block is open.
 * It depends on the text from `start` to the end of that line only, which is what makes a new cut after an edit cheap.
 *
 * The plain cases are read line by line. Where it takes more to know what is open (an indented fence that may belong to a
 * list item, a fence after an HTML tag), the segment is in doubt and the parser is asked at the next possible boundary.
 */
export function segmentEnd(text: string, start: number): number {
  const reader = new BoundaryReader(text, start);
  let at = text.startsWith(BYTE_ORDER_MARK, start) ? start + 1 : start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (reader.isBoundary(at, end)) return at;
    reader.read(at, end);
    at = afterBreak(text, end);
  }
  return text.length;
}

class BoundaryReader {
  readonly #text: string;
  readonly #start: number;
  #leaf: OpenLeaf | undefined;
  #inDoubt = false;
  #asked = 0;
  #afterBlank = false;
  /** A list or a footnote definition was seen, to which an indented line may belong. */
  #container = false;
  /** The run of lines began to hold an HTML tag or mathematics, which may swallow what follows. */
  #swallowing = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  isBoundary(at: number, end: number): boolean {
    if (this.#leaf || at === this.#start || !this.#mayBegin(at, end)) return false;
    if (!this.#inDoubt) return true;
    this.#inDoubt = false;
    if (this.#asked++ < ASKED_AT_MOST) this.#leaf = leafLeftOpen(this.#text.slice(this.#start, at));
    return this.#leaf === undefined;
  }

  read(at: number, end: number): void {
    if (this.#leaf) {
      if (endsLeaf(this.#text.slice(at, end), this.#leaf)) this.#leaf = undefined;
      this.#afterBlank = false;
      return;
    }
    this.#afterBlank = isBlank(this.#text, at, end);
    if (this.#afterBlank) this.#swallowing = false;
    else if (!this.#inDoubt) this.#readOpening(at, end);
  }

  #mayBegin(at: number, end: number): boolean {
    const first = this.#text.charAt(at);
    if (first === ' ' || first === '\t' || first === BYTE_ORDER_MARK || isBlank(this.#text, at, end)) return false;
    if (this.#afterBlank) return true;
    return first === '[' && !this.#inDoubt && !this.#swallowing && FOOTNOTE_DEFINITION.test(this.#text.slice(at, Math.min(end, at + 210)));
  }

  #readOpening(at: number, end: number): void {
    const content = skipIndent(this.#text, at, end);
    const indent = content - at;
    if (indent > 3 || this.#text.charAt(content) === '\t') return;
    const head = this.#text.slice(content, Math.min(end, content + 12));
    if (CONTAINER.test(head)) this.#container = true;
    const leaf = '`~<'.includes(head.charAt(0)) ? leafOpenedBy(this.#text.slice(content, end)) : undefined;
    if (!leaf) {
      if (head.startsWith('<') || startsMath(this.#text, at, end)) this.#swallowing = true;
      return;
    }
    if (this.#swallowing || (indent > 0 && this.#container)) this.#inDoubt = true;
    else if (!endsOnOpening(this.#text.slice(content, end))) this.#leaf = leaf;
  }
}

/** At most four spaces on from `at`. */
function skipIndent(text: string, at: number, end: number): number {
  let content = at;
  while (content < end && content - at < 4 && text.charAt(content) === ' ') content++;
  return content;
}

function isBlank(text: string, at: number, end: number): boolean {
  return skipBlankSpace(text, at, end) === end;
}

/** The leaf that is still open after `text`, which ends with a blank line, found by parsing it with one more paragraph. */
function leafLeftOpen(text: string): OpenLeaf | undefined {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (isTooMuch(body)) return undefined;
  const last = markdownTree(`${body}x`).children.at(-1);
  if (!last || !mayStayOpen(last)) return undefined;
  const start = last.position?.start.offset ?? 0;
  return leafOpenedBy(body.slice(start, lineEnd(body, start)).trimStart());
}

function mayStayOpen(node: RootContent): boolean {
  return node.type === 'code' || node.type === 'html';
}
