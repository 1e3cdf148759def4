import compiled from 'briefproof:dataset';
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { openDocument } from './checker.ts';
import { openDataset } from './dataset/dataset.ts';
import { isDate } from './lsp/client-options.ts';
import { diskFiles } from './lsp/files.node.ts';
import { startServer } from './lsp/server.ts';

// The language server on Node: `server.js --stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.

const script = realpathSync(process.argv[1] ?? '.');
const fixedDay = process.env.BRIEFPROOF_TODAY;

startServer(createConnection(), {
  dataset: openDataset(compiled),
  open: openDocument,
  files: diskFiles,
  dataUri: new URL('../data', pathToFileURL(script)).href,
  today: () => (isDate(fixedDay) ? fixedDay : new Date().toISOString().slice(0, 10)),
  clock: Date.now,
});
