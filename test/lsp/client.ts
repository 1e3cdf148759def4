import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type ConfigurationItem,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type StatusParams, statusMethod } from '../../server/src/lsp/protocol.ts';
import { type ServerDefaults, startServer } from '../../server/src/lsp/server.ts';
import { smallDataset } from '../unit/cards/small-dataset.ts';
import { openFake } from './fake-engine.ts';

export const dataUri = 'file:///extension/data';

/** What a modern editor can do. */
export const modern: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, isPreferredSupport: true },
  },
};

/** What an editor of the protocol's first years can do: nothing in particular. */
export const plain: ClientCapabilities = {};

export interface ClientSetup {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  /** By address; read anew each time. */
  readonly files?: Map<string, string>;
  readonly configuration?: (item: ConfigurationItem) => unknown;
  readonly server?: Partial<ServerDefaults>;
}

/** A client that speaks to a server in the same process, over the bytes of the protocol. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly log: string[] = [];
  readonly registrations: Registration[] = [];
  refreshes = 0;
  result: InitializeResult = { capabilities: {} };

  constructor(connection: ProtocolConnection, configuration: ClientSetup['configuration']) {
    this.connection = connection;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => void this.published.push(params));
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    connection.onNotification(statusMethod, (params: StatusParams) => void this.statuses.push(params));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => void this.registrations.push(...registrations));
    connection.onRequest(DiagnosticRefreshRequest.type, () => void this.refreshes++);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map((item) => configuration?.(item) ?? null));
    connection.listen();
  }

  async initialize({ capabilities = modern, initializationOptions = { dataUri }, folders }: ClientSetup): Promise<void> {
    const workspaceFolders = folders?.map((uri) => ({ uri, name: uri })) ?? null;
    const params = { processId: null, rootUri: null, capabilities, initializationOptions, workspaceFolders };
    this.result = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.notify('initialized', {});
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, version: number, ...contentChanges: readonly unknown[]): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const previous = previousResultId === undefined ? {} : { previousResultId };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...previous });
  }

  /** The diagnostics of a full report. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('the report says that nothing has changed');
    return report.items;
  }

  at<T>(method: string, uri: string, line: number, character: number): Promise<T> {
    return this.request(method, { textDocument: { uri }, position: { line, character } });
  }
}

/** Starts a server with the fake engine, and a client that has gone through the handshake. */
export async function connect(setup: ClientSetup = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(toServer, toClient), {
    dataset: smallDataset,
    open: openFake,
    files: { read: async (uri) => setup.files?.get(uri) },
    dataUri: undefined,
    today: () => '2026-11-23',
    clock: () => 1000,
    ...setup.server,
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const client = new TestClient(connection, setup.configuration);
  await client.initialize(setup);
  return client;
}

/** Waits until `find` gives something. */
export async function until<T>(
  what: string,
  find: () => T | undefined | false | Promise<T | undefined | false>,
  milliseconds = 5000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${what}: not within ${milliseconds} ms`);
}
