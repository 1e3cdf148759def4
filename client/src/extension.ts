import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { readFileMethod, type StatusParams, statusMethod } from '../../server/src/lsp/protocol.ts';
import { clientOptions } from './client-options.ts';
import { registerCommands } from './commands.ts';
import { showDetails } from './hover.ts';
import { readFile } from './read-file.ts';
import { StatusItem } from './status.ts';

/** Starts the language client and all that hangs on it. Returns what stops it. */
export async function startExtension(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<() => Promise<void>> {
  const provideHover = showDetails((params, method, token) => client.sendRequest(method, params, token));
  const client = create(clientOptions(context.extensionUri, { provideHover }));
  const status = new StatusItem();
  client.onRequest(readFileMethod, readFile);
  client.onNotification(statusMethod, (params: StatusParams) => status.update(params));
  client.onDidChangeState(({ newState }) => status.serverChanged(newState));
  context.subscriptions.push(status, ...registerCommands(client));
  await client.start();
  return () => client.stop();
}
