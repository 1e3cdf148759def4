import type {
  Country,
  Dataset,
  Edition,
  Grouping,
  Indicator,
  Membership,
  Observation,
  Region,
  Source,
} from '../../../server/src/dataset/types.ts';

// A dataset of two countries and a grouping, small enough to know by heart.

const origin = { file: 'table.csv', line: 2 };

const japan: Country = {
  kind: 'country',
  id: 'JPN',
  name: 'Japan',
  officialName: 'Japan',
  article: '',
  capital: 'Tokyo',
  regions: ['ASIA', 'WLD'],
  statusNote: '',
  origin,
};

const freedonia: Country = { ...japan, id: 'FRE', name: 'Freedonia *(north)*', article: 'the', statusNote: 'Recognised by <nobody>.' };

const asia: Region = { kind: 'region', id: 'ASIA', name: 'Asia', article: '', note: 'All of it.', complete: true, origin };
const world: Region = { ...asia, id: 'WLD', name: 'World', article: 'the', note: '', complete: false };

const quad: Grouping = {
  kind: 'grouping',
  id: 'quad',
  name: 'Quad',
  article: 'the',
  fullName: 'Quadrilateral Security Dialogue',
  type: 'partnership',
  founded: '2007-05',
  complete: true,
  note: '',
  sources: ['quad-site'],
  origin,
};

const membership: Membership = {
  grouping: 'quad',
  member: 'JPN',
  role: 'member',
  founding: true,
  joined: '2007',
  note: '',
  confidence: 'confirmed',
  sources: ['quad-site'],
  origin: { file: 'memberships.csv', line: 3 },
};

const edition: Edition = {
  id: 'yearbook-2026',
  series: 'yearbook',
  label: '2026 edition',
  publisher: 'Yearbook',
  published: '2026-04-27',
  source: 'yearbook-2026',
  origin,
};

function source(id: string, title: string, url: string): Source {
  return { id, type: 'book', title, author: [{ literal: 'Institute' }], publisher: 'Institute', year: 2026, url, licence: '', origin };
}

function indicator(id: string, label: string, unit: string): Indicator {
  const tolerance = { relative: 0, absolute: 0 };
  return { id, label, unit, kind: 'flow', yearly: true, tolerance, note: '', phrases: [], origin };
}

function observation(id: string, year: number, value: number): Observation {
  const place = { file: 'observations/spending.csv', line: year - 2000 };
  return {
    entity: 'JPN',
    indicator: id,
    year,
    value,
    edition: edition.id,
    source: edition.source,
    estimate: year === 2025,
    note: '',
    origin: place,
  };
}

const indicators = [
  indicator('military_expenditure', 'military expenditure', 'USD'),
  indicator('military_expenditure_gdp', 'share of GDP', 'percent_gdp'),
  indicator('military_expenditure_change', 'real change', 'percent'),
  indicator('military_expenditure_constant', 'military expenditure in constant prices', 'USD'),
];

const series: Readonly<Record<string, readonly Observation[]>> = {
  military_expenditure: [2020, 2021, 2023, 2024, 2025].map((year) => observation('military_expenditure', year, (year - 2015) * 5e9)),
  military_expenditure_gdp: [observation('military_expenditure_gdp', 2024, 1.3)],
  military_expenditure_change: [2021, 2022, 2023, 2024, 2025].map((year) => observation('military_expenditure_change', year, 10)),
  military_expenditure_constant: [],
};

const entities = new Map([japan, freedonia, asia, world, quad].map((entity) => [entity.id, entity]));
const sources = new Map([
  ['yearbook-2026', source('yearbook-2026', 'Year[book]', 'https://example.org/yearbook')],
  ['quad-site', source('quad-site', 'The Quad', '')],
]);

function seriesOf(id: string, entity: string): readonly Observation[] {
  return entity === 'JPN' ? (series[id] ?? []) : [];
}

export const smallDataset: Dataset = {
  vintage: '2026-04-27',
  names: [],
  indicators,
  countries: [japan, freedonia],
  groupings: [quad],
  entity: (id) => entities.get(id),
  indicator: (id) => indicators.find((each) => each.id === id),
  edition: (id) => (id === edition.id ? edition : undefined),
  source: (id) => sources.get(id),
  at: (id, entity, year) => seriesOf(id, entity).filter((each) => each.year === year),
  series: seriesOf,
  all: seriesOf,
  newest: (id, entity) => seriesOf(id, entity).at(-1),
  members: (grouping) => (grouping === 'quad' ? [membership] : []),
  memberships: (member) => (member === 'JPN' ? [membership] : []),
  rank: (_, entity, year, scope) => (entity === 'JPN' ? { rank: scope === 'ASIA' ? 2 : 11, of: 20, year, edition: edition.id } : undefined),
};
