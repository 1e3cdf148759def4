import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CheckedDocument, CheckerOptions } from '../checker.ts';
import type { Dataset, Origin } from '../dataset/types.ts';
import { addressKey } from './addresses.ts';
import { hasRead, readBibliographies } from './bibliographies.ts';
import type { ClientSupport } from './capabilities.ts';
import { Documents, type OpenBrief, type OpenDocument } from './documents.ts';
import type { FileReader } from './files.ts';
import type { RecordPlace } from './protocol.ts';
import type { SettingsSource } from './settings-source.ts';
import type { FindingPlace } from './translate.ts';
import type { WorkspaceFolders } from './workspace-folders.ts';

/** What a server is made of; the entries choose. */
export interface ServerParts {
  readonly dataset: Dataset;
  readonly open: OpenDocument;
  readonly files: FileReader;
  /** The URI of the folder of the dataset's files; without it there are no links to rows. */
  readonly dataUri: string | undefined;
  /** Whether the client shows `briefproof/status`. */
  readonly showsStatus: boolean;
  /** Whether the client runs `briefproof.showRecord`. */
  readonly showsRecords: boolean;
  /** ISO 8601 date. */
  today(): string;
  /** Milliseconds since 1970, for measuring and for telling runs apart. */
  clock(): number;
}

/** A brief that is ready to be asked. */
export interface ReadyBrief {
  readonly brief: OpenBrief;
  readonly checked: CheckedDocument;
}

/** What a session is made of. */
export interface SessionParts {
  readonly connection: Connection;
  readonly support: ClientSupport;
  readonly parts: ServerParts;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
}

/** What the features share: the open documents, kept ready, and the way to the client. */
export class Session {
  readonly connection: Connection;
  readonly support: ClientSupport;
  readonly parts: ServerParts;
  readonly settings: SettingsSource;
  readonly folders: WorkspaceFolders;
  readonly documents: Documents;
  /** Diagnostics that were pushed for bibliographies, as JSON by address. */
  readonly publishedFiles = new Map<string, string>();
  readonly #run: string;
  readonly #work = new WeakMap<OpenBrief, Promise<void>>();

  constructor({ connection, support, parts, settings, folders }: SessionParts) {
    this.connection = connection;
    this.support = support;
    this.parts = parts;
    this.settings = settings;
    this.folders = folders;
    this.documents = new Documents(parts.open);
    this.#run = parts.clock().toString(36);
  }

  get dataset(): Dataset {
    return this.parts.dataset;
  }

  /**
   * A brief with its settings and bibliographies in place; undefined where it is not open, or was closed meanwhile.
   * Throws what answers a cancelled request where `token` says that it is one.
   */
  async ready(uri: string, token?: CancellationToken): Promise<ReadyBrief | undefined> {
    const brief = this.documents.brief(uri);
    if (!brief) return undefined;
    const work = (this.#work.get(brief) ?? Promise.resolve()).then(() => this.#prepare(brief)).catch((error) => this.report(error));
    this.#work.set(brief, work);
    await work;
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    const { checked } = brief;
    return checked && this.documents.brief(uri) === brief ? { brief, checked } : undefined;
  }

  /** Identifies a result: the same where nothing that it depends on has changed, and never that of another run of the server. */
  resultId(brief: OpenBrief): string {
    return `${this.#run}-${brief.revision}`;
  }

  /** What the findings of a brief are translated with. */
  findingPlace(brief: OpenBrief): FindingPlace {
    const { uri, version, positions } = brief;
    return { uri, version, positions, support: this.support, recordPlace: (origin) => this.recordPlace(origin) };
  }

  /** Where a row of the dataset stands. */
  recordPlace(origin: Origin): RecordPlace | undefined {
    const { dataUri } = this.parts;
    return dataUri === undefined ? undefined : { uri: `${dataUri.replace(/\/$/, '')}/${origin.file}`, line: origin.line };
  }

  /** The briefs that read the file at `uri`. */
  readersOf(uri: string): readonly OpenBrief[] {
    const key = addressKey(uri);
    return this.documents.briefs.filter((brief) =>
      brief.bibliographies?.some((file) => file.addresses.some((address) => addressKey(address) === key)),
    );
  }

  /** Reads what the brief lacks. What became out of date while it was read is read once more. */
  async #prepare(brief: OpenBrief): Promise<void> {
    const { forgotten } = brief;
    const options = brief.options ?? (await this.#options(brief.uri));
    if (brief.forgotten !== forgotten) return this.#prepare(brief);
    if (!brief.options) brief.configure(options);
    const paths = brief.checked?.bibliographyPaths ?? [];
    if (hasRead(brief, paths)) return;
    const files = await readBibliographies(paths, brief.uri, this);
    if (brief.forgotten !== forgotten) return this.#prepare(brief);
    brief.setBibliographies(files);
  }

  async #options(uri: string): Promise<CheckerOptions> {
    const { severities } = await this.settings.of(uri);
    return { dataset: this.dataset, today: this.parts.today(), severities };
  }

  /** Writes a fault of ours to the log. */
  report(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
