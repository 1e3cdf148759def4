import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Brief } from '../../../server/src/brief/brief.ts';
import type { FrontMatter } from '../../../server/src/brief/types.ts';

function frontMatter(text: string): FrontMatter {
  return Brief.parse(text).frontMatter;
}

/** Words under the span and the message of each problem. */
function problems(text: string): [string, string][] {
  return frontMatter(text).malformed.map(({ span, message }) => [text.slice(span.start, span.end), message]);
}

function words(text: string): string[] {
  return Brief.parse(text).segments.flatMap(({ segment }) => segment.blocks.map(({ prose }) => prose.text));
}

test('reads date, as-of, type and bibliography with their places', () => {
  const text =
    '\uFEFF---\r\ndate: 2026-11-23 # today\r\nas-of: true\r\ntype: "policy-brief"\r\nbibliography:\r\n  - a.bib\r\n  - \'b c.bib\'\r\n---\r\n\r\nText.';
  const read = frontMatter(text);
  assert.deepEqual(read.malformed, []);
  assert.equal(read.asOf, true);
  assert.deepEqual(
    [read.date?.value, read.type?.value, read.bibliography.map(({ value }) => value)],
    ['2026-11-23', 'policy-brief', ['a.bib', 'b c.bib']],
  );
  assert.equal(text.slice(read.date?.span.start, read.date?.span.end), '2026-11-23');
  assert.equal(text.slice(read.bibliography[1]?.span.start, read.bibliography[1]?.span.end), "'b c.bib'");
  assert.deepEqual(words(text), ['Text.']);
});

for (const [written, value] of [
  ['2026', '2026'],
  ['2026-11', '2026-11'],
  ['"2026-11-23"', '2026-11-23'],
  ['2026-11-23T10:00:00', '2026-11-23'],
]) {
  test(`the date ${written}`, () => assert.equal(frontMatter(`---\ndate: ${written}\n---\n`).date?.value, value));
}

test('one bibliography, and none', () => {
  assert.deepEqual(
    frontMatter('---\nbibliography: a.bib\n---').bibliography.map(({ value }) => value),
    ['a.bib'],
  );
  assert.deepEqual(frontMatter('---\nbibliography:\n---').bibliography, []);
  assert.deepEqual(frontMatter('Text.'), { asOf: false, bibliography: [], malformed: [] });
});

test('values of a wrong kind are told at their place and the rest is read', () => {
  const text = '---\ndate: 23 November\nas-of: maybe\ntype: [a]\nbibliography: [a.bib, {x: y}]\n---\n\nText.';
  assert.deepEqual(
    problems(text).map(([at]) => at),
    ['23 November', '[a]', 'maybe', '{x: y}'],
  );
  assert.deepEqual(
    frontMatter(text).bibliography.map(({ value }) => value),
    ['a.bib'],
  );
});

test('YAML that cannot be read is told', () => {
  const text = '---\ndate: 2026\ntitle: "open\nbibliography: a.bib\n---\n\nText.';
  assert.match(problems(text)[0]?.[1] ?? '', /cannot be read/);
  assert.deepEqual(words(text), ['Text.']);
  assert.match(problems('---\n- a\n---\n\nText.')[0]?.[1] ?? '', /key: value/);
});

test('an opening that is never closed is told, and the body is read', () => {
  const text = '---\ndate: 2026\nbibliography: a.bib\n\nJapan spent 5.\n\n---\n\nMore.';
  assert.deepEqual(problems(text), [['---', 'The front matter opened here is never closed with ---']]);
  assert.equal(frontMatter(text).date?.value, '2026');
  assert.deepEqual(words(text), ['Japan spent 5.', 'More.']);
  assert.deepEqual(words('---\ndate: 2026\n# Title\n\nText.'), ['Title', 'Text.']);
});

for (const text of [
  '---\n\nText.',
  '---\nText goes on\n\n---\n',
  '---',
  '--- x\na: b\n---\n',
  '----\na: b\n',
  '\n---\na: b\n---\n',
  '---\n# Heading\n\nText.',
]) {
  test(`${JSON.stringify(text)} has no front matter`, () =>
    assert.deepEqual(frontMatter(text), { asOf: false, bibliography: [], malformed: [] }));
}

test('typing front matter letter by letter', () => {
  const head = '---\ndate: 2026\nbibliography: [a.bib]\n---\n';
  let brief = Brief.parse('\nText.\n\n---\n\nMore.');
  for (let at = 0; at < head.length; at++) {
    brief = brief.edit([{ start: at, end: at, text: head.charAt(at) }]);
    assert.deepEqual(brief.frontMatter, frontMatter(brief.text));
    assert.deepEqual(brief.segments, Brief.parse(brief.text).segments);
  }
  assert.deepEqual([brief.frontMatter.date?.value, brief.frontMatter.malformed], ['2026', []]);
});
