import type { Connection } from 'vscode-languageserver';
import { type FileReader, withoutMark } from './files.ts';
import { type ReadFileParams, type ReadFileResult, readFileMethod } from './protocol.ts';

/** Reads through the client, which reaches what the server cannot: virtual workspaces, and any file from a browser. */
export function clientFiles(connection: Pick<Connection, 'sendRequest'>): FileReader {
  return {
    async read(uri) {
      const params: ReadFileParams = { uri };
      const result = await connection.sendRequest<ReadFileResult>(readFileMethod, params).catch(() => undefined);
      return typeof result?.text === 'string' ? withoutMark(result.text) : undefined;
    },
  };
}
