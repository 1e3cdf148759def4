import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileDataset, DESCRIPTOR } from '../../../server/src/dataset/compile.ts';
import { openDataset } from '../../../server/src/dataset/dataset.ts';
import type { Dataset } from '../../../server/src/dataset/types.ts';

const folder = path.join(import.meta.dirname, '../../../data');

/** The dataset as it ships, compiled from data/. */
export function shippedDataset(): Dataset {
  const descriptor = readFileSync(path.join(folder, DESCRIPTOR), 'utf8');
  const { resources } = JSON.parse(descriptor) as { readonly resources: readonly { readonly path: string }[] };
  const files = resources.map((resource): [string, string] => [resource.path, readFileSync(path.join(folder, resource.path), 'utf8')]);
  return openDataset(compileDataset(new Map([[DESCRIPTOR, descriptor], ...files])).compiled);
}
