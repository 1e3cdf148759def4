/** Where a command prints. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** ANSI colours may be used on `out`. */
  readonly colour: boolean;
}

/** A command line that cannot be understood; the message says what is allowed. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
