import {
  BulkRegistration,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Session } from './session.ts';
import { settingsSection } from './settings.ts';
import type { Updates } from './updates.ts';

/** What a bibliography can be called. */
const bibliographyFiles = '**/*.{bib,bibtex,json,yaml,yml}';

/** Asks the client to tell of what lies beyond the briefs: settings, folders, and bibliographies, on disk and being edited. */
export async function registerWatchers(session: Session, updates: Updates): Promise<void> {
  const { connection, support } = session;
  const documentSelector = [{ pattern: bibliographyFiles }];
  if (support.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders((event) => updates.foldersChanged(event));
  if (!support.configurationRegistration && !support.watchedFilesRegistration && !support.syncRegistration) return;
  const bulk = BulkRegistration.create();
  if (support.configurationRegistration) bulk.add(DidChangeConfigurationNotification.type, { section: settingsSection });
  if (support.watchedFilesRegistration)
    bulk.add(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: bibliographyFiles }] });
  if (support.syncRegistration) {
    bulk.add(DidOpenTextDocumentNotification.type, { documentSelector });
    bulk.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental });
    bulk.add(DidCloseTextDocumentNotification.type, { documentSelector });
  }
  await connection.client.register(bulk).catch((error) => session.report(error));
}
