import { type CsvFile, type CsvRecord, columnOfField, readCsv } from './csv.ts';
import type { Field, Resource } from './schema.ts';
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
  const rows: Row[] = [];
  const table = { resource, rows, csv };
  if (resource.fields.some(({ name, required }) => required && !csv.header.includes(name))) return { table, problems: found };
  const reader = new RowReader(table);
  for (const record of csv.records) {
    const { row, faults } = reader.read(record);
    found.push(...faults);
    if (faults.length === 0) rows.push(row);
  }
  return { table, problems: found };
}

/** Reads the rows of a table in order, and knows the keys of those above. */
class RowReader {
  readonly #table: Table;
  readonly #columns: readonly { readonly field: Field; readonly index: number; readonly above: Set<string> }[];
  readonly #keys = new Map<string, number>();

  constructor(table: Table) {
    this.#table = table;
    this.#columns = table.resource.fields.flatMap((field) => {
      const index = table.csv.header.indexOf(field.name);
      return index < 0 ? [] : [{ field, index, above: new Set<string>() }];
    });
  }

  read({ line, fields }: CsvRecord): { readonly row: Row; readonly faults: readonly DataProblem[] } {
    const values = new Map<string, Value>();
    const row = { line, values };
    const faults: DataProblem[] = [];
    for (const { field, index, above } of this.#columns) {
      const written = fields[index] ?? '';
      const read = readValue(field, written);
      if ('value' in read) values.set(field.name, read.value);
      else faults.push(problemAt(this.#table, row, field.name, `${field.name}: expected ${read.expected}, found "${shorten(written)}".`));
      if (!field.unique || written === '') continue;
      if (above.has(written))
        faults.push(problemAt(this.#table, row, field.name, `${field.name}: "${shorten(written)}" stands in a row above.`));
      above.add(written);
    }
    if (faults.length === 0) faults.push(...this.#repeatedKey(row));
    return { row, faults };
  }

  #repeatedKey(row: Row): readonly DataProblem[] {
    const { primaryKey } = this.#table.resource;
    if (primaryKey.length === 0) return [];
    const key = keyOf(row, primaryKey);
    const first = this.#keys.get(key);
    if (first === undefined) {
      this.#keys.set(key, row.line);
      return [];
    }
    return [problemAt(this.#table, row, primaryKey[0], `The same ${primaryKey.join(', ')} stands on line ${first}.`)];
  }
}

/**
 * Checks what the tables say of each other: foreign keys, and fields that refer to the identifiers of one of several
 * resources. `identifiers` has those of resources that are no tables. Rows that refer to nothing are left out. What refers to a
 * resource of which nothing could be read is not checked, so that one fault is not told a thousand times.
 */
export function checkReferences(
  tables: readonly Table[],
  identifiers: ReadonlyMap<string, readonly string[]>,
): { readonly tables: readonly Table[]; readonly problems: readonly DataProblem[] } {
  const known = new Map([...identifiers].map(([name, ids]) => [name, new Set(ids)]));
  for (const { resource, rows } of tables) known.set(resource.name, new Set(rows.map((row) => keyOf(row, resource.primaryKey))));
  const problems: DataProblem[] = [];
  const checked = tables.map((table) => {
    const checks = [...foreignKeyChecks(table, tables), ...fieldChecks(table, known)];
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

function foreignKeyChecks(table: Table, tables: readonly Table[]): readonly Check[] {
  return table.resource.foreignKeys.flatMap((key): Check[] => {
    const name = key.resource === '' ? table.resource.name : key.resource;
    const target = tables.find(({ resource }) => resource.name === name);
    if (target === undefined || target.rows.length === 0) return [];
    const known = new Set(target.rows.map((row) => keyOf(row, key.target)));
    const check = (row: Row): readonly DataProblem[] => {
      const value = keyOf(row, key.fields);
      if (known.has(value) || key.fields.every((field) => row.values.get(field) === undefined)) return [];
      return [problemAt(table, row, key.fields[0], `${key.fields.join(', ')}: expected ${article(name)}, found "${shorten(value)}".`)];
    };
    return [check];
  });
}

function fieldChecks(table: Table, known: ReadonlyMap<string, ReadonlySet<string>>): readonly Check[] {
  return table.resource.fields.flatMap((field): Check[] => {
    const targets = field.refersTo.map((name) => known.get(name) ?? new Set<string>());
    if (targets.length === 0 || targets.some((target) => target.size === 0)) return [];
    const check = (row: Row): readonly DataProblem[] => {
      const value = row.values.get(field.name);
      const items = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
      const lost = items.filter((item) => !targets.some((target) => target.has(item)));
      const expected = article(field.refersTo.join(' or '));
      return lost.map((item) => problemAt(table, row, field.name, `${field.name}: expected ${expected}, found "${shorten(item)}".`));
    };
    return [check];
  });
}

function article(resource: string): string {
  return `an identifier of ${resource}`;
}

/** The values of key fields as one string. Two rows have one key only if all the values are the same. */
function keyOf(row: Row, fields: readonly string[]): string {
  if (fields.length === 1) return String(row.values.get(fields[0] ?? '') ?? '');
  return fields.map((field) => row.values.get(field) ?? '').join('\n');
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
