import { resolvePath } from './addresses.ts';
import type { BibliographyAt, Documents, OpenBrief } from './documents.ts';
import type { FileReader } from './files.ts';
import { Positions } from './positions.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** Where bibliographies come from. */
export interface BibliographySources {
  readonly documents: Documents;
  readonly folders: WorkspaceFolders;
  readonly parts: { readonly files: FileReader };
}

/** Whether a brief has its bibliographies at `paths`, in this order, and none has to be read again. */
export function hasRead({ bibliographies }: OpenBrief, paths: readonly string[]): boolean {
  return bibliographies?.length === paths.length && bibliographies.every(({ path }, index) => path === paths[index]);
}

/** Reads the files that a document names. What is being edited counts as it stands. */
export function readBibliographies(
  paths: readonly string[],
  documentUri: string,
  sources: BibliographySources,
): Promise<readonly BibliographyAt[]> {
  return Promise.all(paths.map((path) => readOne(path, resolvePath(path, documentUri, sources.folders.uris), sources)));
}

/** The first of the addresses that has a file; where none has, the likeliest, without a text. */
async function readOne(path: string, addresses: readonly string[], { documents, parts }: BibliographySources): Promise<BibliographyAt> {
  for (const uri of addresses) {
    const open = documents.text(uri);
    const text = open?.positions.text ?? (await parts.files.read(uri));
    if (text !== undefined) return { path, text, uri, addresses, positions: new Positions(text), version: open?.version ?? null };
  }
  return { path, text: undefined, uri: addresses[0], addresses, positions: new Positions(''), version: null };
}
