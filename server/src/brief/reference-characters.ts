import { markdownTree } from './tree.ts';

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{0,31});/y;
/** More than all names that any brief holds; a bound, so that garbage cannot fill the memory. */
const REMEMBERED = 1000;
const remembered = new Map<string, string>();

/** The length of the character reference (`&amp;`, `&#x2014;`) at `at` and the characters it stands for, if it is one. */
export function characterReferenceAt(source: string, at: number, end: number): { length: number; characters: string } | undefined {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(source)?.[0];
  if (!written || at + written.length > end) return undefined;
  const characters = decoded(written);
  return characters === written ? undefined : { length: written.length, characters };
}

function decoded(written: string): string {
  const known = remembered.get(written);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const characters = decodedByParser(written);
  remembered.set(written, characters);
  return characters;
}

function decodedByParser(written: string): string {
  const paragraph = markdownTree(`x${written}x`).children[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  return text?.type === 'text' ? text.value.slice(1, -1) : written;
}
