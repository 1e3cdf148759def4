import path from 'node:path';
import { type CheckedClaim, type CheckerOptions, openDocument } from '../checker.ts';
import type { Finding } from '../rules/types.ts';
import { readText } from './files.ts';
import { LineIndex } from './lines.ts';

/** A file with what was found in it. */
export interface CheckedFile {
  readonly path: string;
  readonly lines: LineIndex;
  readonly claims: readonly CheckedClaim[];
  readonly findings: readonly Finding[];
}

/** Checks one brief with the bibliographies that its front matter names; their own findings come as files of their own. */
export function checkFile(file: string, text: string, options: CheckerOptions): CheckedFile[] {
  const document = openDocument(text, options);
  const contents = new Map<string, string>();
  document.setBibliographies(
    document.bibliographyPaths.map((name) => {
      const read = readText(path.resolve(path.dirname(file), name));
      if ('text' in read) contents.set(name, read.text);
      return { path: name, text: 'text' in read ? read.text : undefined };
    }),
  );
  const brief: CheckedFile = { path: file, lines: new LineIndex(text), claims: document.claims(), findings: document.findings() };
  const others = document.fileFindings().filter(({ findings }) => findings.length > 0);
  return [
    brief,
    ...others.map(({ path: name, findings }) => ({
      path: path.join(path.dirname(file), name),
      lines: new LineIndex(contents.get(name) ?? ''),
      claims: [],
      findings,
    })),
  ];
}
