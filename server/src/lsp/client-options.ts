import type { ClientOptions } from './protocol.ts';
import { isRecord } from './settings.ts';

/** Reads `initializationOptions`, which may hold anything; what is wrong is left out. */
export function readClientOptions(raw: unknown): ClientOptions {
  if (!isRecord(raw)) return {};
  const { dataUri, today, readsFiles, showsStatus, showsRecords } = raw;
  return {
    ...(typeof dataUri === 'string' && { dataUri }),
    ...(isDate(today) && { today }),
    readsFiles: readsFiles === true,
    showsStatus: showsStatus === true,
    showsRecords: showsRecords === true,
  };
}

/** Whether a value is a day as ISO 8601 writes it. */
export function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
