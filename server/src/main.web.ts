import compiled from 'briefproof:dataset';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { openDocument } from './checker.ts';
import { openDataset } from './dataset/dataset.ts';
import { startServer } from './lsp/server.ts';

// The language server in a browser's worker. It reads files through the client, which also says where the data lies.

/** Of a worker's global scope: ends the worker. */
declare function close(): void;

const connection = createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis));
connection.onExit(() => close());

startServer(connection, {
  dataset: openDataset(compiled),
  open: openDocument,
  files: { read: async () => undefined },
  dataUri: undefined,
  today: () => new Date().toISOString().slice(0, 10),
  clock: Date.now,
});
