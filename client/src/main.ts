import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.ts';

// The extension in a Node extension host: the server runs as a process of its own.

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  stop = await startExtension(context, (options) => new LanguageClient('briefproof', 'Briefproof', { run: server, debug }, options));
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}
