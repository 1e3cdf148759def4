import type { CompiledObservations } from './compiled.ts';
import { lastDay } from './dates.ts';
import { flag, number, text } from './rows.ts';
import type { Edition } from './types.ts';
import type { Table } from './validate.ts';

interface Placed {
  readonly entity: string;
  readonly indicator: string;
  readonly year: number;
  readonly edition: number;
  readonly value: number;
  readonly estimate: boolean;
  readonly note: string;
  readonly file: number;
  readonly line: number;
}

/** Sorts the observations of all tables into columns; those of editions that could not be read are left out. `scales` has the number by which stored values of an indicator are multiplied. */
export function compileObservations(
  tables: readonly Table[],
  editions: readonly Omit<Edition, 'origin'>[],
  scales: ReadonlyMap<string, number>,
): CompiledObservations {
  const editionIndex = new Map(editions.map(({ id }, index) => [id, index]));
  const age = editions.map(({ published }) => lastDay(published));
  const placed = tables.flatMap(({ rows }, file) =>
    rows.flatMap((row): Placed[] => {
      const indicator = text(row, 'indicator');
      const edition = editionIndex.get(text(row, 'edition'));
      if (edition === undefined) return [];
      const observation = {
        entity: text(row, 'entity'),
        indicator,
        year: number(row, 'year') ?? 0,
        edition,
        value: scaled(number(row, 'value') ?? 0, scales.get(indicator) ?? 1),
        estimate: flag(row, 'estimate'),
        note: text(row, 'note'),
        file,
        line: row.line,
      };
      return [observation];
    }),
  );
  placed.sort(
    (a, b) =>
      compare(a.entity, b.entity) ||
      compare(a.indicator, b.indicator) ||
      a.year - b.year ||
      compare(age[b.edition] ?? '', age[a.edition] ?? '') ||
      a.file - b.file ||
      a.line - b.line,
  );
  const entities = new Names();
  const indicators = new Names();
  const notes = new Names();
  notes.index('');
  const places = placed.map(({ file, line }) => line * tables.length + file);
  return {
    files: tables.map(({ resource }) => resource.path),
    entities: entities.list,
    indicators: indicators.list,
    notes: notes.list,
    runs: runsOf(placed).flatMap(({ first, length }) => [entities.index(first.entity), indicators.index(first.indicator), length]),
    years: placed.map(({ year }) => year),
    editions: placed.map(({ edition }) => edition),
    values: placed.map(({ value }) => value),
    remarks: placed.map(({ note, estimate }) => (estimate ? -1 - notes.index(note) : notes.index(note))),
    places: places.map((place, index) => place - (places[index - 1] ?? 0)),
  };
}

function runsOf(placed: readonly Placed[]): readonly { readonly first: Placed; readonly length: number }[] {
  const runs: { first: Placed; length: number }[] = [];
  for (const one of placed) {
    const last = runs.at(-1);
    if (last !== undefined && last.first.entity === one.entity && last.first.indicator === one.indicator) last.length++;
    else runs.push({ first: one, length: 1 });
  }
  return runs;
}

/** The product without the noise of binary fractions. */
function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A table of distinct strings. */
class Names {
  readonly list: string[] = [];
  readonly #indexes = new Map<string, number>();

  index(name: string): number {
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    this.list.push(name);
    this.#indexes.set(name, this.list.length - 1);
    return this.list.length - 1;
  }
}
