import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { FrontMatterExtent } from './front-matter-extent.ts';
import type { FrontMatter, FrontMatterValue, Malformed } from './types.ts';

/** ISO 8601: a year, a month or a day. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
/** In UTF-16 code units; YAML is read whole with each edit of it. */
const LONGEST = 50_000;
const NONE: FrontMatter = { asOf: false, bibliography: [], malformed: [] };

/** Reads the front matter that stands at `extent` of a document. What cannot be read is told under `malformed`, and the rest is read all the same. */
export function readFrontMatter(text: string, extent: FrontMatterExtent | undefined): FrontMatter {
  return extent ? new FrontMatterReader(text, extent).read() : NONE;
}

class FrontMatterReader {
  readonly #text: string;
  readonly #extent: FrontMatterExtent;
  readonly #malformed: Malformed[] = [];

  constructor(text: string, extent: FrontMatterExtent) {
    this.#text = text;
    this.#extent = extent;
  }

  read(): FrontMatter {
    if (!this.#extent.closed) this.#complain(this.#opening(), 'The front matter opened here is never closed with ---');
    const map = this.#parse();
    const date = map && this.#date(map);
    const type = map && this.#scalar(map, 'type');
    return {
      span: this.#extent.span,
      ...(date ? { date } : {}),
      asOf: map !== undefined && this.#asOf(map),
      ...(type ? { type } : {}),
      bibliography: map ? this.#bibliography(map) : [],
      malformed: this.#malformed,
    };
  }

  #parse(): YAMLMap | undefined {
    const { yaml } = this.#extent;
    if (yaml.end - yaml.start > LONGEST) {
      this.#complain(this.#opening(), `The front matter is longer than ${LONGEST} characters and is not read`);
      return undefined;
    }
    try {
      return this.#parseYaml(this.#text.slice(yaml.start, yaml.end));
    } catch {
      this.#complain(this.#opening(), 'The front matter is nested too deeply to be read');
      return undefined;
    }
  }

  #parseYaml(source: string): YAMLMap | undefined {
    const document = parseDocument(source, { prettyErrors: false, strict: true, uniqueKeys: true, logLevel: 'silent', schema: 'failsafe' });
    for (const { pos, message } of document.errors)
      this.#complain(this.#placed(pos[0], pos[1]), `The front matter cannot be read here: ${message}`);
    if (isMap(document.contents)) return document.contents;
    if (document.contents && !isEmpty(document.contents))
      this.#complain(this.#extent.yaml, 'The front matter must be a list of "key: value" lines');
    return undefined;
  }

  #date(map: YAMLMap): FrontMatterValue | undefined {
    const date = this.#scalar(map, 'date');
    if (!date || DATE.test(date.value)) return date;
    const day = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(date.value)?.[1];
    if (day && DATE.test(day)) return { value: day, span: date.span };
    this.#complain(date.span, `The date "${date.value}" is not written as 2026, 2026-11 or 2026-11-23`);
    return undefined;
  }

  #asOf(map: YAMLMap): boolean {
    const asOf = this.#scalar(map, 'as-of') ?? this.#scalar(map, 'as_of');
    if (!asOf) return false;
    const value = asOf.value.toLowerCase();
    if (['true', 'yes', 'on'].includes(value)) return true;
    if (!['false', 'no', 'off'].includes(value)) this.#complain(asOf.span, `"as-of" is "${asOf.value}" and must be true or false`);
    return false;
  }

  #bibliography(map: YAMLMap): FrontMatterValue[] {
    const node = this.#node(map, 'bibliography');
    if (!isSeq(node)) return node ? this.#values([node]) : [];
    return this.#values(node.items);
  }

  #values(nodes: readonly unknown[]): FrontMatterValue[] {
    return nodes.flatMap((node) => {
      if (isScalar(node)) return this.#value(node) ?? [];
      this.#complain(this.#nodeSpan(node), 'A bibliography must be the path of a file');
      return [];
    });
  }

  #scalar(map: YAMLMap, key: string): FrontMatterValue | undefined {
    const node = this.#node(map, key);
    if (!node) return undefined;
    if (isScalar(node)) return this.#value(node);
    this.#complain(this.#nodeSpan(node), `"${key}" must be a single value`);
    return undefined;
  }

  #node(map: YAMLMap, key: string): Node | undefined {
    const value = map.get(key, true) as Node | null | undefined;
    return value ?? undefined;
  }

  /** An empty value is none. */
  #value(node: Node): FrontMatterValue | undefined {
    const value = isScalar(node) ? String(node.value ?? '').trim() : '';
    return value === '' ? undefined : { value, span: this.#nodeSpan(node) };
  }

  #nodeSpan(node: unknown): { start: number; end: number } {
    const range = (node as Node | null)?.range;
    return range ? this.#placed(range[0], range[1]) : this.#extent.yaml;
  }

  #placed(start: number, end: number): { start: number; end: number } {
    const { yaml } = this.#extent;
    const from = Math.min(yaml.start + start, yaml.end);
    return { start: from, end: Math.max(from, Math.min(yaml.start + end, yaml.end)) };
  }

  #opening(): { start: number; end: number } {
    const { start } = this.#extent.span;
    return { start, end: start + 3 };
  }

  #complain(span: { start: number; end: number }, message: string): void {
    this.#malformed.push({ span, message });
  }
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}
