import { firstDay, lastDay } from './dates.ts';
import { number, text } from './rows.ts';
import type { DataProblem } from './types.ts';
import { problemAt, type Row, type Table } from './validate.ts';

/** Tables whose identifiers share one namespace. */
const ENTITY_TABLES = ['countries', 'regions', 'groupings', 'places', 'organisations'];

/**
 * Checks what a schema cannot say: identifiers are used once across the tables of entities, a membership does not end before
 * it begins, and an edition holds no year later than its release. Rows at fault are left out.
 */
export function checkConsistency(tables: readonly Table[]): {
  readonly tables: readonly Table[];
  readonly problems: readonly DataProblem[];
} {
  const problems: DataProblem[] = [];
  const seen = new Map<string, string>();
  const releases = releaseYears(tables);
  const checked = tables.map((table) => {
    const rows = table.rows.filter((row) => {
      const found = repeatedId(table, row, seen) ?? endsTooEarly(table, row) ?? laterThanEdition(table, row, releases);
      if (found !== undefined) problems.push(found);
      return found === undefined;
    });
    return rows.length === table.rows.length ? table : { ...table, rows };
  });
  return { tables: checked, problems };
}

function releaseYears(tables: readonly Table[]): ReadonlyMap<string, number> {
  const editions = tables.find(({ resource }) => resource.name === 'editions');
  return new Map(editions?.rows.map((row) => [text(row, 'id'), Number(text(row, 'published').slice(0, 4))]));
}

function repeatedId(table: Table, row: Row, seen: Map<string, string>): DataProblem | undefined {
  if (!ENTITY_TABLES.includes(table.resource.name)) return undefined;
  const id = text(row, 'id');
  const first = seen.get(id);
  if (first !== undefined) return problemAt(table, row, 'id', `The identifier "${id}" stands in ${first} too.`);
  seen.set(id, table.resource.path);
  return undefined;
}

function endsTooEarly(table: Table, row: Row): DataProblem | undefined {
  for (const [from, to] of [
    ['joined', 'left'],
    ['founded', 'ended'],
  ] as const) {
    const begin = text(row, from);
    const end = text(row, to);
    if (begin === '' || end === '' || firstDay(begin) <= lastDay(end)) continue;
    return problemAt(table, row, to, `${to}: expected a date after ${begin}, found "${end}".`);
  }
  return undefined;
}

function laterThanEdition(table: Table, row: Row, releases: ReadonlyMap<string, number>): DataProblem | undefined {
  const release = releases.get(text(row, 'edition'));
  const year = number(row, 'year');
  if (release === undefined || year === undefined || year <= release) return undefined;
  return problemAt(table, row, 'year', `year: expected at most ${release}, when the edition was released; found ${year}.`);
}
