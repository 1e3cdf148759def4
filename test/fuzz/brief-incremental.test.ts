import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Brief } from '../../server/src/brief/brief.ts';
import { SegmentPool } from '../../server/src/brief/pool.ts';
import { readSegment } from '../../server/src/brief/segment.ts';
import type { Block, Citation, Prose, TextEdit } from '../../server/src/brief/types.ts';
import { edit, markdown } from './brief-documents.ts';

const RUNS = Number(process.env.BRIEF_RUNS ?? 2500);
const seed = process.env.BRIEF_SEED === undefined ? {} : { seed: Number(process.env.BRIEF_SEED) };

function toEdit(text: string, { at, remove, text: words }: { at: number; remove: number; text: string }): TextEdit {
  const start = Math.round(at * text.length);
  return { start, end: Math.min(start + remove, text.length), text: words };
}

function applied(text: string, { start, end, text: words }: TextEdit): string {
  return text.slice(0, start) + words + text.slice(end);
}

function shape(brief: Brief) {
  return { frontMatter: brief.frontMatter, segments: brief.segments.map(({ segment, start }) => ({ start, text: segment.text })) };
}

test('edits lead to the brief that a fresh reading gives', () => {
  const pool = new SegmentPool();
  fc.assert(
    fc.property(markdown, fc.array(edit, { minLength: 1, maxLength: 6 }), (document, steps) => {
      let brief = Brief.parse(document, pool);
      let text = document;
      for (const step of steps) {
        const change = toEdit(text, step);
        text = applied(text, change);
        brief = brief.edit([change]);
        assert.equal(brief.text, text);
        assert.deepEqual(shape(brief), shape(Brief.parse(text, pool)));
      }
      for (const { segment } of brief.segments) if (segment.blocks.length > 0) assert.deepEqual(segment, readSegment(segment.text));
    }),
    { numRuns: RUNS, ...seed },
  );
});

test('segments cover the text without gaps', () => {
  fc.assert(
    fc.property(fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      const brief = Brief.parse(text);
      assert.equal(brief.segments.map(({ segment }) => segment.text).join(''), text);
      let end = 0;
      for (const { segment, start } of brief.segments) {
        assert.equal(start, end);
        end += segment.text.length;
      }
    }),
    { numRuns: RUNS, ...seed },
  );
});

/** A block with everything counted from the document's start, and its characters with their places in the source. */
function placed(block: Block, start: number, tables: number) {
  const { prose, span, citations, cell, ...rest } = block;
  return {
    ...rest,
    span: { start: span.start + start, end: span.end + start },
    text: prose.text,
    sources: sources(prose).map((offset) => offset + start),
    citations: citations.map((citation) => placedCitation(citation, start)),
    ...(cell ? { cell: { ...cell, table: cell.table + tables } } : {}),
  };
}

function placedCitation(citation: Citation, start: number): Citation {
  if (citation.kind !== 'reference-link') return citation;
  return { ...citation, labelSpan: { start: citation.labelSpan.start + start, end: citation.labelSpan.end + start } };
}

function sources(prose: Prose): number[] {
  return Array.from({ length: prose.text.length }, (_, offset) => prose.toSource(offset));
}

function blocksOf(brief: Brief, from: number) {
  let tables = 0;
  return brief.segments.flatMap(({ segment, start }) => {
    const blocks = segment.blocks.map((block) => placed(block, start - from, tables));
    tables += new Set(segment.blocks.flatMap(({ cell }) => (cell ? [cell.table] : []))).size;
    return blocks;
  });
}

/**
 * Known exception: directly after indented code the parser reads a list marker as if it interrupted a paragraph, so an empty item or
 * "2." becomes text (micromark-core-commonmark 2). Segments read alone are right.
 */
const LIST_AFTER_INDENTED_CODE = /(?:^|[\r\n])(?: {4}|\t| +\t).*\s+(?:[-+*]|\d+[.)])(?:\s|$)/;

test('segments read alone give the blocks of the whole document', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      fc.pre(!LIST_AFTER_INDENTED_CODE.test(text));
      const brief = Brief.parse(text);
      const from = brief.frontMatter.span?.end ?? 0;
      const whole = readSegment(text.slice(from));
      assert.deepEqual(
        blocksOf(brief, from),
        whole.blocks.map((block) => placed(block, 0, 0)),
      );
      const parts = brief.segments.map(({ segment }) => segment);
      assert.deepEqual(
        parts.flatMap(({ footnotes }) => footnotes.map(({ label }) => label)),
        whole.footnotes.map(({ label }) => label),
      );
      assert.deepEqual(
        parts.flatMap(({ definitions }) => definitions.map(({ label, url }) => [label, url])),
        whole.definitions.map(({ label, url }) => [label, url]),
      );
      assert.deepEqual(
        parts.flatMap(({ ignores }) => ignores.map(({ rules }) => rules)),
        whole.ignores.map(({ rules }) => rules),
      );
    }),
    { numRuns: RUNS, ...seed },
  );
});

test('every character of the prose leads to its source', () => {
  fc.assert(
    fc.property(fc.oneof(markdown, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
      for (const { segment } of Brief.parse(text).segments) for (const block of segment.blocks) checkProse(segment.text, block);
    }),
    { numRuns: RUNS, ...seed },
  );
});

function checkProse(source: string, { prose, span, sentences, citations }: Block): void {
  let last = -1;
  for (let offset = 0; offset < prose.text.length; offset++) {
    const at = prose.toSource(offset);
    assert.ok(at >= span.start && at < span.end, 'inside the block');
    assert.ok(at >= last, 'monotonic');
    last = at;
    assert.ok(
      standsFor(source.slice(at), prose.text.charAt(offset)),
      `${JSON.stringify(prose.text.charAt(offset))} from ${JSON.stringify(source.slice(at, at + 8))}`,
    );
    const back = prose.sourceSpan({ start: offset, end: offset + 1 });
    assert.ok(back.start === at && back.end > at && back.end <= span.end);
    assert.ok(prose.fromSource(at) <= offset && prose.fromSource(back.end) > offset - 1);
  }
  assert.ok(prose.toSource(prose.text.length) <= span.end);
  for (const { start, end, text } of sentences) assert.equal(prose.text.slice(start, end), text);
  for (const { span: mark } of citations) assert.ok(mark.start >= 0 && mark.start <= mark.end && mark.end <= prose.text.length);
}

/** Whether the source may be read as the character: itself, or where markup stands for it. */
function standsFor(source: string, character: string): boolean {
  if (source.startsWith(character)) return true;
  if (source.startsWith('&')) return true;
  if (source.startsWith('\\')) return source.charAt(1) === character || character === ' ';
  if (character === ' ') return /^(?:[ \t]*[\r\n]|<br)/.test(source);
  return character === '\uFFFC' && /^(?:`|!\[)/.test(source);
}
