import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NameForm, NameRule } from '../../../server/src/dataset/types.ts';
import { nameFinder } from '../../../server/src/language/names.ts';

const NO_RULE: NameRule = { notBefore: [], notAfter: [], needs: [], unless: [] };

function form(written: string, entity: string, more: Partial<NameForm> = {}): NameForm {
  return { form: written, entity, kind: 'name', caseSensitive: false, origin: { file: 'names.csv', line: 1 }, ...more };
}

const finder = nameFinder([
  form('China', 'CHN'),
  form('South China Sea', 'scs'),
  form('Turkey', 'TUR'),
  form('US', 'USA', { caseSensitive: true, kind: 'abbreviation' }),
  form('U.S.', 'USA', { kind: 'abbreviation' }),
  form('Philippines', 'PHL'),
  form('the Philippines', 'PHL'),
  form('Japan', 'JPN'),
  form("People's Republic", 'CHN', { kind: 'official' }),
  form('Washington', 'USA', { kind: 'metonym', rule: { ...NO_RULE, notBefore: ['state'], notAfter: ['george'] } }),
  form('Korea', 'KOR', { rule: { ...NO_RULE, unless: ['PRK'] } }),
  form('North Korea', 'PRK'),
  form('PAF', 'PHL', { kind: 'force', caseSensitive: true, rule: { ...NO_RULE, needs: ['PHL'] } }),
  form('PAF', 'PAK', { kind: 'force', caseSensitive: true, rule: { ...NO_RULE, needs: ['PAK'] } }),
  form('Pakistan', 'PAK'),
  form('São Tomé', 'STP'),
]);

/** The names of a text as `words=entity`. */
function found(text: string): string[] {
  return finder.find(text).map((name) => `${text.slice(name.start, name.end)}=${name.entity}`);
}

const CASES: readonly (readonly [text: string, names: readonly string[]])[] = [
  ['China and the South China Sea', ['China=CHN', 'South China Sea=scs']],
  ['Chinatown, Indochina and china cups', []],
  ['the US told us', ['US=USA']],
  ['US$5 billion', []],
  ['U.S. troops', ['U.S.=USA']],
  ['cold turkey in Turkey', ['Turkey=TUR']],
  ['The Philippines', ['The Philippines=PHL']],
  ['the People’s Republic', ['People’s Republic=CHN']],
  ['Washington State, George Washington, Washington', ['Washington=USA']],
  ['Korea trades', ['Korea=KOR']],
  ['Korea and North Korea', ['North Korea=PRK']],
  ['The PAF flew', []],
  ['Pakistan says the PAF flew', ['Pakistan=PAK', 'PAF=PAK']],
  ['SÃO TOMÉ', ['SÃO TOMÉ=STP']],
];

for (const [text, names] of CASES) test(`finds ${names.join(', ') || 'no name'} in "${text}"`, () => assert.deepEqual(found(text), names));

test('a possessive is marked, a hyphenated name is a compound', () => {
  const [japan, us, philippines] = finder.find("Japan's US-made jets and the Philippines' own");
  assert.equal(japan?.possessive, true);
  assert.equal(us?.compound, true);
  assert.equal(us?.possessive, false);
  assert.equal(philippines?.possessive, true);
});

test('any text gives ordered spans within it that do not overlap', () => {
  const words = fc.oneof(
    fc.constantFrom('China', 'South China Sea', 'US', "'s", ' ', '-', '.', 'the Philippines', 'Korea'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const name of finder.find(text)) {
        assert.ok(name.start >= at && name.start < name.end && name.end <= text.length);
        at = name.end;
      }
    }),
  );
});
