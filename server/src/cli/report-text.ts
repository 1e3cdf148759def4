import type { Severity } from '../rules/types.ts';
import type { CheckedFile } from './check-file.ts';

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '2' };

/** Findings as compilers print them, `path:line:column: severity rule: message`, and a line of counts. ANSI colours where `colour` is set. */
export function textReport(files: readonly CheckedFile[], colour: boolean): string {
  const paint = (text: string, code: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = files.flatMap((file) =>
    file.findings.map((finding) => {
      const { line, column } = file.lines.at(finding.start);
      return `${file.path}:${line}:${column}: ${paint(finding.severity, COLOURS[finding.severity])} ${finding.rule}: ${finding.message}`;
    }),
  );
  return [...lines, summary(files)].join('\n');
}

function summary(files: readonly CheckedFile[]): string {
  const claims = files.flatMap((file) => file.claims);
  const findings = files.flatMap((file) => file.findings);
  const briefs = files.length;
  const supported = claims.filter(({ verdict }) => verdict.kind === 'supported' || verdict.kind === 'revised').length;
  return `${count(claims.length, 'claim')} in ${count(briefs, 'file')}, ${supported} supported; ${count(findings.length, 'finding')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
