import { parseArgs } from 'node:util';
import type { CheckerOptions } from '../checker.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Severity } from '../rules/types.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import { findBriefs, readText } from './files.ts';
import { jsonReport } from './report-json.ts';
import { textReport } from './report-text.ts';
import { type Terminal, UsageError } from './terminal.ts';

const FORMATS = ['text', 'json'] as const;
const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'] as const;
const FAIL_LEVELS: Readonly<Record<string, readonly Severity[]>> = { error: ['error'], warning: ['error', 'warning'], never: [] };

/**
 * `briefproof check PATH…`: prints the findings of briefs. Exit code 0 where nothing stands at or over the level of `--fail-on`, 1 where something does,
 * 2 where a path cannot be read; what can be read is still checked.
 */
export function check(args: readonly string[], dataset: Dataset, today: string, terminal: Terminal): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      rule: { type: 'string', multiple: true, default: [] },
      'fail-on': { type: 'string', default: 'error' },
      date: { type: 'string', default: today },
    },
  });
  const format = oneOf(FORMATS, values.format, '--format');
  const failing = FAIL_LEVELS[values['fail-on']];
  if (!failing) throw new UsageError(`--fail-on is error, warning or never, not "${values['fail-on']}".`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date)) throw new UsageError(`--date is a day such as 2026-11-16, not "${values.date}".`);
  if (positionals.length === 0) throw new UsageError('check needs a file or a folder.');
  const options: CheckerOptions = { dataset, today: values.date, severities: readSeverities(values.rule) };
  const { files, unreadable } = checkAll(positionals, options);
  terminal.out(format === 'json' ? jsonReport(files, dataset) : textReport(files, terminal.colour));
  for (const message of unreadable) terminal.error(message);
  if (unreadable.length > 0) return 2;
  return files.some((file) => file.findings.some((finding) => failing.includes(finding.severity))) ? 1 : 0;
}

function checkAll(targets: readonly string[], options: CheckerOptions): { files: CheckedFile[]; unreadable: string[] } {
  const files: CheckedFile[] = [];
  const unreadable: string[] = [];
  for (const target of targets) {
    const found = findBriefs(target);
    if (found.kind === 'unreadable') {
      unreadable.push(found.message);
      continue;
    }
    for (const path of found.paths) {
      const read = readText(path);
      if ('text' in read) files.push(...checkFile(path, read.text, options));
      else unreadable.push(read.message);
    }
  }
  return { files, unreadable };
}

function readSeverities(settings: readonly string[]): Record<string, Severity | 'off'> {
  const severities: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const [rule, severity] = setting.split('=');
    if (!rule || !severity) throw new UsageError(`--rule is RULE=SEVERITY, not "${setting}".`);
    severities[rule] = oneOf(SEVERITIES, severity, `--rule ${rule}`);
  }
  return severities;
}

function oneOf<T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not "${value}".`);
  return found;
}
