import { FileType, Uri, workspace } from 'vscode';
import { largestFile, type ReadFileParams, type ReadFileResult } from '../../server/src/lsp/protocol.ts';

/** Answers the server's wish for a file that only the editor can reach. What is being edited counts as it stands. */
export async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  const address = Uri.parse(uri);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === address.toString());
  return { text: open?.getText() ?? (await readStored(address)) };
}

async function readStored(address: Uri): Promise<string | null> {
  try {
    const { type, size } = await workspace.fs.stat(address);
    if ((type & FileType.File) === 0 || size > largestFile) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(address));
  } catch {
    return null;
  }
}
