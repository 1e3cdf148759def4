import { readBibtex } from './bibtex.ts';
import { readCslJson } from './csl-json.ts';
import type { Bibliography, BibliographyProblem, Entry } from './types.ts';

export type { Bibliography } from './types.ts';

const READERS: Readonly<Record<string, (text: string) => { entries: readonly Entry[]; problems: readonly BibliographyProblem[] }>> = {
  bib: readBibtex,
  bibtex: readBibtex,
  biblatex: readBibtex,
  json: readCslJson,
};

/** Reads a bibliography by the ending of its path: BibTeX or BibLaTeX (`.bib`, `.bibtex`, `.biblatex`) or CSL-JSON (`.json`). Never throws. */
export function readBibliography(path: string, text: string): Bibliography {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (!reader) return unknownKind(path);
  const { entries, problems } = reader(text);
  const byKey = new Map<string, Entry>();
  const duplicates: Entry[] = [];
  for (const entry of entries) {
    if (byKey.has(entry.key)) duplicates.push(entry);
    else byKey.set(entry.key, entry);
  }
  return { entries: byKey, duplicates, problems };
}

function unknownKind(path: string): Bibliography {
  const message = `"${path}" is of a kind that cannot be read; a bibliography ends in .bib or .json`;
  return { entries: new Map(), duplicates: [], problems: [{ span: { start: 0, end: 0 }, message }] };
}
