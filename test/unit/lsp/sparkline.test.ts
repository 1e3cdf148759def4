import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawSparkline } from '../../../client/src/sparkline.ts';

function point(year: number, value: number | null) {
  return { year, value };
}

function paths(svg: string): readonly string[] {
  return [...svg.matchAll(/ d="([^"]*)"/g)].map((match) => match[1] ?? '');
}

test('draws an area, a line and the newest value', () => {
  const svg = drawSparkline([point(2020, 1), point(2021, 3), point(2022, 2)]);
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="160" height="28" viewBox="0 0 160 28">/);
  assert.equal(paths(svg).filter((path) => path.startsWith('M3')).length, 2);
  assert.match(svg, /<circle cx="157\.0" cy="10\.3" r="2\.5"/);
});

test('leaves a gap for years without data', () => {
  const [, outline = ''] = paths(drawSparkline([point(2020, 1), point(2021, 1), point(2022, null), point(2023, 1), point(2024, 1)]));
  assert.equal(outline.match(/M/g)?.length, 2);
});

test('counts heights from zero', () => {
  const svg = drawSparkline([point(2020, 50), point(2021, 100)]);
  assert.match(svg, / d="M3,14/);
});

for (const points of [[], [point(2020, 5)], [point(2020, 0), point(2021, 0)], [point(2020, null), point(2021, null)]]) {
  test(`draws no broken number for ${JSON.stringify(points)}`, () => {
    assert.doesNotMatch(drawSparkline(points), /NaN|Infinity|undefined|null/);
  });
}

test('is ASCII, so that it can be put into an address', () => {
  assert.doesNotMatch(drawSparkline([point(2020, 1), point(2021, 2)]), /[^\x20-\x7e]/);
});
