import type { BibliographyProblem, Entry, Field } from './types.ts';

/** Month macros that every BibTeX style defines. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ENTRY_START = /@[ \t]*[a-z]+\s{0,20}[{(]/iy;
const NAME = /[^\s=,{}()"#%'\\@]+/y;

/** Reads BibTeX or BibLaTeX. An entry that is broken gives a problem at its place, keeps what was read of it, and the rest is read on. Linear time. */
export function readBibtex(text: string): { entries: readonly Entry[]; problems: readonly BibliographyProblem[] } {
  return new BibtexReader(text).read();
}

/** What stops the reading of an entry. */
class Broken {
  readonly at: number;
  readonly message: string;

  constructor(at: number, message: string) {
    this.at = at;
    this.message = message;
  }
}

class BibtexReader {
  readonly #text: string;
  readonly #entries: Entry[] = [];
  readonly #problems: BibliographyProblem[] = [];
  readonly #macros = new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  #at = 0;
  #commentsClose = true;

  constructor(text: string) {
    this.#text = text;
  }

  read(): { entries: readonly Entry[]; problems: readonly BibliographyProblem[] } {
    for (let start = this.#nextEntry(0); start >= 0; start = this.#nextEntry(this.#at)) this.#readCommand(start);
    return { entries: this.#entries, problems: this.#problems };
  }

  /** The next `@` that a name and an opening brace follow; other text between entries is comment. */
  #nextEntry(from: number): number {
    for (let at = this.#text.indexOf('@', from); at >= 0; at = this.#text.indexOf('@', at + 1)) {
      if (this.#startsEntry(at)) return at;
    }
    return -1;
  }

  #startsEntry(at: number): boolean {
    ENTRY_START.lastIndex = at;
    return ENTRY_START.test(this.#text);
  }

  #readCommand(start: number): void {
    ENTRY_START.lastIndex = start;
    const opening = ENTRY_START.exec(this.#text)?.[0] ?? '@';
    const type = opening.slice(1, -1).trim().toLowerCase();
    this.#at = start + opening.length;
    const closing = opening.endsWith('(') ? ')' : '}';
    if (type === 'comment') this.#recovering(this.#skipGroup(start, closing));
    else if (type === 'preamble') this.#recovering(this.#readPreamble(closing));
    else if (type === 'string') this.#recovering(this.#readMacro(closing));
    else this.#readEntry(start, type, closing);
  }

  #recovering(broken: Broken | undefined): void {
    if (!broken) return;
    const end = Math.min(broken.at + 1, this.#text.length);
    this.#problems.push({ span: { start: Math.min(broken.at, end), end }, message: broken.message });
  }

  #readEntry(start: number, type: string, closing: string): void {
    this.#skipSpace();
    const keyStart = this.#at;
    const key = this.#readKey(closing);
    const fields = new Map<string, Field>();
    const broken = key === '' ? new Broken(start, `This @${type} has no key`) : this.#readFields(fields, closing);
    this.#recovering(broken && new Broken(broken.at, key === '' ? broken.message : `Entry "${key}": ${broken.message}`));
    if (key === '') return;
    this.#entries.push({ type, key, keySpan: { start: keyStart, end: keyStart + key.length }, span: { start, end: this.#at }, fields });
  }

  #readKey(closing: string): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !this.#isKeyEnd(this.#text.charAt(this.#at), closing)) this.#at++;
    const key = this.#text.slice(start, this.#at);
    this.#skipSpace();
    return this.#peek() === '=' ? '' : key;
  }

  #isKeyEnd(character: string, closing: string): boolean {
    return (
      character === ',' || character === closing || character === '=' || character === '{' || character === '"' || character.trim() === ''
    );
  }

  #readFields(fields: Map<string, Field>, closing: string): Broken | undefined {
    for (let first = true; ; first = false) {
      this.#skipSpace();
      if (this.#take(closing)) return undefined;
      if (!this.#take(',') && !this.#missesComma(first)) return this.#unexpected(`expected a comma or ${closing}`);
      while (this.#take(',')) this.#skipSpace();
      this.#skipSpace();
      if (this.#take(closing)) return undefined;
      const broken = this.#readField(fields, closing);
      if (broken) return broken;
    }
  }

  /** A field that follows without a comma is read all the same, and told. */
  #missesComma(first: boolean): boolean {
    const at = this.#at;
    if (first || this.#readName() === '') return false;
    this.#skipSpace();
    const isField = this.#peek() === '=';
    this.#at = at;
    if (isField) this.#recovering(new Broken(at, 'A comma is missing before this field'));
    return isField;
  }

  #readField(fields: Map<string, Field>, closing: string): Broken | undefined {
    const name = this.#readName().toLowerCase();
    if (name === '') return this.#unexpected('expected the name of a field');
    this.#skipSpace();
    if (!this.#take('=')) return this.#unexpected(`expected = after "${name}"`);
    this.#skipSpace();
    const start = this.#at;
    const value = this.#readValue(closing);
    if (value instanceof Broken) return value;
    if (!fields.has(name)) fields.set(name, { name, value: value.text.replace(/\s+/g, ' ').trim(), span: { start, end: value.end } });
    return undefined;
  }

  /** Pieces joined by `#`. */
  #readValue(closing: string): { text: string; end: number } | Broken {
    let text = '';
    for (;;) {
      const piece = this.#readPiece(closing);
      if (piece instanceof Broken) return piece;
      text += piece;
      const end = this.#at;
      this.#skipSpace();
      if (!this.#take('#')) return { text, end };
      this.#skipSpace();
    }
  }

  #readPiece(closing: string): string | Broken {
    const start = this.#at;
    if (this.#take('{')) return this.#readDelimited(start, '}');
    if (this.#take('"')) return this.#readDelimited(start, '"');
    const word = this.#readName();
    if (word === '') return this.#peek() === closing || this.#peek() === ',' ? '' : this.#unexpected('expected a value');
    return /^\d+$/.test(word) ? word : (this.#macros.get(word.toLowerCase()) ?? word);
  }

  /** Text up to `end` outside of inner braces. An entry that begins on a new line shows that the end is missing. */
  #readDelimited(start: number, end: '}' | '"'): string | Broken {
    let depth = 0;
    const from = this.#at;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charAt(this.#at);
      if (character === '\\') this.#at++;
      else if (depth === 0 && character === end) return this.#text.slice(from, this.#at++);
      else if (character === '{') depth++;
      else if (character === '}') depth--;
      else if (character === '@' && this.#beginsLine(this.#at) && this.#startsEntry(this.#at)) break;
    }
    this.#at = Math.min(this.#at, this.#text.length);
    return new Broken(start, `the value that begins here is never closed with ${end}`);
  }

  #readMacro(closing: string): Broken | undefined {
    this.#skipSpace();
    const name = this.#readName().toLowerCase();
    this.#skipSpace();
    if (name === '' || !this.#take('=')) return this.#unexpected('expected name = value in @string');
    this.#skipSpace();
    const value = this.#readValue(closing);
    if (value instanceof Broken) return value;
    this.#macros.set(name, value.text);
    return this.#take(closing) ? undefined : this.#unexpected(`expected ${closing} after @string`);
  }

  #readPreamble(closing: string): Broken | undefined {
    this.#skipSpace();
    const value = this.#readValue(closing);
    if (value instanceof Broken) return value;
    return this.#take(closing) ? undefined : this.#unexpected(`expected ${closing} after @preamble`);
  }

  /** Once a comment is not closed, nothing behind it is taken for its content, nor for that of a later one. */
  #skipGroup(start: number, closing: string): Broken | undefined {
    const opening = closing === ')' ? '(' : '{';
    const end = this.#commentsClose ? this.#groupEnd(opening, closing) : undefined;
    if (end !== undefined) {
      this.#at = end;
      return undefined;
    }
    this.#commentsClose = false;
    return new Broken(start, 'This @comment is never closed');
  }

  #groupEnd(opening: string, closing: string): number | undefined {
    let depth = 1;
    for (let at = this.#at; at < this.#text.length; at++) {
      const character = this.#text.charAt(at);
      if (character === opening) depth++;
      else if (character === closing && --depth === 0) return at + 1;
    }
    return undefined;
  }

  #beginsLine(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && at - before < 20 && ' \t'.includes(this.#text.charAt(before))) before--;
    return before < 0 || '\r\n'.includes(this.#text.charAt(before));
  }

  #unexpected(message: string): Broken {
    const found = this.#at < this.#text.length ? `found "${this.#peek()}"` : 'the file ends';
    return new Broken(this.#at, `${message}, but ${found}`);
  }

  #readName(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0] ?? '';
    this.#at += name.length;
    return name;
  }

  /** Past white space and `%` comments, which BibLaTeX's tools allow. */
  #skipSpace(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      if (this.#peek() === '%') while (this.#at < this.#text.length && !'\r\n'.includes(this.#peek())) this.#at++;
      else if (this.#peek().trim() !== '') return;
    }
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at++;
    return true;
  }
}
