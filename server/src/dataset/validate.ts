import { type CsvFile, columnOfField, readCsv } from './csv.ts';
import type { Field, ForeignKey, Resource } from './schema.ts';
import type { DataProblem } from './types.ts';

/** A value of a field: undefined where it is empty, a list where the field has a separator. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** A record whose every field fits the schema. */
export interface Row {
  readonly line: number;
  readonly values: ReadonlyMap<string, Value>;
}

/** A table of the package. */
export interface Table {
  readonly resource: Resource;
  readonly rows: readonly Row[];
  readonly csv: CsvFile;
}

/** The problem of a row, at the field with this name or, without one, at the whole line. */
export function problemAt(table: Table, row: Row, field: string | undefined, message: string): DataProblem {
  const index = field === undefined ? -1 : table.csv.header.indexOf(field);
  const column = index < 0 ? 0 : columnOfField(table.csv.lines[row.line - 1] ?? '', index);
  return { file: table.resource.path, line: row.line, column, message };
}

/**
 * Reads a table by its schema. Fields are found by the names in the header, in any order. A row with a value that does not
 * fit, or whose key stands in a row above, gives a problem and is left out.
 */
export function readTable(resource: Resource, text: string): { readonly table: Table; readonly problems: readonly DataProblem[] } {
  const { csv, problems } = readCsv(resource.path, text);
  const found = [...problems, ...headerProblems(resource, csv)];
  const columns = resource.fields.flatMap((field) => {
    const index = csv.header.indexOf(field.name);
    return index < 0 ? [] : [{ field, index, seen: new Set<string>() }];
  });
  if (resource.fields.some((field) => field.required && !csv.header.includes(field.name))) {
    return { table: { resource, rows: [], csv }, problems: found };
  }
  const rows: Row[] = [];
  const keys = new Map<string, number>();
  for (const { line, fields } of csv.records) {
    const values = new Map<string, Value>();
    let sound = true;
    const report = (index: number, message: string): void => {
      sound = false;
      found.push({ file: resource.path, line, column: columnOfField(csv.lines[line - 1] ?? '', index), message });
    };
    for (const { field, index, seen } of columns) {
      const written = fields[index] ?? '';
      const read = readValue(field, written);
      if ('expected' in read) report(index, `${field.name}: expected ${read.expected}, found "${shorten(written)}".`);
      else values.set(field.name, read.value);
      if (field.unique && written !== '' && seen.has(written)) report(index, `${field.name}: "${shorten(written)}" stands in a row above.`);
      seen.add(field.unique ? written : '');
    }
    const row = { line, values };
    const key = resource.primaryKey.length === 0 ? undefined : keyOf(row, resource.primaryKey);
    const first = key === undefined ? undefined : keys.get(key);
    if (sound && first !== undefined) {
      report(csv.header.indexOf(resource.primaryKey[0] ?? ''), `The same ${resource.primaryKey.join(', ')} stands on line ${first}.`);
    }
    if (key !== undefined && first === undefined) keys.set(key, line);
    if (sound) rows.push(row);
  }
  return { table: { resource, rows, csv }, problems: found };
}

/**
 * Checks what the tables say of each other: foreign keys, and fields that refer to the identifiers of one of several
 * resources. `identifiers` has those of resources that are no tables. Rows that refer to nothing are left out.
 */
export function checkReferences(
  tables: readonly Table[],
  identifiers: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly tables: readonly Table[]; readonly problems: readonly DataProblem[] } {
  const problems: DataProblem[] = [];
  const known = new Map(identifiers);
  for (const { resource, rows } of tables) known.set(resource.name, new Set(rows.map((row) => keyOf(row, resource.primaryKey))));
  const checked = tables.map((table) => {
    const checks = [...table.resource.foreignKeys.map((key) => foreignKeyCheck(table, key, tables)), ...fieldChecks(table, known)];
    const rows = table.rows.filter((row) => {
      const faults = checks.flatMap((check) => check(row));
      problems.push(...faults);
      return faults.length === 0;
    });
    return rows.length === table.rows.length ? table : { ...table, rows };
  });
  return { tables: checked, problems };
}

type Check = (row: Row) => readonly DataProblem[];

function foreignKeyCheck(table: Table, key: ForeignKey, tables: readonly Table[]): Check {
  const name = key.resource === '' ? table.resource.name : key.resource;
  const target = tables.find(({ resource }) => resource.name === name);
  const known = new Set(target?.rows.map((row) => keyOf(row, key.target)));
  return (row) => {
    const value = keyOf(row, key.fields);
    if (known.has(value) || key.fields.every((field) => row.values.get(field) === undefined)) return [];
    return [problemAt(table, row, key.fields[0], `${key.fields.join(', ')}: expected ${article(name)}, found "${shorten(value)}".`)];
  };
}

function fieldChecks(table: Table, known: ReadonlyMap<string, ReadonlySet<string>>): readonly Check[] {
  return table.resource.fields
    .filter((field) => field.refersTo.length > 0)
    .map((field) => {
      const targets = field.refersTo.map((name) => known.get(name) ?? new Set<string>());
      return (row: Row) => {
        const value = row.values.get(field.name);
        const items = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
        const lost = items.filter((item) => !targets.some((target) => target.has(item)));
        return lost.map((item) =>
          problemAt(table, row, field.name, `${field.name}: expected ${article(field.refersTo.join(' or '))}, found "${shorten(item)}".`),
        );
      };
    });
}

function article(resource: string): string {
  return `an identifier of ${resource}`;
}

/** The values of key fields as one string. Two rows have one key only if all the values are the same. */
function keyOf(row: Row, fields: readonly string[]): string {
  if (fields.length === 1) return String(row.values.get(fields[0] ?? '') ?? '');
  return fields.map((field) => row.values.get(field) ?? '').join(' · ');
}

function headerProblems({ path, fields }: Resource, { header, lines }: CsvFile): readonly DataProblem[] {
  if (header.length === 0) return [];
  const missing = fields
    .filter(({ name }) => !header.includes(name))
    .map(({ name }) => ({ file: path, line: 1, column: 0, message: `The column "${name}" is missing.` }));
  const unknown = header.flatMap((name, index) => {
    if (fields.some((field) => field.name === name) && header.indexOf(name) === index) return [];
    const message = header.indexOf(name) === index ? `Unknown column "${shorten(name)}".` : `The column "${shorten(name)}" stands twice.`;
    return [{ file: path, line: 1, column: columnOfField(lines[0] ?? '', index), message }];
  });
  return [...missing, ...unknown];
}

function readValue(field: Field, written: string): { readonly value: Value } | { readonly expected: string } {
  if (written === '') return field.required ? { expected: 'a value' } : { value: undefined };
  if (field.separator !== undefined) {
    const items = written.split(field.separator);
    const wrong = items.map((item) => misfit(field, item)).find((expected) => expected !== undefined);
    if (items.includes('')) return { expected: `items parted by a single "${field.separator}"` };
    return wrong === undefined ? { value: items } : { expected: wrong };
  }
  const expected = misfit(field, written);
  return expected === undefined ? { value: typed(field, written) } : { expected };
}

const NUMERIC = { integer: /^-?\d{1,15}$/, number: /^-?\d{1,20}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?$/ };

/** What the field expects, if the value is not that. */
function misfit(field: Field, written: string): string | undefined {
  if (field.type === 'boolean' && written !== 'true' && written !== 'false') return 'true or false';
  if (field.type === 'integer' && !NUMERIC.integer.test(written)) return 'a whole number';
  if (field.type === 'number' && !NUMERIC.number.test(written)) return 'a number with a decimal point';
  if (field.enum !== undefined && !field.enum.includes(written)) return `one of ${field.enum.join(', ')}`;
  if (field.pattern !== undefined && !field.pattern.test(written)) return `text of the form ${field.pattern.source.slice(4, -2)}`;
  if (field.minimum !== undefined && Number(written) < field.minimum) return `at least ${field.minimum}`;
  if (field.maximum !== undefined && Number(written) > field.maximum) return `at most ${field.maximum}`;
  return undefined;
}

function typed(field: Field, written: string): Value {
  if (field.type === 'boolean') return written === 'true';
  return field.type === 'string' ? written : Number(written);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
