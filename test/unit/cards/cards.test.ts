import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChart, textBar } from '../../../server/src/cards/chart.ts';
import { entityCard } from '../../../server/src/cards/entity.ts';
import { formatDate, formatOrdinal } from '../../../server/src/cards/format.ts';
import { escapeMarkdown, renderMarkdown } from '../../../server/src/cards/markdown.ts';
import { renderPlain } from '../../../server/src/cards/plain.ts';
import { realChange } from '../../../server/src/cards/real-change.ts';
import type { Dataset, Observation } from '../../../server/src/dataset/types.ts';
import { shippedDataset } from './shipped-data.ts';
import { smallDataset } from './small-dataset.ts';

const today = '2026-11-23';

function withSeries(values: Readonly<Record<string, readonly (readonly [year: number, value: number])[]>>): Dataset {
  const [model] = smallDataset.series('military_expenditure', 'JPN');
  assert.ok(model);
  const series = (indicator: string): readonly Observation[] =>
    (values[indicator] ?? []).map(([year, value]) => ({ ...model, indicator, year, value }));
  return { ...smallDataset, series };
}

test('the real change comes from constant prices where they are stored', () => {
  const dataset = withSeries({
    military_expenditure_constant: [
      [2015, 100],
      [2020, 120],
      [2025, 150],
    ],
    military_expenditure_change: [2021, 2022, 2023, 2024, 2025].map((year) => [year, 50]),
  });
  assert.equal(realChange(dataset, 'JPN', 10)?.percent, 50);
  assert.equal(realChange(dataset, 'JPN', 5)?.percent, 25);
});

test('else the yearly changes are chained, if none is missing', () => {
  const changes = [2022, 2023, 2024, 2025].map((year) => [year, 10] as const);
  assert.equal(realChange(withSeries({ military_expenditure_change: changes }), 'JPN', 4)?.percent.toFixed(2), '46.41');
  assert.equal(realChange(withSeries({ military_expenditure_change: changes }), 'JPN', 5), undefined);
  assert.equal(realChange(withSeries({ military_expenditure_change: changes.filter(([year]) => year !== 2023) }), 'JPN', 4), undefined);
});

test('there is no change from nothing', () => {
  const dataset = withSeries({
    military_expenditure_constant: [
      [2020, 0],
      [2025, 5],
    ],
  });
  assert.equal(realChange(dataset, 'JPN', 5), undefined);
});

test('a bar has heights from zero and a dot where there is no value', () => {
  assert.equal(textBar([1, 2, 3, 4, 5, 6, 7, 8]), '▁▂▃▄▅▆▇█');
  assert.equal(textBar([50, null, 100]), '▄·█');
  assert.equal(textBar([0, 0]), '▁▁');
  assert.equal(textBar([null]), '·');
});

test('a chart starts at the first value and needs two, not all of them nothing', () => {
  const { series } = withSeries({
    two: [
      [2010, 1e9],
      [2025, 2e9],
    ],
    one: [[2025, 1]],
    none: [
      [2024, 0],
      [2025, 0],
    ],
  });
  const chart = makeChart(series('two', 'JPN'), 20, 'Spending', 'USD');
  assert.equal(chart?.points.length, 16);
  assert.equal(chart?.description, 'Spending, 2010–2025: from $1.0 billion to $2.0 billion');
  assert.equal(makeChart(series('one', 'JPN'), 20, 'Spending', 'USD'), undefined);
  assert.equal(makeChart([], 20, 'Spending', 'USD'), undefined);
  assert.equal(makeChart(series('none', 'JPN'), 20, 'Spending', 'USD'), undefined);
});

test('ordinals and dates', () => {
  assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 102].map(formatOrdinal), [
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '102nd',
  ]);
  assert.deepEqual(['2026-04-07', '2026-04', '2026', '', 'soon'].map(formatDate), ['7 April 2026', 'April 2026', '2026', '', 'soon']);
});

test('escaping keeps text from being markup, and plain text plain', () => {
  assert.equal(escapeMarkdown('[a](b) `c` *d* <e> &f; g_h'), '\\[a\\](b) \\`c\\` \\*d\\* \\<e\\> \\&f; g\\_h');
  assert.equal(escapeMarkdown('# a'), '\\# a');
  assert.equal(escapeMarkdown('1. a'), '1\\. a');
  assert.equal(escapeMarkdown('1.3% of GDP'), '1.3% of GDP');
  assert.equal(escapeMarkdown('a\n\n- b'), 'a - b');
  assert.equal(escapeMarkdown('in 2025, $54.2 billion (estimate) - 3rd'), 'in 2025, $54.2 billion (estimate) - 3rd');
});

test('places and publishers have no card', () => {
  const origin = { file: 'places.csv', line: 2 };
  assert.equal(entityCard(smallDataset, { kind: 'organisation', id: 'x', name: 'X', origin }, today), undefined);
});

test('every card of the shipped data is complete and short', () => {
  const dataset = shippedDataset();
  assert.ok(dataset.countries.length > 30);
  for (const entity of [...dataset.countries, ...dataset.groupings]) {
    const card = entityCard(dataset, entity, today);
    assert.ok(card);
    const text = renderPlain(card);
    assert.ok(text.split('\n').length <= 16, text);
    assert.doesNotMatch(`${text}\n${renderMarkdown(card)}`, /undefined|NaN|Infinity|null| {2}\S/);
  }
});
