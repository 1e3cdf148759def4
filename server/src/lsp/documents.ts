import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver';
import type { BibliographyFile, CheckedDocument, CheckerOptions } from '../checker.ts';
import { addressKey } from './addresses.ts';
import { Positions } from './positions.ts';

/** How the engine opens a text. */
export type OpenDocument = (text: string, options: CheckerOptions) => CheckedDocument;

/** A bibliography that a brief names, with the address that it was read from, or would be made at. */
export interface BibliographyAt extends BibliographyFile {
  readonly uri: string | undefined;
  /** Everywhere that it is looked for, the likeliest first. */
  readonly addresses: readonly string[];
  /** Of `text`. */
  readonly positions: Positions;
  /** The editor's version, where the file is open in it. */
  readonly version: number | null;
}

/** A text that is open in the editor and is not a brief: a bibliography. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly positions: Positions;
}

/** A brief that is open in the editor, kept in step with it and with what it depends on. */
export class OpenBrief {
  readonly uri: string;
  readonly positions: Positions;
  readonly #open: OpenDocument;
  #version: number;
  #revision = 0;
  #forgotten = 0;
  #options: CheckerOptions | undefined;
  #bibliographies: readonly BibliographyAt[] | undefined;
  #checked: CheckedDocument | undefined;

  constructor(item: TextDocumentItem, open: OpenDocument) {
    this.uri = item.uri;
    this.positions = new Positions(item.text);
    this.#version = item.version;
    this.#open = open;
  }

  /** The editor's version of the text. */
  get version(): number {
    return this.#version;
  }

  /** Grows with everything that can change a result: text, options, bibliographies. */
  get revision(): number {
    return this.#revision;
  }

  /** Grows whenever something that was read from outside is to be read again; what is being read meanwhile is then out of date. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** Undefined until `configure`. */
  get options(): CheckerOptions | undefined {
    return this.#options;
  }

  /** As last read; undefined where they are to be read (again). */
  get bibliographies(): readonly BibliographyAt[] | undefined {
    return this.#bibliographies;
  }

  /** The engine's view of the text; undefined until `configure`. */
  get checked(): CheckedDocument | undefined {
    return this.#checked;
  }

  configure(options: CheckerOptions): void {
    this.#revision++;
    this.#options = options;
    this.#checked = this.#open(this.positions.text, options);
    if (this.#bibliographies) this.#checked.setBibliographies(this.#bibliographies);
  }

  edit(version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    this.#revision++;
    this.#version = version;
    const edits = this.positions.apply(changes);
    this.#checked?.edit(edits);
  }

  setBibliographies(files: readonly BibliographyAt[]): void {
    this.#revision++;
    this.#bibliographies = files;
    this.#checked?.setBibliographies(files);
  }

  /** Has the settings asked for again. What was checked stays in use until then. */
  forgetOptions(): void {
    this.#forgotten++;
    this.#options = undefined;
  }

  /** Has the bibliographies read again. */
  forgetBibliographies(): void {
    this.#forgotten++;
    this.#bibliographies = undefined;
  }
}

/** The texts that are open in the editor. Messages about a text that is not open are ignored. */
export class Documents {
  readonly #briefs = new Map<string, OpenBrief>();
  readonly #texts = new Map<string, OpenText>();
  readonly #open: OpenDocument;

  constructor(open: OpenDocument) {
    this.#open = open;
  }

  get briefs(): readonly OpenBrief[] {
    return [...this.#briefs.values()];
  }

  brief(uri: string): OpenBrief | undefined {
    return this.#briefs.get(addressKey(uri));
  }

  /** The unsaved text of a file that is not a brief. */
  text(uri: string): OpenText | undefined {
    return this.#texts.get(addressKey(uri));
  }

  open({ textDocument }: DidOpenTextDocumentParams): void {
    const key = addressKey(textDocument.uri);
    if (isCopy(textDocument.uri)) return;
    if (isBrief(textDocument)) this.#briefs.set(key, new OpenBrief(textDocument, this.#open));
    else this.#texts.set(key, { uri: textDocument.uri, version: textDocument.version, positions: new Positions(textDocument.text) });
  }

  /** A version that is not newer than the one at hand comes from a confused client; its changes count from a text that we do not have. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): void {
    const { uri, version } = textDocument;
    const brief = this.brief(uri);
    if (brief && version > brief.version) brief.edit(version, contentChanges);
    const text = this.text(uri);
    if (!text || version <= text.version) return;
    text.positions.apply(contentChanges);
    this.#texts.set(addressKey(uri), { ...text, version });
  }

  close({ textDocument }: DidCloseTextDocumentParams): void {
    this.#briefs.delete(addressKey(textDocument.uri));
    this.#texts.delete(addressKey(textDocument.uri));
  }
}

/** Editors name the languages of briefs differently; what is known to be a bibliography or its like is none. */
function isBrief({ uri, languageId }: TextDocumentItem): boolean {
  return !/^(?:bibtex|biblatex|json|jsonc|yaml)$/.test(languageId) && !/\.(?:bib|bibtex|json|ya?ml)$/i.test(uri);
}

/** Earlier versions and printouts of a file that an editor shows; nobody mends those. */
function isCopy(uri: string): boolean {
  return /^(?:git|gitfs|gitlens|gitlab|pr|review|output|vscode-scm|vscode-local-history|chat-[a-z-]+):/i.test(uri);
}
