import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Endings of the files that are checked. */
const BRIEF_ENDINGS = new Set(['.md', '.markdown', '.qmd', '.rmd']);

/** Folders that hold no briefs. */
const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.hg', '.svn']);

/** What a path of the command line led to. */
export type Found =
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'unreadable'; readonly message: string };

/** The briefs under a path: the file itself, whatever its ending, or every Markdown file of a folder in the order of their names. */
export function findBriefs(target: string): Found {
  try {
    if (!statSync(target).isDirectory()) return { kind: 'files', paths: [target] };
    return { kind: 'files', paths: briefsIn(target) };
  } catch (error) {
    return { kind: 'unreadable', message: `${target}: ${reason(error)}` };
  }
}

function briefsIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const entryPath = path.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : briefsIn(entryPath);
    return entry.isFile() && BRIEF_ENDINGS.has(path.extname(entry.name).toLowerCase()) ? [entryPath] : [];
  });
}

/** The text of a file as UTF-8, or why it cannot be read. */
export function readText(file: string): { readonly text: string } | { readonly message: string } {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { message: `${file}: ${reason(error)}` };
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES') return 'permission denied';
  return error instanceof Error ? error.message : String(error);
}
