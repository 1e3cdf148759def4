import {
  type ClientCapabilities,
  CodeActionKind,
  DiagnosticTag,
  MarkupKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

/** What a client can do, as far as the server asks. */
export interface ClientSupport {
  readonly pullDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly unnecessaryTag: boolean;
  readonly documentChanges: boolean;
  readonly codeActionLiterals: boolean;
  readonly markdownHover: boolean;
  readonly definitionLinks: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFilesRegistration: boolean;
  readonly syncRegistration: boolean;
  readonly workspaceFolders: boolean;
}

/** Reduces what a client declares to what the server asks. */
export function clientSupport(capabilities: ClientCapabilities): ClientSupport {
  const { textDocument = {}, workspace = {} } = capabilities;
  const diagnostics = { ...textDocument.publishDiagnostics, ...textDocument.diagnostic };
  return {
    pullDiagnostics: textDocument.diagnostic !== undefined,
    diagnosticRefresh: workspace.diagnostics?.refreshSupport === true,
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    unnecessaryTag: diagnostics.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    codeActionLiterals: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    markdownHover: textDocument.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    definitionLinks: textDocument.definition?.linkSupport === true,
    configuration: workspace.configuration === true,
    configurationRegistration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    watchedFilesRegistration: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    syncRegistration: textDocument.synchronization?.dynamicRegistration === true,
    workspaceFolders: workspace.workspaceFolders === true,
  };
}

/** What the server offers such a client. */
export function serverCapabilities(support: ClientSupport): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(support.pullDiagnostics && {
      diagnosticProvider: { identifier: 'briefproof', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
