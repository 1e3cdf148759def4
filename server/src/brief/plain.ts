import type { Span } from '../span.ts';
import { readStretches } from './inline.ts';
import { leafOpenedBy } from './leaf.ts';
import { lineEnd, linesOf, skipBlankSpace } from './lines.ts';
import { splitSentences } from './sentences.ts';
import type { Block } from './types.ts';

/**
 * Reads a segment that is too much for the parser in one linear pass: its blank-line-separated runs are paragraphs, whose text is
 * taken as it stands. A segment that opens with a code fence or HTML gives nothing.
 */
export function readPlainBlocks(text: string): Block[] {
  const first = skipBlankSpace(text, 0, text.length);
  if (leafOpenedBy(text.slice(first, Math.min(lineEnd(text, first), first + 1000)))) return [];
  return runsOf(text).map((span) => readRun(text, span));
}

function readRun(text: string, span: Span): Block {
  const { prose, citations } = readStretches(text, { ...span, quotes: 0 }, [span]);
  return { kind: 'paragraph', span, prose, citations, sentences: splitSentences(prose.text), quoted: false };
}

function runsOf(text: string): Span[] {
  const runs: Span[] = [];
  let start = -1;
  let stop = 0;
  for (const line of linesOf(text, 0, text.length)) {
    const content = skipBlankSpace(text, line.start, line.end);
    if (content < line.end) {
      if (start < 0) start = content;
      stop = line.end;
    } else if (start >= 0) {
      runs.push({ start, end: stop });
      start = -1;
    }
  }
  if (start >= 0) runs.push({ start, end: stop });
  return runs;
}
