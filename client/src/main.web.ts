import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';

// The extension in a browser's extension host: the server runs in a worker.

declare const Worker: new (address: string) => object;

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
  stop = await startExtension(context, (options) => new LanguageClient('briefproof', 'Briefproof', () => startWorker(server), options));
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}

/** A browser starts workers from web addresses only; from a remote's file system the script is read first. */
async function startWorker(script: Uri): Promise<object> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true));
  const source = await workspace.fs.readFile(script);
  return new Worker(URL.createObjectURL(new Blob([source], { type: 'application/javascript' })));
}
