import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from 'vscode-languageserver';
import { clientSupport, serverCapabilities } from './capabilities.ts';
import { readClientOptions } from './client-options.ts';
import { codeActions } from './features/code-actions.ts';
import { definition } from './features/definition.ts';
import { pullDiagnostics } from './features/diagnostics.ts';
import { hover } from './features/hover.ts';
import { hoverDetails } from './features/hover-details.ts';
import { clientFiles } from './files.client.ts';
import { firstOf } from './files.ts';
import { type HoverDetailsParams, hoverDetailsMethod } from './protocol.ts';
import { registerWatchers } from './registrations.ts';
import { type ServerParts, Session } from './session.ts';
import { SettingsSource } from './settings-source.ts';
import { Updates } from './updates.ts';
import { WorkspaceFolders } from './workspace-folders.ts';

/** What the entries give a server; the client's options add to it or replace it. */
export type ServerDefaults = Omit<ServerParts, 'showsStatus' | 'showsRecords'>;

/** Serves a client over `connection`, until the connection ends the process. */
export function startServer(connection: Connection, defaults: ServerDefaults): void {
  let session: Session | undefined;
  connection.onRequest((method) => refuse(method, session !== undefined));
  connection.onInitialize((params) => {
    if (session) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    session = openSession(connection, defaults, params);
    bind(connection, session);
    return { capabilities: serverCapabilities(session.support), serverInfo: { name: 'Briefproof' } };
  });
  connection.listen();
}

/** Answers a request that nothing else answers. */
function refuse(method: string, initialized: boolean): never {
  if (!initialized) throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method} comes before initialize.`);
  throw new ResponseError(ErrorCodes.MethodNotFound, `${method} is not offered.`);
}

function openSession(connection: Connection, defaults: ServerDefaults, params: InitializeParams): Session {
  const support = clientSupport(params.capabilities);
  const client = readClientOptions(params.initializationOptions);
  const { today = defaults.today(), dataUri = defaults.dataUri, readsFiles, showsStatus = false, showsRecords = false } = client;
  const files = readsFiles ? firstOf([defaults.files, clientFiles(connection)]) : defaults.files;
  const parts = {
    ...defaults,
    dataUri,
    files,
    showsStatus,
    showsRecords,
    today: client.today === undefined ? defaults.today : () => today,
  };
  return new Session({
    connection,
    support,
    parts,
    settings: new SettingsSource(connection, support),
    folders: new WorkspaceFolders(params),
  });
}

function bind(connection: Connection, session: Session): void {
  const updates = new Updates(session);
  connection.onInitialized(() => registerWatchers(session, updates));
  connection.onDidOpenTextDocument((params) => updates.opened(params));
  connection.onDidChangeTextDocument((params) => updates.changed(params));
  connection.onDidSaveTextDocument((params) => updates.saved(params));
  connection.onDidCloseTextDocument((params) => updates.closed(params));
  connection.onDidChangeConfiguration((params) => updates.configured(params));
  connection.onDidChangeWatchedFiles((params) => updates.filesChanged(params));
  connection.languages.diagnostics.on((params, token) => pullDiagnostics(session, params, token));
  connection.onHover((params, token) => hover(session, params, token));
  connection.onDefinition((params, token) => definition(session, params, token));
  connection.onCodeAction((params, token) => codeActions(session, params, token));
  connection.onRequest(hoverDetailsMethod, (params: HoverDetailsParams, token) => hoverDetails(session, params, token));
  connection.onShutdown(() => updates.stop());
}
