import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readClauses } from '../../../server/src/language/clauses.ts';
import { tokenize } from '../../../server/src/language/tokens.ts';

/** The words of each clause, joined, with its kind. */
function clauses(text: string): string[] {
  const tokens = tokenize(text);
  const { list, of } = readClauses(tokens);
  return list.map(
    ({ id, kind }) =>
      `${kind}: ${tokens
        .filter((token, i) => of[i] === id && token.kind !== 'punctuation')
        .map((token) => token.text)
        .join(' ')}`,
  );
}

const CASES: readonly (readonly [text: string, clauses: readonly string[]])[] = [
  ['Japan spent more.', ['main: Japan spent more']],
  ['Japan, which hosts troops, spent more.', ['main: Japan spent more', 'relative: which hosts troops']],
  ['While China spent less, India spent more.', ['subordinate: While China spent less', 'main: India spent more']],
  ['China spent less, while India spent more.', ['main: China spent less', 'subordinate: while India spent more']],
  ['China (the largest) spent more.', ['main: China spent more', 'parenthesis: the largest']],
  ['China spent more; India did not.', ['main: China spent more', 'main: India did not']],
  ['Five states—Japan and four others—met.', ['main: Five states met', 'aside: Japan and four others']],
  ['Japan, South Korea and Australia spent more.', ['main: Japan South Korea and Australia spent more']],
];

for (const [text, expected] of CASES) test(text, () => assert.deepEqual(clauses(text), expected));

test('every token of any text has a clause that exists, whose parent came before it', () => {
  const words = fc.constantFrom('Japan', 'which', 'while', 'but', ',', '(', ')', ';', '—', 'and', 'spent', '$5', 'if', '.', '[', ']');
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const tokens = tokenize(parts.join(' '));
      const { list, of } = readClauses(tokens);
      assert.equal(of.length, tokens.length);
      assert.ok(of.every((id) => list[id]?.id === id));
      assert.ok(list.every(({ id, parent }) => parent < id));
    }),
  );
});
