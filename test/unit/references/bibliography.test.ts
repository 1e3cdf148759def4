import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBibliography } from '../../../server/src/references/bibliography.ts';

const GOOD = `% A comment with an address, a@b.org
@string{sipri = "Stockholm International Peace Research Institute"}
@preamble{"\\newcommand{\\x}{y}"}

@TechReport{sipri-2025,
  author = {{SIPRI}},
  title  = "Trends in {World} Military
            Expenditure",
  institution = sipri # ", " # {Solna},
  year = 2025,
  month = apr,
}

@comment{jabref-meta: {nested} braces}

@book(doe2020, title = {A \\} brace}, author={Doe, J.})

@misc{last, url = {https://example.org/a_b?c=d}}
`;

function bib(text: string) {
  return readBibliography('refs.bib', text);
}

function fieldsOf(text: string, key: string): Record<string, string> {
  return Object.fromEntries([...(bib(text).entries.get(key)?.fields ?? [])].map(([name, { value }]) => [name, value]));
}

test('reads entries with macros, concatenation, nested braces and both delimiters', () => {
  const { entries, problems, duplicates } = bib(GOOD);
  assert.deepEqual(problems, []);
  assert.deepEqual(duplicates, []);
  assert.deepEqual([...entries.keys()], ['sipri-2025', 'doe2020', 'last']);
  assert.equal(entries.get('sipri-2025')?.type, 'techreport');
  assert.deepEqual(fieldsOf(GOOD, 'sipri-2025'), {
    author: '{SIPRI}',
    title: 'Trends in {World} Military Expenditure',
    institution: 'Stockholm International Peace Research Institute, Solna',
    year: '2025',
    month: 'April',
  });
  assert.deepEqual(fieldsOf(GOOD, 'doe2020'), { title: 'A \\} brace', author: 'Doe, J.' });
  assert.deepEqual(fieldsOf(GOOD, 'last'), { url: 'https://example.org/a_b?c=d' });
});

test('spans lead to the words', () => {
  for (const entry of bib(GOOD).entries.values()) {
    assert.equal(GOOD.slice(entry.keySpan.start, entry.keySpan.end), entry.key);
    assert.match(GOOD.slice(entry.span.start, entry.span.end), /^@[a-z]+[{(][\s\S]*[})]$/i);
  }
  const title = bib(GOOD).entries.get('sipri-2025')?.fields.get('title');
  assert.match(GOOD.slice(title?.span.start, title?.span.end), /^"Trends[\s\S]*"$/);
});

const broken: readonly {
  readonly what: string;
  readonly text: string;
  readonly at: string;
  readonly message: RegExp;
  readonly keys: readonly string[];
}[] = [
  {
    what: 'an unclosed value',
    text: '@misc{a, title = {Open,\n year = {1}\n@misc{b, title = {B}}',
    at: '{Open',
    message: /never closed/,
    keys: ['a', 'b'],
  },
  { what: 'an unclosed entry', text: '@misc{a, title = {A}\n\n@misc{b, title = {B}}', at: '@misc{b', message: /comma/, keys: ['a', 'b'] },
  {
    what: 'a missing comma',
    text: '@misc{a, title = {A} year = 2020}\n@misc{b}',
    at: 'year',
    message: /comma is missing/,
    keys: ['a', 'b'],
  },
  { what: 'a missing equals sign', text: '@misc{a, title {A}}\n@misc{b, year = 1}', at: '{A}', message: /expected =/, keys: ['a', 'b'] },
  { what: 'a missing key', text: '@misc{title = {A}}\n@misc{b, year = 1}', at: '@misc{title', message: /no key/, keys: ['b'] },
  { what: 'an unclosed comment', text: '@comment{x\n@misc{b, year = 1}', at: '@comment', message: /never closed/, keys: ['b'] },
  { what: 'a broken macro', text: '@string{= "x"}\n@misc{b, year = 1}', at: '= "x"', message: /@string/, keys: ['b'] },
];

for (const { what, text, at, message, keys } of broken) {
  test(`${what} is told at its place and the rest is read`, () => {
    const { problems, entries } = bib(text);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    assert.match(problems[0]?.message ?? '', message);
    assert.equal(problems[0]?.span.start, text.indexOf(at));
    assert.deepEqual([...entries.keys()], keys);
  });
}

test('a key given twice keeps the first entry', () => {
  const { entries, duplicates } = bib('@misc{a, year = 1}\n@misc{a, year = 2}');
  assert.equal(entries.get('a')?.fields.get('year')?.value, '1');
  assert.deepEqual(
    duplicates.map(({ key, keySpan }) => [key, keySpan.start]),
    [['a', 25]],
  );
});

test('a file cut anywhere never throws and loses no entry before the cut', () => {
  const entries = Array.from(
    { length: 40 },
    (_, n) => `@report{key-${n},\n  title = {{Title} ${n}, a "quoted" one},\n  note = "x {"} y",\n  year = ${2000 + n}\n}\n\n`,
  );
  const text = entries.join('');
  for (let cut = 0; cut < text.length; cut += 50) {
    const whole = entries.filter(
      (_, n) =>
        entries
          .slice(0, n + 1)
          .join('')
          .trimEnd().length <= cut,
    ).length;
    const read = [...bib(text.slice(0, cut)).entries.keys()].slice(0, whole);
    assert.deepEqual(
      read,
      Array.from({ length: whole }, (_, n) => `key-${n}`),
    );
  }
});

test('no text makes it throw', () => {
  const pieces = fc.constantFrom(
    '@',
    '{',
    '}',
    '"',
    '#',
    ',',
    '=',
    '@misc{',
    '@string(',
    '\\',
    '%',
    '\n',
    'a',
    ' ',
    '(',
    ')',
    '[',
    ']',
    ':',
    '"id"',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const path of ['a.bib', 'a.json', 'a.ris']) {
          for (const { span } of readBibliography(path, text).problems)
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('long broken files take linear time', () => {
  const started = performance.now();
  for (const piece of ['@misc{a, b = {', '@comment{', '@misc{a, b = "', '@a', '{', '@string{x = ', '% \n', '@misc{a,,,,'])
    bib(piece.repeat(1_000_000 / piece.length));
  assert.ok(performance.now() - started < 8000);
});

test('reads CSL-JSON', () => {
  const text =
    '[\n\t{"id": "a", "type": "report", "title": "T {x}", "URL": "https://a.b",\n\t "author": [{"family": "Doe", "given": "J."}, {"literal": "SIPRI"}], "issued": {"date-parts": [[2025, 4]]}},\n {"title": "no id"}, 5]';
  const { entries, problems } = readBibliography('x/refs.JSON', text);
  const entry = entries.get('a');
  assert.deepEqual(Object.fromEntries([...(entry?.fields ?? [])].map(([name, { value }]) => [name, value])), {
    type: 'report',
    title: 'T {x}',
    url: 'https://a.b',
    author: 'Doe, J. and SIPRI',
    year: '2025',
  });
  assert.equal(text.slice(entry?.keySpan.start, entry?.keySpan.end), '"a"');
  assert.deepEqual(
    problems.map(({ span, message }) => [text.slice(span.start, span.end), message]),
    [
      ['{"title": "no id"}', 'This work has no "id"'],
      ['5', 'A work must be an object with an "id"'],
    ],
  );
});

test('broken or deep JSON and unknown endings are told', () => {
  assert.ok(readBibliography('a.json', '[{"id": "a"').problems.length > 0);
  assert.ok(readBibliography('a.json', '['.repeat(100_000)).problems.length > 0);
  assert.match(readBibliography('a.json', '{}').problems[0]?.message ?? '', /list of works/);
  assert.match(readBibliography('a.ris', 'TY  - RPRT').problems[0]?.message ?? '', /cannot be read/);
});
