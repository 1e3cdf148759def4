import type { Connection } from 'vscode-languageserver';
import type { ClientSupport } from './capabilities.ts';
import { defaultSettings, isRecord, readSettings, type Settings, settingsSection } from './settings.ts';

/** Where settings come from: asked for by file where the client answers, else the last that it sent. */
export class SettingsSource {
  readonly #connection: Pick<Connection, 'workspace' | 'console'>;
  readonly #asks: boolean;
  readonly #reported = new Set<string>();
  #sent: Settings = defaultSettings;

  constructor(connection: Pick<Connection, 'workspace' | 'console'>, support: ClientSupport) {
    this.#connection = connection;
    this.#asks = support.configuration;
  }

  async of(uri: string): Promise<Settings> {
    if (!this.#asks) return this.#sent;
    try {
      return this.#read(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }));
    } catch (error) {
      this.#connection.console.warn(`The settings for ${uri} could not be had: ${error instanceof Error ? error.message : error}`);
      return defaultSettings;
    }
  }

  /** Takes what `workspace/didChangeConfiguration` carries; clients that are asked send nothing. */
  receive(settings: unknown): void {
    this.#reported.clear();
    if (!this.#asks && isRecord(settings)) this.#sent = this.#read(settings[settingsSection]);
  }

  /** Every problem is reported once, not once a document. */
  #read(raw: unknown): Settings {
    const { settings, problems } = readSettings(raw);
    for (const problem of problems.filter((each) => !this.#reported.has(each))) {
      this.#reported.add(problem);
      this.#connection.console.warn(problem);
    }
    return settings;
  }
}
