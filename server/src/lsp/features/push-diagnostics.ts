import type { Session } from '../session.ts';
import { check } from './diagnostics.ts';

/** Pause in typing, in milliseconds, after which findings are sent to a client that cannot ask for them. */
const pause = 250;

/** Sends diagnostics of their own accord, for clients that do not pull. */
export class DiagnosticPusher {
  readonly #session: Session;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Sends the document's findings after a pause in typing. */
  later(uri: string): void {
    this.#stop(uri);
    this.#timers.set(
      uri,
      setTimeout(() => this.now(uri), pause),
    );
  }

  now(uri: string): void {
    this.#stop(uri);
    this.#send(uri).catch((error) => this.#session.report(error));
  }

  /** Takes back the findings of a document that was closed. */
  clear(uri: string): void {
    this.#stop(uri);
    void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  stop(): void {
    for (const uri of [...this.#timers.keys()]) this.#stop(uri);
  }

  async #send(uri: string): Promise<void> {
    const ready = await this.#session.ready(uri);
    if (!ready) return;
    await this.#session.connection.sendDiagnostics({ uri, version: ready.brief.version, diagnostics: check(this.#session, ready) });
  }

  #stop(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
  }
}
