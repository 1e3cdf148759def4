import type { Country, Dataset, EntityId, Membership, Observation, Region } from '../dataset/types.ts';
import { editionOf, nameOf } from '../verdicts/evidence.ts';
import { formatValue } from '../verdicts/format.ts';
import type { Verdict } from '../verdicts/types.ts';
import { cite, makeCard, strong, text } from './card.ts';
import { makeChart } from './chart.ts';
import { formatDate, formatOrdinal } from './format.ts';
import { indicators } from './indicators.ts';
import { realChange } from './real-change.ts';
import type { Card, Chart, Line } from './types.ts';
import { verdictLine } from './verdict.ts';

/** Years that the chart of a card shows. */
const chartYears = 20;

/** Spans of years over which the real change is told. */
const changeYears = [5, 10] as const;

/** The capability card of a country: what the dataset has, with its sources. `today` is an ISO 8601 date; `verdict` is of the claim under the caret. */
export function countryCard(dataset: Dataset, country: Country, today: string, verdict?: Verdict): Card {
  return makeCard(dataset, [
    [
      [strong(country.name), text(` · data as of ${formatDate(dataset.vintage)}`)],
      country.statusNote === '' ? undefined : [text(country.statusNote)],
      verdict && verdictLine(dataset, verdict),
    ],
    spendingLines(dataset, country.id, country.regions),
    [groupingsLine(dataset, country.id, today)],
    [[text('Spending is an input, not a capability.')]],
  ]);
}

/** The card of a region: what its total covers, and the total. */
export function regionCard(dataset: Dataset, region: Region, verdict?: Verdict): Card {
  return makeCard(dataset, [
    [
      [strong(region.name), text(` · data as of ${formatDate(dataset.vintage)}`)],
      region.note === '' ? undefined : [text(region.note)],
      verdict && verdictLine(dataset, verdict),
    ],
    spendingLines(dataset, region.id, []),
  ]);
}

/** The chart on an entity's card, in constant prices where they are stored. */
export function spendingChart(dataset: Dataset, entity: EntityId): Chart | undefined {
  const constant = dataset.series(indicators.constantSpending, entity);
  const id = constant.length > 1 ? indicators.constantSpending : indicators.spending;
  const { label, unit } = dataset.indicator(id) ?? { label: id, unit: '' };
  return makeChart(dataset.series(id, entity), chartYears, capitalised(label), unit);
}

function spendingLines(dataset: Dataset, entity: EntityId, regions: readonly EntityId[]): readonly (Line | undefined)[] {
  const spending = dataset.newest(indicators.spending, entity);
  const share = dataset.newest(indicators.spendingShare, entity);
  const chart = spendingChart(dataset, entity);
  return [
    spendingLine(dataset, spending, share),
    regions.length > 0 ? rankLine(dataset, spending, regions) : undefined,
    changeLine(dataset, entity),
    chart && chartLine(chart),
  ];
}

function spendingLine(dataset: Dataset, spending: Observation | undefined, share: Observation | undefined): Line {
  if (!spending) return [text('Military expenditure: no data')];
  const burden = share ? `${amountOf(dataset, share)}${share.year === spending.year ? '' : ` in ${share.year}`}` : 'share of GDP: no data';
  const estimate = spending.estimate ? ' (estimate)' : '';
  const words = `${amountOf(dataset, spending)} in ${spending.year}${estimate}, ${burden}; ${editionOf(dataset, spending.edition)} `;
  return [text(`Military expenditure: ${words}`), ...cite(spending.source)];
}

function amountOf(dataset: Dataset, { value, indicator }: Observation): string {
  return formatValue(value, dataset.indicator(indicator)?.unit ?? '');
}

/** Ranks within the outermost regions that the country belongs to, and the world. */
function rankLine(dataset: Dataset, spending: Observation | undefined, regions: readonly EntityId[]): Line | undefined {
  if (!spending) return undefined;
  const scopes = [...new Set([...regions.filter((id) => id !== 'WLD').slice(-1), 'WLD'])];
  const ranks = scopes.flatMap((scope) => {
    const rank = dataset.rank(indicators.spending, spending.entity, spending.year, scope);
    return rank ? `${formatOrdinal(rank.rank)} of ${rank.of} in ${nameOf(dataset, scope)}` : [];
  });
  return [text(`Rank in ${spending.year}: ${ranks.join(', ') || 'no data'}`)];
}

function changeLine(dataset: Dataset, entity: EntityId): Line {
  const changes = changeYears.flatMap((years) => realChange(dataset, entity, years) ?? []);
  const last = changes.at(-1);
  if (!last) return [text('Real change: no data')];
  const parts = changes.map(({ percent, from, to }) => `${formatValue(percent, 'percent')} over ${to - from} years`);
  return [text(`Real change to ${last.to}: ${parts.join(', ')} `), ...cite(last.last.source)];
}

function chartLine(chart: Chart): Line {
  const [first, last] = [chart.points[0], chart.points.at(-1)];
  return [text(`${first?.year}–${last?.year} `), { kind: 'chart', chart }];
}

function groupingsLine(dataset: Dataset, country: EntityId, today: string): Line {
  const memberships = dataset.memberships(country, today);
  if (memberships.length === 0) return [text('Groupings: no data')];
  const names = memberships.map((membership) => describeMembership(dataset, membership)).join(', ');
  const sources = new Set(memberships.flatMap((membership) => membership.sources.slice(0, 1)));
  return [text(`Groupings: ${names} `), ...cite(...sources)];
}

function describeMembership(dataset: Dataset, { grouping, role, joined }: Membership): string {
  const name = dataset.entity(grouping)?.name ?? grouping;
  const year = joined.slice(0, 4);
  const note = [role === 'member' ? '' : role, year === '' ? '' : `since ${year}`].filter((part) => part !== '').join(' ');
  return note === '' ? name : `${name} (${note})`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
