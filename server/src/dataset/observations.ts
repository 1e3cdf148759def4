import type { CompiledDataset } from './compiled.ts';
import { isOutBy } from './dates.ts';
import type { Edition, EntityId, IndicatorId, Observation } from './types.ts';

const NONE: readonly Observation[] = [];

/** The observations of a compiled dataset. A run is made into records when it is first asked for. */
export class Observations {
  readonly #compiled: CompiledDataset['observations'];
  readonly #editions: readonly Edition[];
  readonly #editionById: ReadonlyMap<string, Edition>;
  /** By indicator and entity: where the run starts and ends in the columns, and the place of the observation before it. */
  readonly #runs = new Map<string, { readonly start: number; readonly end: number; readonly place: number }>();
  readonly #records = new Map<string, readonly Observation[]>();
  readonly #series = new Map<string, readonly Observation[]>();

  constructor(compiled: CompiledDataset['observations'], editions: readonly Edition[]) {
    this.#compiled = compiled;
    this.#editions = editions;
    this.#editionById = new Map(editions.map((edition) => [edition.id, edition]));
    const { runs, entities, indicators, places } = compiled;
    let start = 0;
    let place = 0;
    for (let index = 0; index < runs.length; index += 3) {
      const end = start + (runs[index + 2] ?? 0);
      this.#runs.set(keyOf(indicators[runs[index + 1] ?? 0] ?? '', entities[runs[index] ?? 0] ?? ''), { start, end, place });
      for (; start < end; start++) place += places[start] ?? 0;
    }
  }

  /** Year ascending, then newest edition first. */
  all(indicator: IndicatorId, entity: EntityId): readonly Observation[] {
    const key = keyOf(indicator, entity);
    const known = this.#records.get(key);
    if (known !== undefined) return known;
    if (!this.#runs.has(key)) return NONE;
    const records = this.#recordsOf(key, indicator, entity);
    this.#records.set(key, records);
    return records;
  }

  at(indicator: IndicatorId, entity: EntityId, year: number, publishedBy?: string): readonly Observation[] {
    const all = this.all(indicator, entity);
    const start = firstOfYear(all, year);
    let end = start;
    while (all[end]?.year === year) end++;
    const found = all.slice(start, end);
    return publishedBy === undefined ? found : found.filter((one) => this.isOut(one, publishedBy));
  }

  series(indicator: IndicatorId, entity: EntityId, publishedBy?: string): readonly Observation[] {
    if (publishedBy !== undefined) return firstOfEachYear(this.all(indicator, entity).filter((one) => this.isOut(one, publishedBy)));
    const key = keyOf(indicator, entity);
    const known = this.#series.get(key);
    if (known !== undefined) return known;
    const series = firstOfEachYear(this.all(indicator, entity));
    if (series.length > 0) this.#series.set(key, series);
    return series;
  }

  newest(indicator: IndicatorId, entity: EntityId, notAfter = Number.POSITIVE_INFINITY, publishedBy?: string): Observation | undefined {
    return this.series(indicator, entity, publishedBy).findLast(({ year }) => year <= notAfter);
  }

  /** Whether the edition of an observation was released by an ISO date. */
  isOut({ edition }: Observation, publishedBy: string): boolean {
    const published = this.#editionById.get(edition)?.published;
    return published !== undefined && isOutBy(published, publishedBy);
  }

  #recordsOf(key: string, indicator: IndicatorId, entity: EntityId): readonly Observation[] {
    const { files, notes, years, editions, values, remarks, places } = this.#compiled;
    const run = this.#runs.get(key) ?? { start: 0, end: 0, place: 0 };
    let place = run.place;
    const records: Observation[] = [];
    for (let index = run.start; index < run.end; index++) {
      place += places[index] ?? 0;
      const edition = this.#editions[editions[index] ?? 0];
      if (edition === undefined) continue;
      const remark = remarks[index] ?? 0;
      records.push({
        entity,
        indicator,
        year: years[index] ?? 0,
        value: values[index] ?? 0,
        edition: edition.id,
        source: edition.source,
        estimate: remark < 0,
        note: notes[remark < 0 ? -1 - remark : remark] ?? '',
        origin: { file: files[place % files.length] ?? '', line: Math.floor(place / files.length) },
      });
    }
    return records;
  }
}

function keyOf(indicator: IndicatorId, entity: EntityId): string {
  return `${indicator}\n${entity}`;
}

function firstOfYear(all: readonly Observation[], year: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.year ?? 0) < year) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstOfEachYear(all: readonly Observation[]): readonly Observation[] {
  return all.filter((one, index) => one.year !== all[index - 1]?.year);
}
