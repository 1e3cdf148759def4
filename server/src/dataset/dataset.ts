import type { CompiledDataset, CompiledTable } from './compiled.ts';
import { lastDay } from './dates.ts';
import { groupBy } from './group-by.ts';
import { Memberships } from './memberships.ts';
import { Observations } from './observations.ts';
import { Ranking } from './rank.ts';
import type { Dataset, Entity, Indicator, Origin } from './types.ts';

/** Opens a compiled dataset. Observations are made into records when first asked for; everything else at once. */
export function openDataset(compiled: CompiledDataset): Dataset {
  const countries = placed(compiled.countries);
  const groupings = placed(compiled.groupings);
  const editions = placed(compiled.editions);
  const indicators = openIndicators(compiled);
  const entities = byId<Entity>([
    ...countries,
    ...placed(compiled.regions),
    ...groupings,
    ...placed(compiled.places),
    ...placed(compiled.organisations),
  ]);
  const indicatorsById = byId(indicators);
  const editionsById = byId(editions);
  const sources = byId(placed(compiled.sources));
  const observations = new Observations(compiled.observations, editions);
  const memberships = new Memberships(placed(compiled.memberships));
  const ranking = new Ranking({
    countries,
    observations,
    memberships,
    ranked: new Set(compiled.ranked),
    depths: compiled.depths.rows,
    entity: (id) => entities.get(id),
    indicator: (id) => indicatorsById.get(id),
  });
  return {
    vintage: editions.reduce((newest, { published }) => (lastDay(published) > lastDay(newest) ? published : newest), ''),
    names: placed(compiled.names),
    indicators,
    countries,
    groupings,
    entity: (id) => entities.get(id),
    indicator: (id) => indicatorsById.get(id),
    edition: (id) => editionsById.get(id),
    source: (id) => sources.get(id),
    at: (indicator, entity, year, publishedBy) => observations.at(indicator, entity, year, publishedBy),
    series: (indicator, entity, publishedBy) => observations.series(indicator, entity, publishedBy),
    all: (indicator, entity) => observations.all(indicator, entity),
    newest: (indicator, entity, notAfter, publishedBy) => observations.newest(indicator, entity, notAfter, publishedBy),
    members: (grouping, at) => memberships.of(grouping, at),
    memberships: (member, at) => memberships.with(member, at),
    rank: (indicator, entity, year, scope, publishedBy) => ranking.rank(indicator, entity, year, scope, publishedBy),
  };
}

function openIndicators({ indicators, phrases }: CompiledDataset): readonly Indicator[] {
  const byIndicator = groupBy(placed(phrases), ({ indicator }) => indicator);
  return placed(indicators).map((indicator) => ({ ...indicator, phrases: byIndicator.get(indicator.id) ?? [] }));
}

function placed<T extends object>({ file, lines, rows }: CompiledTable<T>): readonly (T & { readonly origin: Origin })[] {
  return rows.map((row, index) => ({ ...row, origin: { file, line: lines[index] ?? 0 } }));
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
