/** A block that goes on over blank lines until its own end: a code fence or an HTML block of the kinds 1 to 5. */
export type OpenLeaf =
  | { readonly kind: 'fence'; readonly mark: string; readonly size: number }
  /** `ends`: any of these, in lower case, ends the block with its line. */
  | { readonly kind: 'html'; readonly ends: readonly string[] };

interface HtmlKind {
  readonly opens: RegExp;
  readonly ends: readonly string[];
  /** How far into the opening its end may begin: `<!-->` is a whole comment. */
  readonly from: number;
}

/** CommonMark 0.31, section 4.6, start conditions 1 to 5. */
const HTML_KINDS: readonly HtmlKind[] = [
  { opens: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, ends: ['</script>', '</pre>', '</style>', '</textarea>'], from: 4 },
  { opens: /^<!--/, ends: ['-->'], from: 2 },
  { opens: /^<\?/, ends: ['?>'], from: 1 },
  { opens: /^<![a-z]/i, ends: ['>'], from: 3 },
  { opens: /^<!\[CDATA\[/, ends: [']]>'], from: 9 },
];

/** What `line`, without its indent, opens; whether it also ends there is for `endsOnOpening` to say. */
export function leafOpenedBy(line: string): OpenLeaf | undefined {
  const mark = line.charAt(0);
  if (mark === '`' || mark === '~') return fenceOpenedBy(line, mark);
  return mark === '<' ? htmlOpenedBy(line) : undefined;
}

/** Whether `line`, without its indent, both opens and ends an HTML block. */
export function endsOnOpening(line: string): boolean {
  const kind = HTML_KINDS.find(({ opens }) => opens.test(line));
  return kind !== undefined && holdsAny(line.slice(kind.from), kind.ends);
}

/** Whether `line`, with its indent, is the last line of `leaf`. */
export function endsLeaf(line: string, leaf: OpenLeaf): boolean {
  return leaf.kind === 'html' ? holdsAny(line, leaf.ends) : closesFence(line, leaf.mark, leaf.size);
}

function fenceOpenedBy(line: string, mark: string): OpenLeaf | undefined {
  const size = runLength(line, 0, mark);
  if (size < 3 || (mark === '`' && line.includes('`', size))) return undefined;
  return { kind: 'fence', mark, size };
}

function htmlOpenedBy(line: string): OpenLeaf | undefined {
  const kind = HTML_KINDS.find(({ opens }) => opens.test(line));
  return kind && { kind: 'html', ends: kind.ends };
}

function closesFence(line: string, mark: string, size: number): boolean {
  const indent = runLength(line, 0, ' ');
  if (indent > 3) return false;
  const marks = runLength(line, indent, mark);
  return marks >= size && /^[ \t]*$/.test(line.slice(indent + marks));
}

function runLength(line: string, start: number, mark: string): number {
  let at = start;
  while (line.charAt(at) === mark) at++;
  return at - start;
}

function holdsAny(line: string, ends: readonly string[]): boolean {
  const lower = line.toLowerCase();
  return ends.some((end) => lower.includes(end));
}
