import type { Country, Dataset, EntityId, Membership, Observation, Region } from '../dataset/types.ts';
import { editionOf } from '../verdicts/evidence.ts';
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
    chart && [text(`${chart.title} `), { kind: 'chart', chart }],
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
  const ranks = scopes.flatMap((scope) => rankIn(dataset, spending, scope) ?? []);
  return [text(`Rank in ${spending.year}: ${ranks.join(', ') || 'no data'}`)];
}

/** `Asia and Oceania 3rd of 25`; the number is left out where not every country of the region is stored. */
function rankIn(dataset: Dataset, { entity, year }: Observation, scope: EntityId): string | undefined {
  const rank = dataset.rank(indicators.spending, entity, year, scope);
  const region = dataset.entity(scope);
  if (!rank || region?.kind !== 'region') return undefined;
  return `${region.name} ${formatOrdinal(rank.rank)}${region.complete ? ` of ${rank.of}` : ''}`;
}

function changeLine(dataset: Dataset, entity: EntityId): Line {
  const changes = changeYears.flatMap((years) => realChange(dataset, entity, years) ?? []);
  const last = changes.at(-1);
  if (!last) return [text('Real change: no data')];
  const parts = changes.map(({ percent, from, to }) => `${formatValue(percent, 'percent')} over ${to - from} years`);
  return [text(`Real change to ${last.to}: ${parts.join(', ')} `), ...cite(last.last.source)];
}

function groupingsLine(dataset: Dataset, country: EntityId, today: string): Line {
  const memberships = dataset.memberships(country, today);
  if (memberships.length === 0) return [text('Groupings: no data')];
  const parts = memberships.map(
    (membership): Line => [text(describeMembership(dataset, membership)), ...cite(...membership.sources.slice(0, 1))],
  );
  return [text('Groupings: '), ...parts.flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]))];
}

/** `ASEAN (founding member 1967)`, `CPTPP (since 2018)`, `SCO (observer since 2005)`. */
function describeMembership(dataset: Dataset, { grouping, role, founding, joined }: Membership): string {
  const year = joined.slice(0, 4);
  const standing = founding ? `founding ${role}` : role === 'member' ? '' : role;
  const since = year === '' || founding ? year : `since ${year}`;
  const note = [standing, since].filter((part) => part !== '').join(' ');
  const name = dataset.entity(grouping)?.name ?? grouping;
  return note === '' ? `${name} ` : `${name} (${note}) `;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
