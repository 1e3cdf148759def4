/** A value read from JSON text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON text as values, with the offset at which each object and list starts; or the first fault. */
export type JsonResult =
  | { readonly ok: true; readonly value: Json; readonly offsets: ReadonlyMap<object, number> }
  | { readonly ok: false; readonly offset: number; readonly message: string };

const DEEPEST = 100;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /[ \t\r\n]*/y;

/** Reads JSON (RFC 8259) and keeps positions, which `JSON.parse` does not. Offsets are UTF-16. Never throws. */
export function readJson(text: string): JsonResult {
  const reader = new Reader(text);
  try {
    const value = reader.value(0);
    reader.skipBlank();
    if (reader.at < text.length) reader.fail('Expected the end of the file.');
    return { ok: true, value, offsets: reader.offsets };
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, offset: error.offset, message: error.message };
    throw error;
  }
}

class JsonFault extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

class Reader {
  at = 0;
  readonly offsets = new Map<object, number>();
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  fail(message: string): never {
    throw new JsonFault(this.at, message);
  }

  skipBlank(): void {
    BLANK.lastIndex = this.at;
    BLANK.test(this.#text);
    this.at = BLANK.lastIndex;
  }

  value(depth: number): Json {
    if (depth > DEEPEST) this.fail('Nested too deep.');
    this.skipBlank();
    const first = this.#text[this.at];
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#list(depth);
    if (first === '"') return this.#string();
    return this.#literal();
  }

  #object(depth: number): Json {
    const result: Record<string, Json> = {};
    this.offsets.set(result, this.at);
    this.#items('}', () => {
      this.skipBlank();
      if (this.#text[this.at] !== '"') this.fail('Expected a name in quotation marks.');
      const key = this.#string();
      this.skipBlank();
      if (this.#text[this.at] !== ':') this.fail('Expected a colon.');
      this.at++;
      Object.defineProperty(result, key, { value: this.value(depth + 1), enumerable: true, writable: true, configurable: true });
    });
    return result;
  }

  #list(depth: number): Json {
    const result: Json[] = [];
    this.offsets.set(result, this.at);
    this.#items(']', () => result.push(this.value(depth + 1)));
    return result;
  }

  #items(close: string, item: () => void): void {
    this.at++;
    this.skipBlank();
    if (this.#text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      this.skipBlank();
      const mark = this.#text[this.at];
      if (mark !== ',' && mark !== close) this.fail(`Expected a comma or ${close}.`);
      this.at++;
      if (mark === close) return;
    }
  }

  #string(): string {
    const start = this.at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
    try {
      const value: unknown = JSON.parse(this.#text.slice(start, end + 1));
      if (typeof value !== 'string') return this.fail('Expected a string.');
      this.at = end + 1;
      return value;
    } catch {
      return this.fail('The string is not closed on its line, or holds a wrong escape.');
    }
  }

  #literal(): Json {
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (!this.#text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return value;
    }
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.#text)?.[0];
    if (number === undefined) return this.fail('Expected a value.');
    this.at += number.length;
    return Number(number);
  }
}
