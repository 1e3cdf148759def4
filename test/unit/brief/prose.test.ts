import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOne } from './read.ts';

/** Markdown, its prose, and words of the prose with the source they were read from. */
const cases: readonly (readonly [markdown: string, prose: string, words: string, source: string])[] = [
  ['Japan *spent* **$5** ***billion***.', 'Japan spent $5 billion.', 'spent $5', 'spent* **$5'],
  ['A &amp; B&#x2014;C &copy; &nope;', 'A & B—C © &nope;', '& B—C', '&amp; B&#x2014;C'],
  ['5 \\* 6 \\[x\\] \\q', '5 * 6 [x] \\q', '* 6 [', '\\* 6 \\['],
  ['one\ntwo', 'one two', 'one two', 'one\ntwo'],
  ['one  \ntwo\\\nthree', 'one two three', 'two three', 'two\\\nthree'],
  ['one\r\n  two\rthree', 'one two three', 'two three', 'two\rthree'],
  ['> one\n>two', 'one two', 'one two', 'one\n>two'],
  ['> > one\n> two\nthree', 'one two three', 'one two three', 'one\n> two\nthree'],
  ['- > one\n  > two', 'one two', 'one two', 'one\n  > two'],
  ['[link *text*](https://a.b "t") after', 'link text after', 'text after', 'text*](https://a.b "t") after'],
  ['<https://a.b/c> x', 'https://a.b/c x', 'a.b/c', 'a.b/c'],
  ['a<br>b <span class="x">c</span>', 'a b c', 'a b', 'a<br>b'],
  ['a `code` b', 'a \uFFFC b', '\uFFFC', '`code`'],
  ['H~2~O and 5^th^ ~~old~~', 'H~2~O and 5^th^ ~~old~~', '5^th', '5^th'],
  ['😀 *x* 𠮷 &#x1F600;', '😀 x 𠮷 😀', '𠮷 😀', '𠮷 &#x1F600;'],
  ['\uFEFFJapan *spent*', 'Japan spent', 'spent', 'spent'],
  ['a\0b \ud800 c', 'a\0b \ud800 c', '\ud800', '\ud800'],
  ['see [@a; @b, *p.* 3] now', 'see [@a; @b, *p.* 3] now', '[@a; @b, *p.* 3]', '[@a; @b, *p.* 3]'],
  ['> a [@x,\n> p. 3] b', 'a [@x, p. 3] b', '[@x, p. 3]', '[@x,\n> p. 3]'],
  ['x[^a_b_c] *y*', 'x[^a_b_c] y', '[^a_b_c]', '[^a_b_c]'],
  ['x [two *words*][label] y', 'x two words y', 'words y', 'words*][label] y'],
  ['x [1][2] y', 'x [1][2] y', '[1][2]', '[1][2]'],
  ['1\\. one', '1. one', '1. one', '1\\. one'],
];

for (const [markdown, prose, words, source] of cases) {
  test(`reads ${JSON.stringify(markdown)}`, () => {
    const read = readOne(markdown);
    assert.equal(read.text, prose);
    assert.equal(read.source(words), source);
  });
}

test('offsets lead there and back', () => {
  const markdown = 'A &amp; *b*\nc';
  const { prose } = readOne(markdown).block;
  assert.equal(prose.text, 'A & b c');
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 7].map((offset) => prose.toSource(offset)),
    [0, 1, 2, 7, 9, 11, 12, 13],
  );
  assert.deepEqual(
    [0, 2, 4, 7, 8, 9, 10, 11, 12, 13, 99].map((offset) => prose.fromSource(offset)),
    [0, 2, 2, 3, 4, 4, 5, 5, 6, 7, 7],
  );
  assert.deepEqual(prose.sourceSpan({ start: 2, end: 3 }), { start: 2, end: 7 });
  assert.deepEqual(prose.sourceSpan({ start: 3, end: 3 }), { start: 7, end: 7 });
});
