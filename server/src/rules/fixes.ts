import type { TextEdit } from '../brief/types.ts';
import type { Dataset, Source } from '../dataset/types.ts';
import type { Bibliography } from '../references/bibliography.ts';
import { bibtexEntry, bibtexStub, plainReference } from '../references/entry.ts';
import type { FixRecipe } from './types.ts';

/** A replacement in the brief (`file` undefined) or in one of its bibliographies (`file` is the path that the front matter names). */
export interface FileEdit extends TextEdit {
  readonly file?: string;
}

/** The files that a fix may change, as they are now. */
export interface FixContext {
  readonly text: string;
  readonly dataset: Dataset;
  readonly bibliographies: readonly {
    readonly path: string;
    readonly text: string | undefined;
    readonly content: Bibliography | undefined;
  }[];
}

/** The edits of a fix. Empty where it cannot be done here: a citation of an unknown source, an entry with no bibliography to hold it. */
export function fixEdits(fix: FixRecipe, context: FixContext): readonly FileEdit[] {
  switch (fix.kind) {
    case 'replace':
      return [{ ...fix.span, text: fix.text }];
    case 'cite': {
      const source = context.dataset.source(fix.source);
      return source ? cite(source, fix.at, context) : [];
    }
    case 'create-entry':
      return append(context, bibtexStub(fix.key));
  }
}

/** A key in the brief's bibliography, with a new entry where the source is not in it yet; a footnote where the brief has no bibliography. */
function cite(source: Source, at: number, context: FixContext): FileEdit[] {
  if (!writable(context)) return footnote(source, at, context);
  const known = knownKey(source, context);
  const mark = { start: at, end: at, text: `${gapBefore(context.text, at)}[@${known ?? source.id}]` };
  return known ? [mark] : [mark, ...append(context, bibtexEntry(source, source.id))];
}

/** The key of an entry with the source's identifier or address. */
function knownKey(source: Source, { bibliographies }: FixContext): string | undefined {
  for (const { content } of bibliographies) {
    for (const [key, entry] of content?.entries ?? []) {
      if (
        key === source.id ||
        (source.url !== '' &&
          sameAddress(entry.fields.get('url')?.value, source.url) &&
          sameTitle(entry.fields.get('title')?.value, source.title))
      )
        return key;
    }
  }
  return undefined;
}

function sameAddress(a: string | undefined, b: string): boolean {
  return a !== undefined && a.replace(/\/$/, '') === b.replace(/\/$/, '');
}

function sameTitle(a: string | undefined, b: string): boolean {
  return a !== undefined && a.replace(/[{}]/g, '').toLowerCase() === b.toLowerCase();
}

function writable({ bibliographies }: FixContext) {
  return bibliographies.find((file) => file.text !== undefined && /\.bib(?:tex)?$/i.test(file.path));
}

function append(context: FixContext, entry: string): FileEdit[] {
  const file = writable(context);
  if (file?.text === undefined) return [];
  const end = file.text.length;
  const gap = file.text === '' ? '' : file.text.endsWith('\n\n') ? '' : file.text.endsWith('\n') ? '\n' : '\n\n';
  return [{ file: file.path, start: end, end, text: `${gap}${entry}\n` }];
}

function footnote(source: Source, at: number, { text }: FixContext): FileEdit[] {
  const label = source.id;
  const defined = text.includes(`[^${label}]:`);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const mark = { start: at, end: at, text: `[^${label}]` };
  if (defined) return [mark];
  const gap = text.endsWith(newline) ? newline : newline + newline;
  return [mark, { start: text.length, end: text.length, text: `${gap}[^${label}]: ${plainReference(source)}${newline}` }];
}

function gapBefore(text: string, at: number): string {
  return at > 0 && text.charAt(at - 1) === ' ' ? '' : ' ';
}
