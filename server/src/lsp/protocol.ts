import type { Chart, ChartPoint } from '../cards/types.ts';
import type { VerdictKind } from '../verdicts/types.ts';

/**
 * What the server and its own client say to each other beyond LSP. Every part is optional to a client: one that
 * knows nothing of it gets plain LSP.
 */

/** `initializationOptions` of the initialize request. */
export interface ClientOptions {
  /** The URI of the folder that holds the dataset's files, for links to their rows. */
  readonly dataUri?: string;
  /** ISO 8601 date that stands for today, for reproducible results. */
  readonly today?: string;
  /** The client answers `briefproof/readFile` for files that the server cannot reach. */
  readonly readsFiles?: boolean;
  /** The client shows what `briefproof/status` says; others are not sent it. */
  readonly showsStatus?: boolean;
  /** The client runs `briefproof.showRecord`. */
  readonly showsRecords?: boolean;
}

/** Server to client, request: the text of a file that only the editor can reach. */
export const readFileMethod = 'briefproof/readFile';

/** Files beyond this size in bytes are not read, by either side: a bibliography of 100,000 entries has about 40 MB. */
export const largestFile = 64 * 1024 * 1024;

export interface ReadFileParams {
  readonly uri: string;
}

/** `text` is null where there is no such file. */
export interface ReadFileResult {
  readonly text: string | null;
}

/** Server to client, notification: how a document stands. */
export const statusMethod = 'briefproof/status';

export type StatusParams = {
  readonly uri: string;
  /** Release date of the newest edition in the dataset, ISO 8601. */
  readonly vintage: string;
} & (
  | { readonly busy: true }
  | {
      readonly busy: false;
      /** Number of claims by verdict. */
      readonly counts: Readonly<Record<VerdictKind, number>>;
      readonly findings: number;
      /** Time that the last check took. */
      readonly milliseconds: number;
    }
);

export type { Chart, ChartPoint };

/** Client to server, request: what a hover at a place can show beyond text. Null where there is nothing. */
export const hoverDetailsMethod = 'briefproof/hoverDetails';

export interface HoverDetailsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

export interface HoverDetails {
  /** Its bar is part of the hover's text. */
  readonly chart?: Chart;
  /** The row that fits the claim best. */
  readonly record?: RecordPlace;
}

/** A row of the dataset's files; the argument of `briefproof.showRecord`. */
export interface RecordPlace {
  readonly uri: string;
  /** From 1, the header being 1. */
  readonly line: number;
}

export const showRecordCommand = 'briefproof.showRecord';
