import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The text of a file, by its path from the root of the project. */
export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** What a JSON file holds, of which the caller says what it is. */
export function readJson<T>(file: string): T {
  return JSON.parse(readText(file));
}

/** Every file under version control, by its path from the root. */
export function trackedFiles(): string[] {
  const output = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return output.split('\0').filter((name) => name !== '');
}

/** Every TypeScript file below a folder, by its path from the root. */
export function sourcesBelow(folder: string): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .sort();
}
