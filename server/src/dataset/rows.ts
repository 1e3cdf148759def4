import type { Row } from './validate.ts';

/** The text of a field, empty where it has none. */
export function text(row: Row, field: string): string {
  const value = row.values.get(field);
  return typeof value === 'string' ? value : '';
}

/** The number of a field. */
export function number(row: Row, field: string): number | undefined {
  const value = row.values.get(field);
  return typeof value === 'number' ? value : undefined;
}

/** Whether a field says true. */
export function flag(row: Row, field: string): boolean {
  return row.values.get(field) === true;
}

/** The items of a field with a separator. */
export function list(row: Row, field: string): readonly string[] {
  const value = row.values.get(field);
  return Array.isArray(value) ? value : [];
}

/** An object with the property, or an empty one where there is no value. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
