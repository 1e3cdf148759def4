import { compileObservations } from './compile-observations.ts';
import type { CompiledDataset, CompiledTable } from './compiled.ts';
import { checkConsistency } from './consistency.ts';
import { flag, list, number, optional, text } from './rows.ts';
import { type Resource, readDescriptor } from './schema.ts';
import { readSources } from './sources.ts';
import type { Confidence, DataProblem, Indicator, IndicatorKind, IndicatorPhrase, NameForm, NameRule, Source } from './types.ts';
import { checkReferences, type Row, readTable, type Table } from './validate.ts';

/** The descriptor of the package, relative to it. */
export const DESCRIPTOR = 'datapackage.json';

/**
 * Checks a data package and makes the form that `openDataset` takes. `files` maps paths relative to the package to their
 * text. Whatever is wrong gives a problem at its place and is left out; all the rest is compiled. Never throws.
 */
export function compileDataset(files: ReadonlyMap<string, string>): {
  readonly compiled: CompiledDataset;
  readonly problems: readonly DataProblem[];
} {
  const problems: DataProblem[] = [];
  const descriptor = files.get(DESCRIPTOR);
  const described = descriptor === undefined ? { resources: [], problems: [missing(DESCRIPTOR)] } : readDescriptor(DESCRIPTOR, descriptor);
  problems.push(...described.problems);

  const tables: Table[] = [];
  let sources: CompiledTable<Omit<Source, 'origin'>> = { file: 'sources.json', lines: [], rows: [] };
  for (const resource of described.resources) {
    const content = files.get(resource.path);
    if (content === undefined) problems.push(missing(resource.path));
    else if (resource.format === 'csv') {
      const read = readTable(resource, content);
      tables.push(read.table);
      problems.push(...read.problems);
    } else if (resource.name === 'sources') {
      const read = readSources(resource.path, content);
      sources = read.sources;
      problems.push(...read.problems);
    }
  }
  const referenced = checkReferences(tables, new Map([['sources', sources.rows.map(({ id }) => id)]]));
  const consistent = checkConsistency(referenced.tables);
  problems.push(...referenced.problems, ...consistent.problems);
  return { compiled: compileTables(consistent.tables, sources), problems };
}

function missing(file: string): DataProblem {
  return { file, line: 1, column: 0, message: 'The file is missing or cannot be read.' };
}

function compileTables(tables: readonly Table[], sources: CompiledDataset['sources']): CompiledDataset {
  const of = <T>(name: string, record: (row: Row) => T): CompiledTable<T> => {
    const table = tables.find(({ resource }) => resource.name === name);
    const rows = table?.rows ?? [];
    return { file: table?.resource.path ?? `${name}.csv`, lines: rows.map(({ line }) => line), rows: rows.map(record) };
  };
  const editions = of('editions', (row) => ({
    id: text(row, 'id'),
    series: text(row, 'series'),
    label: text(row, 'label'),
    publisher: text(row, 'publisher'),
    published: text(row, 'published'),
    ...optional('priceBase', number(row, 'price_base')),
    source: text(row, 'source'),
  }));
  const scaled = of('indicators', indicator);
  const indicators = { ...scaled, rows: scaled.rows.map(({ record }) => record) };
  const scales = new Map(scaled.rows.map(({ record, scale }) => [record.id, scale]));
  return {
    version: 1,
    countries: of('countries', (row) => ({
      kind: 'country' as const,
      id: text(row, 'id'),
      name: text(row, 'name'),
      officialName: text(row, 'official_name'),
      article: article(row),
      capital: text(row, 'capital'),
      regions: list(row, 'regions'),
      statusNote: text(row, 'status_note'),
    })),
    regions: of('regions', (row) => ({
      kind: 'region' as const,
      id: text(row, 'id'),
      name: text(row, 'name'),
      article: article(row),
      note: text(row, 'note'),
      complete: flag(row, 'complete'),
    })),
    groupings: of('groupings', (row) => ({
      kind: 'grouping' as const,
      id: text(row, 'id'),
      name: text(row, 'name'),
      article: article(row),
      fullName: text(row, 'full_name'),
      type: text(row, 'type'),
      founded: text(row, 'founded'),
      ...optional('ended', text(row, 'ended') || undefined),
      complete: flag(row, 'complete'),
      note: text(row, 'note'),
      sources: list(row, 'sources'),
    })),
    places: of('places', (row) => ({ kind: 'place' as const, id: text(row, 'id'), name: text(row, 'name'), type: text(row, 'type') })),
    organisations: of('organisations', (row) => ({ kind: 'organisation' as const, id: text(row, 'id'), name: text(row, 'name') })),
    memberships: of('memberships', (row) => ({
      grouping: text(row, 'grouping'),
      member: text(row, 'member'),
      role: text(row, 'role'),
      founding: flag(row, 'founding'),
      joined: text(row, 'joined'),
      ...optional('left', text(row, 'left') || undefined),
      note: text(row, 'note'),
      confidence: text(row, 'confidence') as Confidence,
      sources: list(row, 'sources'),
    })),
    names: of('names', (row) => ({
      form: text(row, 'form'),
      entity: text(row, 'entity'),
      kind: text(row, 'kind') as NameForm['kind'],
      caseSensitive: flag(row, 'case_sensitive'),
      ...optional('rule', nameRule(row)),
    })),
    indicators,
    phrases: of('indicator-phrases', (row) => ({
      indicator: text(row, 'indicator'),
      phrase: text(row, 'phrase'),
      role: text(row, 'role') as IndicatorPhrase['role'],
      weight: number(row, 'weight') ?? 1,
    })),
    editions,
    sources,
    ranked: scaled.rows.filter(({ ranked }) => ranked).map(({ record }) => record.id),
    depths: of('ranking-depths', (row) => ({
      scope: text(row, 'scope'),
      indicator: text(row, 'indicator'),
      depth: number(row, 'depth') ?? 0,
    })),
    observations: compileObservations(tables.filter(holdsObservations), editions.rows, scales),
  };
}

/** Tables of observations are those in the folder `observations`, so that an indicator is added by adding a file. */
function holdsObservations({ resource }: { readonly resource: Resource }): boolean {
  return resource.path.startsWith('observations/');
}

function article(row: Row): '' | 'the' {
  return text(row, 'article') === 'the' ? 'the' : '';
}

function indicator(row: Row): { readonly record: Omit<Indicator, 'origin' | 'phrases'>; readonly scale: number; readonly ranked: boolean } {
  const record = {
    id: text(row, 'id'),
    label: text(row, 'label'),
    unit: text(row, 'unit'),
    kind: text(row, 'kind') as IndicatorKind,
    yearly: flag(row, 'yearly'),
    tolerance: { relative: number(row, 'tolerance_relative') ?? 0, absolute: number(row, 'tolerance_absolute') ?? 0 },
    ...optional('base', text(row, 'base') || undefined),
    note: text(row, 'note'),
  };
  return { record, scale: number(row, 'stored_scale') ?? 1, ranked: flag(row, 'ranked') };
}

function nameRule(row: Row): NameRule | undefined {
  const rule = {
    notBefore: list(row, 'not_before'),
    notAfter: list(row, 'not_after'),
    needs: list(row, 'needs'),
    unless: list(row, 'unless'),
  };
  return Object.values(rule).some((words) => words.length > 0) ? rule : undefined;
}
