import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';

/** The folders that are open in the editor. */
export class WorkspaceFolders {
  #uris: readonly string[];

  constructor({ workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>) {
    this.#uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  }

  get uris(): readonly string[] {
    return this.#uris;
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = removed.map(({ uri }) => uri);
    this.#uris = [...this.#uris.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
  }
}
