import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The package that holds the served VS Code. */
export const vscodeFolder = path.join(root, 'test/host/vscode');

/** The brief that `npm start` shows and the tests type into. */
export const sampleFolder = path.join(root, 'samples/asia-alliance');
export const sampleBrief = path.join(sampleFolder, 'brief.md');

/** Where the tests leave pictures and the logs of a VS Code that failed. */
export const picturesFolder = path.join(root, 'out/pictures');
export const logsFolder = path.join(root, 'out/logs');

/** `path` from the root, as a message should name it. */
export function fromRoot(file) {
  return path.relative(root, file);
}

/** The first of `names` that is an executable on the PATH, or undefined. */
export function findOnPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const candidates = names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))));
  return candidates.find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
