import { type Json, readJson } from './json.ts';
import type { DataProblem } from './types.ts';

export type FieldType = 'string' | 'integer' | 'number' | 'boolean';

/** A column of a table: a Frictionless field, and `separator` and `refersTo` of our own (see data/README.md). */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly unique: boolean;
  readonly enum?: readonly string[];
  /** Matches the whole value. */
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The field holds a list, its items parted by this. */
  readonly separator?: string;
  /** Resources of which one must have each value as its identifier. */
  readonly refersTo: readonly string[];
}

export interface ForeignKey {
  readonly fields: readonly string[];
  /** Name of the resource; empty for the same. */
  readonly resource: string;
  readonly target: readonly string[];
}

/** A file of the package. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: 'csv' | 'json';
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

type JsonObject = { readonly [key: string]: Json };

/** The line (from 1) and column (from 1) of an offset. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Reads `datapackage.json`. A resource that is not described well enough to be read gives a problem and is left out. Never throws. */
export function readDescriptor(
  file: string,
  text: string,
): { readonly resources: readonly Resource[]; readonly problems: readonly DataProblem[] } {
  const json = readJson(text);
  if (!json.ok) return { resources: [], problems: [{ file, ...placeOf(text, json.offset), message: json.message }] };
  const listed = isObject(json.value) ? json.value.resources : undefined;
  if (!isList(listed))
    return { resources: [], problems: [{ file, line: 1, column: 1, message: 'Expected an object with a list of "resources".' }] };
  const resources: Resource[] = [];
  const problems: DataProblem[] = [];
  for (const item of listed) {
    const place = typeof item === 'object' && item !== null ? placeOf(text, json.offsets.get(item) ?? 0) : { line: 1, column: 1 };
    const resource = readResource(item);
    if (typeof resource === 'string') problems.push({ file, ...place, message: resource });
    else if (resources.some(({ name }) => name === resource.name)) {
      problems.push({ file, ...place, message: `Another resource has the name "${resource.name}".` });
    } else resources.push(resource);
  }
  return { resources, problems };
}

/** The resource, or what is wrong with it. */
function readResource(item: Json): Resource | string {
  if (!isObject(item) || typeof item.name !== 'string' || typeof item.path !== 'string') {
    return 'Expected a resource with a "name" and a "path".';
  }
  const { name, path } = item;
  if (item.format === 'json' || path.endsWith('.json')) return { name, path, format: 'json', fields: [], primaryKey: [], foreignKeys: [] };
  if (!isObject(item.schema) || !isList(item.schema.fields)) return `Expected a "schema" with "fields" for the table "${name}".`;
  const fields: Field[] = [];
  for (const described of item.schema.fields) {
    const field = readField(described);
    if (typeof field === 'string') return `Table "${name}": ${field}`;
    fields.push(field);
  }
  const primaryKey = strings(item.schema.primaryKey);
  const foreignKeys = isList(item.schema.foreignKeys) ? item.schema.foreignKeys.flatMap(readForeignKey) : [];
  const unknown = [...primaryKey, ...foreignKeys.flatMap((key) => key.fields)].find((key) => !fields.some((field) => field.name === key));
  if (unknown !== undefined) return `Table "${name}": the key names the field "${unknown}", which the schema does not have.`;
  return { name, path, format: 'csv', fields, primaryKey, foreignKeys };
}

function readField(item: Json): Field | string {
  if (!isObject(item) || typeof item.name !== 'string') return 'expected a field with a "name".';
  const type = item.type ?? 'string';
  if (type !== 'string' && type !== 'integer' && type !== 'number' && type !== 'boolean') {
    return `the field "${item.name}" has an unknown type; expected string, integer, number or boolean.`;
  }
  const constraints = isObject(item.constraints) ? item.constraints : {};
  const pattern = readPattern(constraints.pattern);
  if (pattern === 'wrong') return `the pattern of the field "${item.name}" is not a regular expression.`;
  return {
    name: item.name,
    type,
    required: constraints.required === true,
    unique: constraints.unique === true,
    refersTo: strings(item.refersTo),
    ...(isList(constraints.enum) && { enum: strings(constraints.enum) }),
    ...(pattern !== undefined && { pattern }),
    ...(typeof constraints.minimum === 'number' && { minimum: constraints.minimum }),
    ...(typeof constraints.maximum === 'number' && { maximum: constraints.maximum }),
    ...(typeof item.separator === 'string' && item.separator !== '' && { separator: item.separator }),
  };
}

function readPattern(pattern: Json | undefined): RegExp | undefined | 'wrong' {
  if (typeof pattern !== 'string') return undefined;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return 'wrong';
  }
}

function readForeignKey(item: Json): ForeignKey[] {
  if (!isObject(item) || !isObject(item.reference) || typeof item.reference.resource !== 'string') return [];
  return [{ fields: strings(item.fields), resource: item.reference.resource, target: strings(item.reference.fields) }];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function strings(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}
