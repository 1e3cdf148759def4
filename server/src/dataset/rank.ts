import type { RankingDepth } from './compiled.ts';
import { groupBy } from './group-by.ts';
import type { Memberships } from './memberships.ts';
import type { Observations } from './observations.ts';
import type { Country, Entity, EntityId, Indicator, IndicatorId, Observation, Rank } from './types.ts';

interface Last {
  readonly edition: string;
  readonly value: number;
}

interface Ceiling {
  /** The edition whose largest countries of the year are all stored. */
  readonly edition: string;
  /** The most that a country can have which is not among them. */
  readonly stored: number;
  /** The most that a country of the scope can have which is not in the dataset. */
  readonly unseen: number;
}

/** What ranking asks of the dataset. */
export interface RankingData {
  readonly countries: readonly Country[];
  readonly observations: Observations;
  readonly memberships: Memberships;
  /** Indicators of which the values of all countries are stored that could matter. */
  readonly ranked: ReadonlySet<IndicatorId>;
  readonly depths: readonly RankingDepth[];
  entity(id: EntityId): Entity | undefined;
  indicator(id: IndicatorId): Indicator | undefined;
}

/** By how much a value may grow or shrink in each of several years, for bounding one that is not stored by that of a near year. */
const YEARLY_FACTOR = 1.25;
/** The least factor for such a bound. */
const LEAST_FACTOR = 2;
/** Answers kept before all are forgotten. */
const KEPT = 10_000;

/**
 * Ranks countries by the values of one edition, the newest that decides. Where a rival has no value in the edition, that is
 * because its publisher had none (it has one for an earlier year: not ranked), or because it is not stored: then other editions
 * or near years bound it. An edition decides if every bound lies on one side of the value; two equal values (published rounded) do not decide.
 */
export class Ranking {
  readonly #data: RankingData;
  readonly #inScope = new Map<string, readonly EntityId[]>();
  readonly #answers = new Map<string, { readonly rank: Rank | undefined }>();
  readonly #lasts = new Map<string, Last | undefined>();

  constructor(data: RankingData) {
    this.#data = data;
  }

  rank(indicator: IndicatorId, entity: EntityId, year: number, scope: EntityId, publishedBy?: string): Rank | undefined {
    const key = `${indicator}\n${entity}\n${year}\n${scope}\n${publishedBy ?? ''}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known.rank;
    if (this.#answers.size >= KEPT) this.#answers.clear();
    const rank = this.#newest(indicator, entity, year, scope, publishedBy);
    this.#answers.set(key, { rank });
    return rank;
  }

  #newest(indicatorId: IndicatorId, entity: EntityId, year: number, scope: EntityId, publishedBy: string | undefined): Rank | undefined {
    const indicator = this.#data.indicator(indicatorId);
    const rivals = this.#countriesIn(scope, year);
    if (indicator === undefined || !this.#data.ranked.has(indicatorId) || !rivals.includes(entity)) return undefined;
    for (const own of this.#data.observations.at(indicatorId, entity, year, publishedBy)) {
      const rank = this.#byEdition(indicator, own, rivals, scope, publishedBy);
      if (rank !== undefined) return rank;
    }
    return undefined;
  }

  #byEdition(
    indicator: Indicator,
    own: Observation,
    rivals: readonly EntityId[],
    scope: EntityId,
    publishedBy: string | undefined,
  ): Rank | undefined {
    const ceiling = this.#ceiling(indicator, own, scope, rivals);
    if (ceiling === undefined || own.value < ceiling.unseen) return undefined;
    let above = 0;
    let of = 1;
    for (const rival of rivals) {
      if (rival === own.entity) continue;
      const bounds = this.#bounds(indicator, rival, own, ceiling, publishedBy);
      if (bounds === undefined) continue;
      if (bounds.low <= own.value && (bounds.high > own.value || bounds.low === own.value)) return undefined;
      if (bounds.low > own.value) above++;
      of++;
    }
    return { rank: above + 1, of, year: own.year, edition: own.edition };
  }

  /** Between what a rival's value lies in the edition and year of `own`; undefined where its publisher has none. */
  #bounds(
    { id, tolerance }: Indicator,
    rival: EntityId,
    { year, edition }: Observation,
    ceiling: Ceiling,
    publishedBy: string | undefined,
  ): { readonly low: number; readonly high: number } | undefined {
    const { observations } = this.#data;
    const all = observations.all(id, rival).filter((one) => publishedBy === undefined || observations.isOut(one, publishedBy));
    const inYear = all.filter((one) => one.year === year);
    const exact = inYear.find((one) => one.edition === edition);
    if (exact !== undefined) return { low: exact.value, high: exact.value };
    if (all.some((one) => one.edition === edition && one.year < year)) return undefined;
    const most = all.some((one) => one.year === year && one.edition === ceiling.edition) ? Number.POSITIVE_INFINITY : ceiling.stored;
    if (inYear.length > 0) {
      const values = inYear.map(({ value }) => value);
      const low = Math.min(...values) * (1 - tolerance.relative) - tolerance.absolute;
      const high = Math.max(...values) * (1 + tolerance.relative) + tolerance.absolute;
      return { low: Math.min(low, most), high: Math.min(high, most) };
    }
    const near = nearest(all, year);
    if (near === undefined) return undefined;
    const factor = Math.max(LEAST_FACTOR, YEARLY_FACTOR ** Math.abs(near.year - year));
    return { low: Math.min(near.value / factor, most), high: Math.min(near.value * factor, most) };
  }

  /** How much the countries can have that are not stored; undefined where nothing is known of them. */
  #ceiling({ id, tolerance }: Indicator, own: Observation, scope: EntityId, rivals: readonly EntityId[]): Ceiling | undefined {
    const entity = this.#data.entity(scope);
    const depth = this.#data.depths.find((one) => one.indicator === id && this.#covers(one.scope, rivals, own.year));
    const last = depth === undefined ? undefined : this.#last(depth, own.year);
    const slack = last?.edition === own.edition ? 0 : 1;
    const stored =
      last === undefined ? Number.POSITIVE_INFINITY : last.value * (1 + slack * tolerance.relative) + slack * tolerance.absolute;
    const complete = entity?.kind === 'grouping' || (entity?.kind === 'region' && entity.complete);
    if (complete) return { edition: last?.edition ?? '', stored, unseen: 0 };
    return last === undefined ? undefined : { edition: last.edition, stored, unseen: stored };
  }

  #covers(scope: EntityId, rivals: readonly EntityId[], year: number): boolean {
    const countries = new Set(this.#countriesIn(scope, year));
    return rivals.every((rival) => countries.has(rival));
  }

  /** The last of the largest values that are sure to be stored for a year, in the edition that ends with the year. */
  #last({ scope, indicator, depth }: RankingDepth, year: number): Last | undefined {
    const key = `${scope}\n${indicator}\n${year}`;
    if (this.#lasts.has(key)) return this.#lasts.get(key);
    const { observations } = this.#data;
    const stored = this.#countriesIn(scope, year).flatMap((country) => observations.at(indicator, country, year));
    const byEdition = groupBy(stored, ({ edition }) => edition);
    const edition = [...byEdition.keys()].find((one) => this.#endsWith(indicator, scope, one, year)) ?? '';
    const values = (byEdition.get(edition) ?? []).map(({ value }) => value).sort((a, b) => b - a);
    const value = values[depth - 1];
    const last = value === undefined ? undefined : { edition, value };
    this.#lasts.set(key, last);
    return last;
  }

  #endsWith(indicator: IndicatorId, scope: EntityId, edition: string, year: number): boolean {
    return !this.#countriesIn(scope, year).some((country) =>
      this.#data.observations.all(indicator, country).some((one) => one.edition === edition && one.year > year),
    );
  }

  /** The countries of a region, or the members of a grouping at the end of a year; none where not all are known. */
  #countriesIn(scope: EntityId, year: number): readonly EntityId[] {
    const entity = this.#data.entity(scope);
    if (entity?.kind !== 'region' && entity?.kind !== 'grouping') return [];
    const key = entity.kind === 'region' ? scope : `${scope}\n${year}`;
    const known = this.#inScope.get(key);
    if (known !== undefined) return known;
    const countries =
      entity.kind === 'region'
        ? this.#data.countries.filter(({ regions }) => regions.includes(scope)).map(({ id }) => id)
        : this.#membersOf(entity, year);
    this.#inScope.set(key, countries);
    return countries;
  }

  #membersOf({ id, complete }: { readonly id: EntityId; readonly complete: boolean }, year: number): readonly EntityId[] {
    if (!complete) return [];
    return [...new Set(this.#data.memberships.of(id, `${year}-12-31`).map(({ member }) => member))];
  }
}

function nearest(all: readonly Observation[], year: number): Observation | undefined {
  return all.reduce<Observation | undefined>(
    (best, one) => (best === undefined || Math.abs(one.year - year) < Math.abs(best.year - year) ? one : best),
    undefined,
  );
}
