import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileDataset } from '../../../server/src/dataset/compile.ts';
import { openDataset } from '../../../server/src/dataset/dataset.ts';
import { dataFiles, loadDataset } from '../../support/dataset.ts';

const dataset = loadDataset();
const SPENDING = 'military_expenditure';
const SHARE = 'military_expenditure_gdp';

test('answers with dollars and with the line of the record', () => {
  const [newest, earlier] = dataset.at(SPENDING, 'JPN', 2024);
  assert.equal(newest?.value, 54_245_070_000);
  assert.equal(newest?.edition, 'sipri-milex-2026');
  assert.equal(earlier?.value, 55_273_904_000);
  const { file, line } = newest?.origin ?? { file: '', line: 0 };
  assert.match(dataFiles().get(file)?.split('\n')[line - 1] ?? '', /^JPN,military_expenditure,2024,sipri-milex-2026,54245.07,/);
});

test('a date of release hides later editions', () => {
  assert.equal(dataset.at(SPENDING, 'JPN', 2024, '2025-12')[0]?.edition, 'sipri-milex-2025');
  assert.deepEqual(dataset.at(SPENDING, 'JPN', 2024, '2025-04-27'), []);
  assert.equal(dataset.newest(SPENDING, 'JPN', undefined, '2025-04-28')?.year, 2024);
  assert.equal(dataset.series(SPENDING, 'JPN', '2023').at(-1)?.year, 2022);
});

test('a series has a value a year, of the newest edition', () => {
  const series = dataset.series(SHARE, 'IND');
  const years = series.map(({ year }) => year);
  assert.deepEqual(
    years,
    [...new Set(years)].toSorted((a, b) => a - b),
  );
  assert.ok(series.every(({ edition }) => edition === 'sipri-milex-2026'));
  assert.equal(years[0], 2000);
});

test('all stored values stand by year, then newest edition first', () => {
  const all = dataset.all(SPENDING, 'KOR').map(({ year, edition }) => [year, edition] as const);
  const sorted = all.toSorted((a, b) => a[0] - b[0] || (a[1] < b[1] ? 1 : -1));
  assert.deepEqual(all, sorted);
});

test('the newest value can be bounded by year', () => {
  assert.equal(dataset.newest(SPENDING, 'CHN', 2019)?.year, 2019);
  assert.equal(dataset.newest(SPENDING, 'CHN', 1980), undefined);
  assert.equal(dataset.newest(SPENDING, 'nobody'), undefined);
});

test('members come and go with their dates', () => {
  const members = (grouping: string, at?: string) => new Set(dataset.members(grouping, at).map(({ member }) => member));
  assert.ok(members('csto', '1995').has('UZB'));
  assert.ok(!members('csto', '2003').has('UZB'));
  assert.ok(members('csto', '2010').has('UZB'));
  assert.ok(!members('csto', '2013').has('UZB'));
  assert.equal(members('seato', '1960').size, 8);
  assert.equal(members('seato', '1978').size, 0);
  assert.equal(members('nato', '2022').size, 30);
  assert.equal(members('nato', '2024-06').size, 32);
  assert.equal(members('asean', '2025').size, 11);
  assert.equal(members('asean', '2024').size, 10);
});

test('members stand in the order of joining', () => {
  assert.deepEqual(
    dataset
      .members('asean')
      .slice(5)
      .map(({ member }) => member),
    ['BRN', 'VNM', 'LAO', 'MMR', 'KHM', 'TLS'],
  );
  assert.ok(dataset.memberships('AUS', '2024').some(({ grouping }) => grouping === 'aukus'));
});

test('ranks within regions and groupings', () => {
  const rank = (entity: string, scope: string, year = 2025, indicator = SPENDING) => dataset.rank(indicator, entity, year, scope)?.rank;
  assert.equal(rank('CHN', 'ASIA_OCEANIA'), 1);
  assert.equal(rank('IND', 'ASIA_OCEANIA'), 2);
  assert.equal(rank('SGP', 'asean'), 1);
  assert.equal(rank('USA', 'WLD'), 1);
  assert.equal(rank('IND', 'WLD'), 5);
  assert.equal(rank('POL', 'nato', 2025, SHARE), 1);
});

test('a rank depends on the editions that were out', () => {
  assert.equal(dataset.rank(SPENDING, 'IND', 2024, 'WLD', '2025-12')?.rank, 5);
  assert.equal(dataset.rank(SPENDING, 'IND', 2024, 'WLD')?.rank, 6);
});

test('a rank that the stored values cannot decide is not given', () => {
  for (const [entity, year, scope, indicator] of [
    ['NPL', 2025, 'WLD', SPENDING],
    ['POL', 2025, 'WLD', SHARE],
    ['JPN', 2025, 'aukus', SPENDING],
    ['PRK', 2025, 'ASIA_OCEANIA', SPENDING],
    ['JPN', 2024, 'brics', SPENDING],
    ['JPN', 2024, 'ASIA_OCEANIA', 'military_expenditure_change'],
    ['JPN', 2010, 'WLD', SPENDING],
    ['JPN', 2024, 'south-china-sea', SPENDING],
  ] as const) {
    assert.equal(dataset.rank(indicator, entity, year, scope), undefined, `${entity} ${year} ${scope}`);
  }
});

test('the data is as of the newest edition', () => {
  assert.equal(dataset.vintage, '2026-04');
});

test('opens quickly and stays small', (t) => {
  const json = JSON.stringify(compileDataset(dataFiles()).compiled);
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    openDataset(JSON.parse(json));
    return performance.now() - start;
  });
  const best = Math.min(...times);
  t.diagnostic(`${Math.round(json.length / 1000)} kB, ${best.toFixed(1)} ms`);
  assert.ok(json.length < 1_000_000);
  assert.ok(best < 50);
});

test('each question takes at most 20 µs', (t) => {
  const questions: Record<string, () => unknown> = {
    at: () => dataset.at(SPENDING, 'JPN', 2024, '2025-06'),
    series: () => dataset.series(SPENDING, 'JPN', '2025-06'),
    newest: () => dataset.newest(SPENDING, 'JPN', 2023),
    members: () => dataset.members('nato', '2020'),
    memberships: () => dataset.memberships('AUS', '2020'),
    rank: () => dataset.rank(SPENDING, 'JPN', 2024, 'WLD'),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (let i = 0; i < 1000; i++) ask();
      return performance.now() - start;
    });
    const best = Math.min(...runs);
    t.diagnostic(`${name} ${best.toFixed(2)} µs`);
    assert.ok(best < 20, name);
  }
});
