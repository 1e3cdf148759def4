import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../rules/types.ts';
import { addressKey } from '../addresses.ts';
import type { BibliographyAt, OpenBrief } from '../documents.ts';
import type { Session } from '../session.ts';
import { toDiagnostic } from '../translate.ts';

/** What one brief finds in one of its bibliographies. */
interface FileReport {
  readonly uri: string;
  readonly file: BibliographyAt;
  readonly findings: readonly Finding[];
}

/** Publishes what open briefs find inside their bibliographies, and takes back what is gone. */
export function publishFileFindings(session: Session): void {
  const current = collect(session);
  for (const uri of [...session.publishedFiles.keys()].filter((each) => !current.has(each))) publish(session, uri, []);
  for (const [uri, diagnostics] of current) publish(session, uri, diagnostics);
}

function publish(session: Session, uri: string, diagnostics: Diagnostic[]): void {
  const content = JSON.stringify(diagnostics);
  if (session.publishedFiles.get(uri) === content) return;
  if (diagnostics.length > 0) session.publishedFiles.set(uri, content);
  else session.publishedFiles.delete(uri);
  void session.connection.sendDiagnostics({ uri, diagnostics });
}

/** Diagnostics by address. Briefs that share a file find the same in it: each is reported once. */
function collect(session: Session): ReadonlyMap<string, Diagnostic[]> {
  const found = new Map<string, { readonly uri: string; readonly diagnostics: Map<string, Diagnostic> }>();
  for (const report of session.documents.briefs.flatMap(fileReports)) {
    const entry = found.get(addressKey(report.uri)) ?? { uri: report.uri, diagnostics: new Map<string, Diagnostic>() };
    for (const diagnostic of toDiagnostics(session, report)) entry.diagnostics.set(JSON.stringify(diagnostic), diagnostic);
    found.set(addressKey(report.uri), entry);
  }
  return new Map([...found.values()].map(({ uri, diagnostics }) => [uri, [...diagnostics.values()]]));
}

function fileReports(brief: OpenBrief): readonly FileReport[] {
  return (brief.checked?.fileFindings() ?? []).flatMap(({ path, findings }) => {
    const file = brief.bibliographies?.find((each) => each.path === path);
    return file?.uri === undefined || file.text === undefined || findings.length === 0 ? [] : [{ uri: file.uri, file, findings }];
  });
}

function toDiagnostics(session: Session, { uri, file, findings }: FileReport): readonly Diagnostic[] {
  const { support } = session;
  const place = { uri, version: file.version ?? 0, positions: file.positions, support, recordPlace: session.recordPlace.bind(session) };
  return findings.map((finding) => toDiagnostic(finding, place));
}
