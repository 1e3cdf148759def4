import { Uri } from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import type { ClientOptions } from '../../server/src/lsp/protocol.ts';
import { languages } from './languages.ts';

/** Times that a server which crashes is started again within three minutes. */
const maxRestartCount = 4;

/** How the client presents itself to the server. */
export function clientOptions(extension: Uri, middleware: Middleware): LanguageClientOptions {
  const initializationOptions: ClientOptions = {
    dataUri: Uri.joinPath(extension, 'data').toString(),
    readsFiles: true,
    showsStatus: true,
    showsRecords: true,
  };
  return {
    documentSelector: languages.map((language) => ({ language })),
    initializationOptions,
    connectionOptions: { maxRestartCount },
    diagnosticPullOptions: { onChange: true, onSave: false },
    middleware,
  };
}
