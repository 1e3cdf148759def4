import type {
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { OpenBrief } from './documents.ts';
import { publishFileFindings } from './features/file-diagnostics.ts';
import { DiagnosticPusher } from './features/push-diagnostics.ts';
import type { Session } from './session.ts';

/** Brings what happens in the editor to the documents, and has the client see what follows from it. */
export class Updates {
  readonly #session: Session;
  readonly #pusher: DiagnosticPusher | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#pusher = session.support.pullDiagnostics ? undefined : new DiagnosticPusher(session);
  }

  opened(params: DidOpenTextDocumentParams): void {
    const { uri } = params.textDocument;
    this.#session.documents.open(params);
    if (this.#session.documents.brief(uri)) this.#pusher?.now(uri);
    else this.#fileChanged(uri);
  }

  changed(params: DidChangeTextDocumentParams): void {
    const { uri } = params.textDocument;
    this.#session.documents.change(params);
    if (this.#session.documents.brief(uri)) this.#pusher?.later(uri);
    else this.#fileChanged(uri);
  }

  /** A client that does not watch files may have new ones by now. */
  saved({ textDocument }: DidSaveTextDocumentParams): void {
    const brief = this.#session.documents.brief(textDocument.uri);
    if (!brief || this.#session.support.watchedFilesRegistration) return;
    brief.forgetBibliographies();
    this.#again([brief]);
  }

  closed(params: DidCloseTextDocumentParams): void {
    const { uri } = params.textDocument;
    const wasBrief = this.#session.documents.brief(uri) !== undefined;
    this.#session.documents.close(params);
    if (!wasBrief) this.#fileChanged(uri);
    else this.#briefClosed(uri);
  }

  configured({ settings }: DidChangeConfigurationParams): void {
    this.#session.settings.receive(settings);
    for (const brief of this.#session.documents.briefs) brief.forgetOptions();
    this.#again(this.#session.documents.briefs);
  }

  filesChanged({ changes }: DidChangeWatchedFilesParams): void {
    for (const { uri } of changes) this.#fileChanged(uri);
  }

  foldersChanged(event: WorkspaceFoldersChangeEvent): void {
    this.#session.folders.change(event);
    for (const brief of this.#session.documents.briefs) brief.forgetBibliographies();
    this.#again(this.#session.documents.briefs);
  }

  stop(): void {
    this.#pusher?.stop();
  }

  #briefClosed(uri: string): void {
    this.#pusher?.clear(uri);
    publishFileFindings(this.#session);
  }

  #fileChanged(uri: string): void {
    const readers = this.#session.readersOf(uri);
    for (const brief of readers) brief.forgetBibliographies();
    this.#again(readers);
  }

  /** Has the briefs checked again, by asking the client to pull or by sending. */
  #again(briefs: readonly OpenBrief[]): void {
    if (briefs.length === 0) return;
    if (this.#pusher) for (const { uri } of briefs) this.#pusher.later(uri);
    else if (this.#session.support.diagnosticRefresh)
      this.#session.connection.languages.diagnostics.refresh().catch((error) => this.#session.report(error));
  }
}
