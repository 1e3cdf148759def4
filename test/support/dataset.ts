import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compileDataset } from '../../server/src/dataset/compile.ts';
import { openDataset } from '../../server/src/dataset/dataset.ts';
import type { Dataset } from '../../server/src/dataset/types.ts';

const FOLDER = join(import.meta.dirname, '../../data');
let opened: Dataset | undefined;

/** The files of the project's data package by path relative to it. */
export function dataFiles(): ReadonlyMap<string, string> {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(FOLDER, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** The project's dataset, opened once a process. Throws if the package has a problem. */
export function loadDataset(): Dataset {
  if (opened !== undefined) return opened;
  const { compiled, problems } = compileDataset(dataFiles());
  const first = problems[0];
  if (first !== undefined) {
    throw new Error(`The data package has ${problems.length} problems; ${first.file}:${first.line}:${first.column} ${first.message}`);
  }
  opened = openDataset(compiled);
  return opened;
}
