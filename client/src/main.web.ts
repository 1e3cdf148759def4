import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';

// The extension in a browser's extension host: the server runs in a worker.

declare const Worker: new (address: string) => ConstructorParameters<typeof BrowserMessageReader>[0];

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
  stop = await startExtension(context, (options) => new LanguageClient('briefproof', 'Briefproof', () => connect(server), options));
}

export function deactivate(): Promise<void> | undefined {
  return stop?.();
}

/** The client would take a worker as such, but does not know one that the extension host has made. */
async function connect(script: Uri): Promise<MessageTransports> {
  const worker = new Worker(await workerAddress(script));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** A browser starts workers from web addresses only; from a remote's file system the script is read first. */
async function workerAddress(script: Uri): Promise<string> {
  if (/^https?$/.test(script.scheme)) return script.toString(true);
  const source = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([source], { type: 'application/javascript' }));
}
