import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type FileReader, withoutMark } from './files.ts';
import { largestFile } from './protocol.ts';

/** Reads `file:` addresses from the disk. Only regular files: a brief may name a device or a pipe, which would never end. */
export const diskFiles: FileReader = {
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path).then((found) => (found.isFile() ? found : { size: Number.POSITIVE_INFINITY }));
      return size > largestFile ? undefined : withoutMark(await readFile(path, 'utf8'));
    } catch {
      return undefined;
    }
  },
};
