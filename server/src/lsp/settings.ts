import type { Severity } from '../rules/types.ts';

/** The section of an editor's settings that is ours. */
export const settingsSection = 'briefproof';

/** What a writer can set, for a file or folder. */
export interface Settings {
  /** Severity by rule (`claim/uncited`) or group (`claim/*`). */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export const defaultSettings: Settings = { severities: {} };

/** Settings as they can be used, and what could not. */
export interface ReadSettings {
  readonly settings: Settings;
  /** One sentence for each value that was left out. */
  readonly problems: readonly string[];
}

const levels: readonly unknown[] = ['off', 'hint', 'information', 'warning', 'error'] satisfies (Severity | 'off')[];

/** Reads settings that may hold anything. A wrong value is left out, so that its default holds. */
export function readSettings(raw: unknown): ReadSettings {
  if (raw === undefined || raw === null) return { settings: defaultSettings, problems: [] };
  if (!isRecord(raw)) return { settings: defaultSettings, problems: [`${settingsSection}: expected an object`] };
  const { severities, problems } = readSeverities(raw.severities);
  return { settings: { severities }, problems };
}

function readSeverities(raw: unknown): { severities: Settings['severities']; problems: readonly string[] } {
  if (raw === undefined || raw === null) return { severities: {}, problems: [] };
  if (!isRecord(raw)) return { severities: {}, problems: [`${settingsSection}.severities: expected an object of rule and severity`] };
  const entries = Object.entries(raw).map(([rule, level]) => ({ rule, level, problem: severityProblem(rule, level) }));
  return {
    severities: Object.fromEntries(
      entries.filter((entry) => entry.problem === undefined).map(({ rule, level }) => [rule, level as Severity]),
    ),
    problems: entries.flatMap(({ problem }) => problem ?? []),
  };
}

function severityProblem(rule: string, level: unknown): string | undefined {
  if (!/^[a-z]+\/(?:\*|[a-z-]+)$/.test(rule))
    return `${settingsSection}.severities: "${rule}" is neither a rule nor a group such as claim/*`;
  if (levels.includes(level)) return undefined;
  return `${settingsSection}.severities: ${JSON.stringify(level)} for "${rule}" is not one of ${levels.join(', ')}`;
}

/** Whether a value is an object with named properties. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
