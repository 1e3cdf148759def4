import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { maskExtensions } from './mask.ts';

/**
 * What a reference leads to is decided over the whole document, while a segment is parsed alone. So the parser must not know
 * definitions: link definitions stay paragraphs and footnote marks stay text, and scanners of our own read both.
 */
const DOCUMENT_WIDE = ['definition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'];

const processor = unified().use(withTablesAndFootnotes).use(remarkParse).freeze();

function withTablesAndFootnotes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmFootnote(), { disable: { null: DOCUMENT_WIDE } }];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
}

/** The Markdown tree of `text`. Offsets count from its start; a byte order mark must be taken off before. */
export function markdownTree(text: string): Root {
  return processor.parse(maskExtensions(text));
}
