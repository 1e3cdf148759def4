import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnOfField, readCsv } from '../../../server/src/dataset/csv.ts';

const fieldsOf = (text: string) => readCsv('t.csv', text).csv.records.map(({ fields }) => fields);
const problemsOf = (text: string) => readCsv('t.csv', text).problems.map(({ line, column }) => [line, column]);

test('reads quoted fields, with commas and doubled quotation marks', () => {
  assert.deepEqual(fieldsOf('a,b\n"x, y","say ""yes"""\n'), [['x, y', 'say "yes"']]);
});

test('reads a byte-order mark and any line ends without a problem', () => {
  for (const text of ['\uFEFFa,b\r\n1,2\r\n3,4\r\n', 'a,b\r1,2\r3,4', 'a,b\n1,2\r\n3,4']) {
    const { csv, problems } = readCsv('t.csv', text);
    assert.deepEqual(csv.header, ['a', 'b']);
    assert.deepEqual(
      csv.records.map(({ line, fields }) => [line, ...fields]),
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    );
    assert.deepEqual(problems, []);
  }
});

test('empty lines are no records, and lines keep their numbers', () => {
  const { csv, problems } = readCsv('t.csv', 'a,b\n\n1,2\n\n');
  assert.deepEqual(
    csv.records.map(({ line }) => line),
    [3],
  );
  assert.deepEqual(problems, []);
});

test('a line with a wrong number of fields is left out, with a problem', () => {
  const text = 'a,b\n1,2\n3\n4,5,6\n7,8\n';
  assert.deepEqual(problemsOf(text), [
    [3, 0],
    [4, 0],
  ]);
  assert.deepEqual(fieldsOf(text), [
    ['1', '2'],
    ['7', '8'],
  ]);
});

test('a stray or unclosed quotation mark costs its own line only', () => {
  for (const [line, column] of [
    ['x,y"z', 4],
    ['x,"y', 3],
    ['x,"y"z', 5],
    ['"x,y', 1],
  ] as const) {
    const text = `a,b\n1,2\n${line}\n3,4\n`;
    assert.deepEqual(problemsOf(text), [[3, column]], line);
    assert.deepEqual(
      fieldsOf(text),
      [
        ['1', '2'],
        ['3', '4'],
      ],
      line,
    );
  }
});

test('two unclosed quotation marks do not swallow what is between them', () => {
  const text = 'a,b\n"1,2\n3,4\n5,"6\n7,8\n';
  assert.deepEqual(
    problemsOf(text).map(([line]) => line),
    [2, 4],
  );
  assert.deepEqual(fieldsOf(text), [
    ['3', '4'],
    ['7', '8'],
  ]);
});

test('an empty file and a broken header are problems', () => {
  assert.deepEqual(problemsOf(''), [[1, 0]]);
  assert.deepEqual(problemsOf('a,"b\n1,2\n'), [[1, 3]]);
});

test('columns of fields count quotation marks', () => {
  assert.equal(columnOfField('"x, y",z,w', 1), 8);
  assert.equal(columnOfField('"x, y",z,w', 2), 10);
  assert.equal(columnOfField('a', 5), 2);
});

test('many broken lines take linear time', () => {
  const text = `a,b\n${'x,"y\n'.repeat(20_000)}`;
  const start = performance.now();
  assert.equal(readCsv('t.csv', text).problems.length, 20_000);
  assert.ok(performance.now() - start < 10_000);
});

test('what is written by the rules is read back, whatever it is', () => {
  const cell = fc.string().map((value) => value.replace(/[\r\n]/g, ' '));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const written = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','));
      const { csv, problems } = readCsv('t.csv', ['a,b,c', ...written].join('\n'));
      assert.deepEqual(problems, []);
      assert.deepEqual(
        csv.records.map(({ fields }) => fields),
        rows,
      );
    }),
  );
});
