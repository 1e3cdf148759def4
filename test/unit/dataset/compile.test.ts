import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compileDataset } from '../../../server/src/dataset/compile.ts';
import { openDataset } from '../../../server/src/dataset/dataset.ts';
import { dataFiles } from '../../support/dataset.ts';

const files = dataFiles();
const OBSERVATIONS = 'observations/military-expenditure.csv';

/** The package with one file changed; the problems as file:line:column. */
function withFile(path: string, change: (text: string) => string | undefined) {
  const changed = new Map(files);
  const text = change(files.get(path) ?? '');
  if (text === undefined) changed.delete(path);
  else changed.set(path, text);
  const { compiled, problems } = compileDataset(changed);
  return { compiled, problems, places: problems.map(({ file, line, column }) => `${file}:${line}:${column}`) };
}

const rowsOf = (text: string) => text.trimEnd().split('\n');
const appended = (row: string) => (text: string) => `${text}${row}\n`;

test('the package itself has no problems', () => {
  assert.deepEqual(compileDataset(files).problems, []);
});

test('each fault gives one problem at its place, and nothing else is lost', () => {
  const whole = compileDataset(files).compiled;
  const editions = rowsOf(files.get('editions.csv') ?? '').length;
  const memberships = rowsOf(files.get('memberships.csv') ?? '').length;
  const cases: readonly (readonly [path: string, row: string, place: string])[] = [
    ['editions.csv', 'other-2026,other,2026 edition', `editions.csv:${editions + 1}:0`],
    ['editions.csv', 'other-2026,other,2026 edition,X,June,,sipri-milex-2026', `editions.csv:${editions + 1}:33`],
    ['editions.csv', 'other-2026,other,2026 edition,X,2026,x,sipri-milex-2026', `editions.csv:${editions + 1}:38`],
    ['editions.csv', 'other-2026,other,2026 edition,X,2026,,nowhere', `editions.csv:${editions + 1}:39`],
    ['editions.csv', 'sipri-milex-2026,other,2026 edition,X,2026,,sipri-milex-2026', `editions.csv:${editions + 1}:1`],
    ['editions.csv', 'other-2026,other,2026 "edition",X,2026,,sipri-milex-2026', `editions.csv:${editions + 1}:23`],
    ['memberships.csv', 'aukus,ATL,member,false,2024,,memory,,trt-aukus-review-2025', `memberships.csv:${memberships + 1}:7`],
    ['memberships.csv', 'aukus,CAN,boss,false,2024,,memory,,trt-aukus-review-2025', `memberships.csv:${memberships + 1}:11`],
    ['memberships.csv', 'aukus,CAN,member,false,2024,2023,memory,,trt-aukus-review-2025', `memberships.csv:${memberships + 1}:29`],
    ['memberships.csv', 'aukus,AUS,member,true,2021-09-15,,memory,,trt-aukus-review-2025', `memberships.csv:${memberships + 1}:1`],
  ];
  for (const [path, row, place] of cases) {
    const { compiled, places } = withFile(path, appended(row));
    assert.deepEqual(places, [place], row);
    assert.equal(JSON.stringify(compiled), JSON.stringify(whole), row);
  }
});

test('a broken observation is named at its column and the others stay', () => {
  const row = rowsOf(files.get(OBSERVATIONS) ?? '').findIndex((line) => line.startsWith('JPN,military_expenditure,2024,sipri-milex-2026'));
  const { compiled, places } = withFile(OBSERVATIONS, (text) => {
    const rows = rowsOf(text);
    rows[row] = 'JPN,military_expenditure,2024,sipri-milex-2026,"54,245",,';
    return rows.join('\n');
  });
  assert.deepEqual(places, [`${OBSERVATIONS}:${row + 1}:48`]);
  const dataset = openDataset(compiled);
  assert.deepEqual(
    dataset.at('military_expenditure', 'JPN', 2024).map(({ edition }) => edition),
    ['sipri-milex-2025'],
  );
  assert.equal(dataset.at('military_expenditure', 'JPN', 2023)[0]?.edition, 'sipri-milex-2026');
});

test('an identifier that two tables share is a problem', () => {
  const line = rowsOf(files.get('organisations.csv') ?? '').length + 1;
  assert.deepEqual(withFile('organisations.csv', appended('aukus,Another AUKUS')).places, [`organisations.csv:${line}:1`]);
});

test('a year after the release of its edition is a problem', () => {
  const line = rowsOf(files.get(OBSERVATIONS) ?? '').length + 1;
  assert.deepEqual(withFile(OBSERVATIONS, appended('JPN,military_expenditure,2027,sipri-milex-2026,1,,')).places, [
    `${OBSERVATIONS}:${line}:26`,
  ]);
});

test('a missing file, a missing column and an unknown column are problems', () => {
  for (const path of ['places.csv', 'editions.csv', 'countries.csv', 'sources.json', OBSERVATIONS]) {
    assert.deepEqual(withFile(path, () => undefined).places, [`${path}:1:0`]);
  }
  const renamed = withFile('organisations.csv', (text) => text.replace('id,name', 'id,title')).problems;
  assert.ok(renamed.some(({ message }) => message === 'The column "name" is missing.'));
  assert.ok(renamed.some(({ column, message }) => column === 4 && message === 'Unknown column "title".'));
});

test('columns may stand in any order', () => {
  const { problems } = withFile('organisations.csv', (text) =>
    rowsOf(text)
      .map((row) => row.replace(/^([^,]*),(.*)$/, '$2,$1'))
      .join('\n'),
  );
  assert.deepEqual(problems, []);
});

test('a descriptor that is missing or cannot be read is a problem', () => {
  assert.deepEqual(withFile('datapackage.json', () => undefined).places, ['datapackage.json:1:0']);
  assert.deepEqual(withFile('datapackage.json', () => '{\n  "resources": [\n    {,\n').places, ['datapackage.json:3:6']);
  assert.deepEqual(withFile('datapackage.json', () => '[]').places, ['datapackage.json:1:1']);
  assert.deepEqual(withFile('datapackage.json', () => '{"resources": [{"name": "x"}]}').places, ['datapackage.json:1:16']);
});

test('a source without a title is a problem at its line', () => {
  const { places } = withFile('sources.json', (text) => text.replace('[\n', '[\n  {"id": "x", "type": "book"},\n'));
  assert.deepEqual(places, ['sources.json:2:3']);
});

test('a byte-order mark and Windows line ends change nothing', () => {
  const changed = new Map(
    [...files].map(([path, text]) => [path, path.endsWith('.csv') ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text]),
  );
  const { compiled, problems } = compileDataset(changed);
  assert.deepEqual(problems, []);
  assert.equal(JSON.stringify(compiled), JSON.stringify(compileDataset(files).compiled));
});

test('arbitrary text in any file never throws, and what is compiled opens', () => {
  const small = new Map([...files].filter(([path]) => path !== OBSERVATIONS && path !== 'names.csv'));
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '{', '}', '[', ']', ':', 'a', '1', '|', '\\') }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...small.keys()), text, fc.boolean(), (path, noise, keep) => {
      const changed = new Map(small).set(path, keep ? `${small.get(path)}${noise}` : noise);
      const { compiled } = compileDataset(changed);
      assert.ok(openDataset(compiled).names.length >= 0);
    }),
    { numRuns: 60 },
  );
});
