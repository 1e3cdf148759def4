import type {
  Country,
  Edition,
  Grouping,
  Indicator,
  IndicatorPhrase,
  Membership,
  NameForm,
  Organisation,
  Place,
  Region,
  Source,
} from './types.ts';

/** Records of one file, without their origin; `lines[i]` is the line of `rows[i]`. */
export interface CompiledTable<T> {
  readonly file: string;
  readonly lines: readonly number[];
  readonly rows: readonly T[];
}

type Unplaced<T> = Omit<T, 'origin'>;

/** How many of the largest countries of an edition are sure to be stored for its last year. The narrowest scope stands first. */
export interface RankingDepth {
  readonly scope: string;
  readonly indicator: string;
  readonly depth: number;
}

/**
 * Observations by column. They stand in runs of one entity and one indicator, year ascending, then newest edition first;
 * `runs` has three numbers a run: index of the entity, index of the indicator, how many observations.
 */
export interface CompiledObservations {
  readonly files: readonly string[];
  readonly entities: readonly string[];
  readonly indicators: readonly string[];
  readonly notes: readonly string[];
  readonly runs: readonly number[];
  readonly years: readonly number[];
  /** Index in the table of editions. */
  readonly editions: readonly number[];
  readonly values: readonly number[];
  /** Index in `notes`; minus one less than that for an estimate. */
  readonly remarks: readonly number[];
  /** Index in `files` and line, as `line * files.length + file`, each less the one before. */
  readonly places: readonly number[];
}

/** A dataset as plain data that can be written as JSON and opened quickly. */
export interface CompiledDataset {
  readonly version: 1;
  readonly countries: CompiledTable<Unplaced<Country>>;
  readonly regions: CompiledTable<Unplaced<Region>>;
  readonly groupings: CompiledTable<Unplaced<Grouping>>;
  readonly places: CompiledTable<Unplaced<Place>>;
  readonly organisations: CompiledTable<Unplaced<Organisation>>;
  readonly memberships: CompiledTable<Unplaced<Membership>>;
  readonly names: CompiledTable<Unplaced<NameForm>>;
  readonly indicators: CompiledTable<Omit<Indicator, 'origin' | 'phrases'>>;
  readonly phrases: CompiledTable<Unplaced<IndicatorPhrase>>;
  readonly editions: CompiledTable<Unplaced<Edition>>;
  readonly sources: CompiledTable<Unplaced<Source>>;
  /** Indicators by which countries can be ranked. */
  readonly ranked: readonly string[];
  readonly depths: CompiledTable<RankingDepth>;
  readonly observations: CompiledObservations;
}
