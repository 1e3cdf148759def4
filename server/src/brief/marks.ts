import type { Span } from '../span.ts';
import type { CitedKey } from './types.ts';

/** A mark found in masked source. All spans count as the scanned text does. */
export type Mark =
  | { readonly kind: 'pandoc'; readonly span: Span; readonly narrative: boolean; readonly keys: readonly CitedKey[] }
  | { readonly kind: 'footnote'; readonly span: Span; readonly label: string; readonly labelSpan: Span }
  | { readonly kind: 'inline-note'; readonly span: Span }
  | { readonly kind: 'address'; readonly span: Span; readonly url: string }
  | { readonly kind: 'reference-link'; readonly textSpan: Span; readonly span: Span; readonly label: string; readonly labelSpan: Span };

/** A character that was masked: no mark may hold it where the mark's grammar forbids it, and none begins after it in mid-word. */
export const MASKED = '\0';

interface OpenBracket {
  readonly at: number;
  readonly note: boolean;
  readonly keys: CitedKey[];
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}_]/u;
/** Pandoc's user guide, "Citation syntax": a key may hold single internal punctuation marks of these. */
const KEY_PUNCTUATION = ':.#$%&-+?<>~/';
const BEFORE_KEY = /[\s([{"'“‘«—–;,*_-]/;
const FOOTNOTE_LABEL = /^[^\s[\]^\0][^\s[\]\0]{0,199}$/;
const ADDRESS = /https?:\/\/[^\s<>"\0]+/y;
const ADDRESS_TAIL = '.,;:!?)]}\'"*_”’';

/**
 * The citations, footnote marks, notes, addresses and reference links of `text`, in the order of their ends. What is no readable
 * text (code, link targets, quote markers) must be masked before. Linear in the length of `text`; brackets that are
 * never closed hold nothing.
 */
export function findMarks(text: string): readonly Mark[] {
  if (!/[[@]|https?:/.test(text)) return [];
  return new MarkScanner(text).scan();
}

class MarkScanner {
  readonly #text: string;
  readonly #closing: Int32Array;
  readonly #marks: Mark[] = [];
  readonly #open: OpenBracket[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#closing = matchBrackets(text);
  }

  scan(): readonly Mark[] {
    let at = 0;
    while (at < this.#text.length) at = this.#step(at);
    return this.#marks;
  }

  #step(at: number): number {
    switch (this.#text[at]) {
      case '\\':
        return at + 2;
      case '[':
        return this.#openBracket(at);
      case ']':
        return this.#closeBracket(at);
      case '@':
        return this.#key(at);
      case 'h':
        return this.#address(at);
      default:
        return at + 1;
    }
  }

  #openBracket(at: number): number {
    const closing = this.#closing[at] ?? -1;
    if (closing < 0) return at + 1;
    if (this.#text[at + 1] === '^') return this.#footnote(at, closing);
    this.#open.push({ at, note: this.#text[at - 1] === '^' && !isEscaped(this.#text, at - 1), keys: [] });
    return at + 1;
  }

  #footnote(at: number, closing: number): number {
    if (closing - at > 210) return at + 1;
    const label = this.#text.slice(at + 2, closing);
    if (!FOOTNOTE_LABEL.test(label)) return at + 1;
    this.#marks.push({ kind: 'footnote', span: { start: at, end: closing + 1 }, label, labelSpan: { start: at + 2, end: closing } });
    return closing + 1;
  }

  #closeBracket(at: number): number {
    const bracket = this.#open.at(-1);
    if (!bracket || this.#closing[bracket.at] !== at) return at + 1;
    this.#open.pop();
    const span = { start: bracket.at, end: at + 1 };
    if (bracket.note) this.#marks.push({ kind: 'inline-note', span: { start: bracket.at - 1, end: at + 1 } });
    else if (bracket.keys.length > 0) this.#marks.push({ kind: 'pandoc', span, narrative: false, keys: bracket.keys });
    else return this.#referenceLink(span);
    return at + 1;
  }

  #referenceLink(text: Span): number {
    const closing = this.#closing[text.end] ?? -1;
    if (this.#text[text.end] !== '[' || closing < 0 || closing - text.end > 1000) return text.end;
    const labelSpan = closing === text.end + 1 ? { start: text.start + 1, end: text.end - 1 } : { start: text.end + 1, end: closing };
    const label = this.#text.slice(labelSpan.start, labelSpan.end);
    if (!isLinkLabel(label)) return text.end;
    const textSpan = { start: text.start + 1, end: text.end - 1 };
    this.#marks.push({ kind: 'reference-link', textSpan, span: { start: text.start, end: closing + 1 }, label, labelSpan });
    return closing + 1;
  }

  #key(at: number): number {
    if (!this.#mayPrecedeKey(at - 1)) return at + 1;
    const found = keyAt(this.#text, at + 1);
    if (!found) return at + 1;
    const key = { key: found.key, span: found.span };
    const bracket = this.#open.at(-1);
    if (bracket && !bracket.note) {
      bracket.keys.push(key);
      return found.end;
    }
    const end = this.#locatorEnd(found.end);
    this.#marks.push({ kind: 'pandoc', span: { start: at, end }, narrative: true, keys: [key] });
    return end;
  }

  #mayPrecedeKey(before: number): boolean {
    const character = this.#text[before];
    return character === undefined || BEFORE_KEY.test(character);
  }

  /** The end of a locator `[p. 3]` after a key in running text, or `end` where there is none. */
  #locatorEnd(end: number): number {
    let at = end;
    while (at - end < 200 && /\s/.test(this.#text[at] ?? '')) at++;
    const closing = this.#closing[at] ?? -1;
    if (this.#text[at] !== '[' || closing < 0 || this.#text[at + 1] === '^' || closing - at > 500) return end;
    return this.#text.slice(at, closing).includes('@') ? end : closing + 1;
  }

  #address(at: number): number {
    if (LETTER_OR_DIGIT.test(this.#text[at - 1] ?? '')) return at + 1;
    ADDRESS.lastIndex = at;
    const written = ADDRESS.exec(this.#text)?.[0];
    if (!written) return at + 1;
    const length = addressLength(written);
    this.#marks.push({ kind: 'address', span: { start: at, end: at + length }, url: written.slice(0, length) });
    return at + length;
  }
}

/** Without the punctuation of the sentence around it; a closing parenthesis belongs to the address if it opens there. */
function addressLength(written: string): number {
  let unmatched = 0;
  for (const character of written) unmatched += character === ')' ? 1 : character === '(' ? -1 : 0;
  let length = written.length;
  while (ADDRESS_TAIL.includes(written[length - 1] ?? ' ')) {
    if (written[length - 1] === ')' && unmatched-- <= 0) break;
    length--;
  }
  return length;
}

/** A digit alone is more likely a numbered citation `[1][2]` than a link. */
function isLinkLabel(label: string): boolean {
  return label.trim() !== '' && !/^[\d\s,–-]+$/.test(label) && !/[@^\0[]/.test(label);
}

function keyAt(text: string, start: number): { key: string; span: Span; end: number } | undefined {
  if (text[start] === '{') return bracedKeyAt(text, start);
  let end = start;
  while (end < text.length && continuesKey(text, start, end)) end++;
  return end === start ? undefined : { key: text.slice(start, end), span: { start, end }, end };
}

function continuesKey(text: string, start: number, at: number): boolean {
  const character = text[at] ?? '';
  if (isKeyCharacter(text, at)) return true;
  return at > start && KEY_PUNCTUATION.includes(character) && isKeyCharacter(text, at + 1);
}

function isKeyCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) || code === 95;
  return isSurrogate(code) ? isLetterPair(text, at) : LETTER_OR_DIGIT.test(text[at] ?? '');
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** Whether the surrogate at `at` is half of a letter or digit. */
function isLetterPair(text: string, at: number): boolean {
  const first = text.charCodeAt(at) < 0xdc00 ? at : at - 1;
  return LETTER_OR_DIGIT.test(text.slice(Math.max(first, 0), first + 2));
}

function bracedKeyAt(text: string, start: number): { key: string; span: Span; end: number } | undefined {
  const length = text.slice(start, start + 300).search(/[}\r\n\0]/);
  if (length < 2 || text[start + length] !== '}') return undefined;
  const span = { start: start + 1, end: start + length };
  return { key: text.slice(span.start, span.end), span, end: span.end + 1 };
}

/** For each `[` the offset of its `]`, else -1. Escaped brackets do not count. */
function matchBrackets(text: string): Int32Array {
  const closing = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const opening = open.pop();
      if (opening !== undefined) closing[opening] = at;
    }
  }
  return closing;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
